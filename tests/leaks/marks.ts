/**
 * Who may read a word. `anybody`: it is public. `house`: everybody with a role, and the services. `writers`: those who write and
 * approve. `admin`: administrators. `nobody`: it is kept nowhere any more.
 */
export const circles = ['anybody', 'house', 'writers', 'admin', 'nobody'] as const;
export type Circle = (typeof circles)[number];

/** A word that stands in one place of one text, and nowhere else in the world. */
export interface Mark {
  word: string;
  /** What it is: the state, the collection, the language and the place of its text. */
  of: string;
  /** Who may read it now. */
  for: Circle;
}

const shape = /xq[a-p]{4}qx/g;
const instants = /2031-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/** The words of all texts of a test, and which of them stand in an answer. */
export class Marks {
  readonly #marks = new Map<string, Mark>();

  get all(): Mark[] {
    return [...this.#marks.values()];
  }

  /** A new word: lower-case letters, so that it can be a slug, a name of a file and a part of a sentence. */
  word(of: string, circle: Circle): Mark {
    const digits = this.#marks.size.toString(16).padStart(4, '0');
    const letters = [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
    return this.#keep({ word: `xq${letters.join('')}qx`, of, for: circle });
  }

  /** An instant ahead that no other text has, in ISO 8601. */
  instant(of: string, circle: Circle): Mark {
    const minutes = this.#marks.size;
    const at = Temporal.Instant.from('2031-01-01T00:00:00Z').add({ minutes });
    return this.#keep({ word: at.toString({ fractionalSecondDigits: 3 }), of, for: circle });
  }

  /** Those that stand in a text, whatever case its letters have. */
  in(text: string): Mark[] {
    const words = new Set([
      ...(text.toLowerCase().match(shape) ?? []),
      ...(text.toUpperCase().match(instants) ?? []),
    ]);
    return [...words].flatMap((word) => this.#marks.get(word) ?? []);
  }

  #keep(mark: Mark): Mark {
    this.#marks.set(mark.word, mark);
    return mark;
  }
}

/** Whether somebody of a circle may read a mark. */
export function mayRead(reader: Circle, { for: circle }: Mark): boolean {
  return circles.indexOf(reader) >= circles.indexOf(circle) && circle !== 'nobody';
}
