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
}

interface Waiter {
  admit: () => void;
  refuse: (error: Error) => void;
}

/**
 * Lets one in at a time, first come, first served. Whoever stays for longer than the queue's patience makes those who wait give
 * up, with an error; after twice the patience it is put out, so that one forgotten transaction does not stop all writing for good.
 */
export class WriterQueue {
  readonly #patience: number;
  #waiters: Waiter[] = [];
  #occupied = false;

  /** @param options.patience how long one turn may keep others waiting, in milliseconds */
  constructor({ patience }: { patience: number }) {
    this.#patience = patience;
  }

  /**
   * @param evict undoes what the turn has begun; called when the turn is put out
   * @throws {WriterTimeoutError} when the turn before lasts longer than the queue's patience
   */
  enter(evict: () => void): Promise<Turn> {
    if (!this.#occupied) return Promise.resolve(this.#begin(evict));
    const { promise, resolve, reject } = Promise.withResolvers<Turn>();
    this.#waiters.push({ admit: () => resolve(this.#begin(evict)), refuse: reject });
    return promise;
  }

  #begin(evict: () => void): Turn {
    this.#occupied = true;
    let left = false;
    const leave = () => {
      if (left) return;
      left = true;
      clearTimeout(alarm);
      clearTimeout(end);
      this.#occupied = false;
      this.#waiters.shift()?.admit();
    };
    const alarm = setTimeout(() => this.#giveUp(), this.#patience).unref();
    const end = setTimeout(() => {
      evict();
      leave();
    }, this.#patience * 2).unref();
    return { leave };
  }

  #giveUp(): void {
    const refused = this.#waiters;
    this.#waiters = [];
    for (const waiter of refused) waiter.refuse(new WriterTimeoutError(this.#patience));
  }
}
