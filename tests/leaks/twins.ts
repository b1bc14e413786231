import type { Answer } from '../cms/support/cms.ts';
import { type Asker, type Question, whole } from './asking.ts';

/** A question about something hidden, and the same about something that never was. */
export interface Twins {
  hidden: Question;
  never: Question;
  /** What the two ask for, which their answers may repeat. */
  names: readonly string[];
}

/** A word of the shape of a mark that stands nowhere. */
export const neverWord = 'xqppppqx';
const anyWord = /(x|%78)q[a-p]{4}qx/gi;

/** An id of the same shape as one there is. */
export function neverId(id: string): string {
  return id.replace(/[0-9a-f]/g, (digit) => (15 - Number.parseInt(digit, 16)).toString(16));
}

/** A value of the same shape that no document has: an hour of another year, other letters and digits. */
export function neverValue(value: string | number): string {
  if (typeof value === 'number') return String(value + 7919);
  if (/^([0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(value)) return neverId(value);
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return `2${Number(value[1]) + 1}${value.slice(2)}`;
  return value.replace(/[a-z0-9]/gi, (sign) => {
    if (/\d/.test(sign)) return String((Number(sign) + 1) % 10);
    const first = sign < 'a' ? 65 : 97;
    return String.fromCharCode(first + ((sign.charCodeAt(0) - first + 1) % 26));
  });
}

/** Compares answers about what is hidden with answers about what never was: a difference tells that there is something. */
export class Oracle {
  readonly #ask: (asker: Asker, question: Question) => Promise<Answer>;
  readonly #nevers = new Map<string, Promise<string>>();

  constructor(ask: (asker: Asker, question: Question) => Promise<Answer>) {
    this.#ask = ask;
  }

  /** What somebody learns from how the two answers differ, in words; null when they do not. `names` are what the two asked for. */
  async differ(asker: Asker, { hidden, never, names }: Twins): Promise<string | null> {
    const key = JSON.stringify([asker.name, never]);
    const plain = (answer: Answer) => {
      let text = whole(answer).replace(anyWord, '·');
      for (const name of names) text = text.replaceAll(name, '·').replaceAll(encodeURIComponent(name), '·');
      return text;
    };
    const known = this.#nevers.get(key) ?? this.#ask(asker, never).then(plain);
    this.#nevers.set(key, known);
    const told = plain(await this.#ask(asker, hidden));
    if (told === (await known)) return null;
    const about = `${asker.name}: ${hidden.method} ${hidden.path}`;
    return `${about} is answered otherwise than ${never.path}:\n${told.slice(0, 400)}\n--- not:\n${(await known).slice(0, 400)}`;
  }
}

/** The same questions about two names. */
export function twinsOf(
  hidden: readonly Question[],
  never: readonly Question[],
  names: readonly string[],
): Twins[] {
  return hidden.map((question, number) => ({ hidden: question, never: never[number] ?? question, names }));
}
