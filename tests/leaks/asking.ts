import type { Answer, Cms, Reader } from '../cms/support/cms.ts';
import type { KeptFile } from './editions.ts';
import { type Circle, type Mark, type Marks, mayRead } from './marks.ts';

/** Somebody who asks, and what they may read. */
export interface Asker {
  name: string;
  circle: Circle;
  as: Reader;
  /** The id of their account, which is theirs to read. */
  account?: string;
  headers?: Record<string, string>;
}

export interface Question {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: object;
  headers?: Record<string, string>;
}

/** What an answer shows that the asker may not see, in words; and what it shows at all. */
export interface Looked {
  leaks: string[];
  seen: Mark[];
}

/** An answer's status, headers and body as one text. */
export function whole({ status, headers, bytes }: Pick<Answer, 'status' | 'headers' | 'bytes'>): string {
  const lines = [...headers].map(([name, value]) => `${name}: ${value}`).sort();
  return [status, ...lines, '', bytes.toString('latin1')].join('\n');
}

/** Asks the cms, and looks for what the asker may not see in all of the answer. The asker's own words are no news to them. */
export async function askAndLook(
  { cms, marks, files }: { cms: Cms; marks: Marks; files: readonly KeptFile[] },
  asker: Asker,
  question: Question,
): Promise<Looked & { answer: Answer }> {
  const { method, path, body } = question;
  const headers = { ...asker.headers, ...question.headers };
  const answer = await cms.ask(path, { as: asker.as, method, headers, ...(body ? { body } : {}) });
  const asked = new Set(marks.in(`${path} ${JSON.stringify(body)}`));
  const seen = marks.in(whole(answer)).filter((mark) => !asked.has(mark));
  const about = `${asker.name}: ${method} ${path} → ${answer.status}`;
  const leaks = seen.filter((mark) => !mayRead(asker.circle, mark)).map((mark) => leakOf(about, mark));
  const isText = /json|html/.test(answer.headers.get('content-type') ?? '');
  const file = isText ? null : fileIn(answer.bytes, files);
  if (file && !mayRead(asker.circle, file.mark)) leaks.push(`${about} gives the file ${file.name}`);
  return { answer, leaks, seen };
}

export function leakOf(about: string, { of, word, for: circle }: Mark): string {
  return `${about} shows the ${of} (${word}), which is for ${circle}`;
}

/** The file whose bytes, or a piece of them, were handed out. */
export function fileIn(bytes: Buffer, files: readonly KeptFile[]): KeptFile | null {
  if (bytes.length < 16) return null;
  return files.find((file) => file.bytes.length >= bytes.length && file.bytes.includes(bytes)) ?? null;
}

/** Does something with every item, twelve at once. */
export async function twelveAtOnce<Item>(
  items: Iterable<Item>,
  each: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  const work = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await each(next.value);
  };
  await Promise.all(Array.from({ length: 12 }, work));
}
