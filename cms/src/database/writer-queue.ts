/** How long one transaction may keep other writes waiting, in milliseconds. */
export const patience = 15_000;

/** A write that would have waited for a transaction that does not end, most likely the one it belongs to. */
export class WriterTimeoutError extends Error {
  override readonly name = 'WriterTimeoutError';

  constructor(patience: number) {
    super(
      `A write waited more than ${patience} ms for one open transaction and was refused; nothing of it was kept. ` +
        'If the write belongs to that transaction, it must hand on its req.',
    );
  }
}

/** A turn at the writer. */
export interface Turn {
  /** Lets the next one in. Called more than once, it counts once. */
  leave: () => void;
  /**
   * Has nobody beside this turn touch a subject, a word of the caller's choice. A turn without a subject is alone, and may.
   * @returns false when another that is inside has it, or one that has left since this turn began: what it did is not to be seen from here
   */
  reserve: (subject: string) => boolean;
}

/** A turn that is being used; `subjects` is null for one that is alone. */
interface Inside {
  subjects: Set<string> | null;
  /** What others had who have left since. */
  left: Set<string>;
}

interface Waiter {
  subject: string | null;
  admit: () => void;
  refuse: (error: Error) => void;
}

/**
 * Lets one in at a time, first come, first served; of those that name their subject a few beside each other, each with another subject.
 * Whoever stays for longer than the queue's patience makes those who wait give up, with an error; after twice the patience it is put
 * out, so that one forgotten transaction does not stop all writing for good.
 */
export class WriterQueue {
  readonly #patience: number;
  readonly #most: number;
  #waiters: Waiter[] = [];
  readonly #inside = new Set<Inside>();

  /**
   * @param options.patience how long one turn may keep others waiting, in milliseconds
   * @param options.most how many that name their subjects may be inside beside each other
   */
  constructor({ patience, most = 1 }: { patience: number; most?: number }) {
    this.#patience = patience;
    this.#most = most;
  }

  /**
   * @param evict undoes what the turn has begun; called when the turn is put out
   * @param subject what the turn is about; without one it is inside alone
   * @throws {WriterTimeoutError} when a turn before lasts longer than the queue's patience
   */
  enter(evict: () => void, subject: string | null = null): Promise<Turn> {
    if (this.#waiters.length === 0 && this.#hasRoom(subject))
      return Promise.resolve(this.#begin(evict, subject));
    const { promise, resolve, reject } = Promise.withResolvers<Turn>();
    this.#waiters.push({ subject, admit: () => resolve(this.#begin(evict, subject)), refuse: reject });
    return promise;
  }

  #hasRoom(subject: string | null): boolean {
    if (this.#inside.size === 0) return true;
    return subject !== null && this.#inside.size < this.#most && !this.#isHeld(subject);
  }

  /** Whoever is alone has everything. */
  #isHeld(subject: string): boolean {
    return [...this.#inside].some(({ subjects }) => subjects === null || subjects.has(subject));
  }

  #begin(evict: () => void, subject: string | null): Turn {
    const own: Inside = { subjects: subject === null ? null : new Set([subject]), left: new Set() };
    this.#inside.add(own);
    const leave = () => {
      if (!this.#inside.delete(own)) return;
      clearTimeout(alarm);
      clearTimeout(end);
      for (const other of this.#inside) for (const had of own.subjects ?? []) other.left.add(had);
      this.#admit();
    };
    const alarm = setTimeout(() => this.#giveUp(), this.#patience).unref();
    const end = setTimeout(() => {
      evict();
      leave();
    }, this.#patience * 2).unref();
    return { leave, reserve: (wanted) => this.#reserve(own, wanted) };
  }

  #reserve({ subjects, left }: Inside, wanted: string): boolean {
    if (subjects === null || subjects.has(wanted)) return true;
    if (left.has(wanted) || this.#isHeld(wanted)) return false;
    subjects.add(wanted);
    return true;
  }

  #admit(): void {
    for (;;) {
      const [next] = this.#waiters;
      if (next === undefined || !this.#hasRoom(next.subject)) return;
      this.#waiters.shift();
      next.admit();
    }
  }

  #giveUp(): void {
    const refused = this.#waiters;
    this.#waiters = [];
    for (const waiter of refused) waiter.refuse(new WriterTimeoutError(this.#patience));
  }
}
