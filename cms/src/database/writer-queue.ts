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

/** Lets one in at a time, first come, first served; whoever is inside for too long makes the others give up, not wait. */
export class WriterQueue {
  readonly #patience: number;
  #waiters: Waiter[] = [];
  #occupied = false;
  #alarm: NodeJS.Timeout | undefined;

  /** @param options.patience how long one turn may keep others waiting, in milliseconds */
  constructor({ patience }: { patience: number }) {
    this.#patience = patience;
  }

  /** @throws {WriterTimeoutError} when the turn before lasts longer than the queue's patience */
  enter(): Promise<Turn> {
    if (!this.#occupied) return Promise.resolve(this.#begin());
    const { promise, resolve, reject } = Promise.withResolvers<Turn>();
    this.#waiters.push({ admit: () => resolve(this.#begin()), refuse: reject });
    return promise;
  }

  #begin(): Turn {
    this.#occupied = true;
    this.#alarm = setTimeout(() => this.#giveUp(), this.#patience);
    this.#alarm.unref();
    let left = false;
    return {
      leave: () => {
        if (left) return;
        left = true;
        clearTimeout(this.#alarm);
        this.#occupied = false;
        this.#waiters.shift()?.admit();
      },
    };
  }

  #giveUp(): void {
    const refused = this.#waiters;
    this.#waiters = [];
    for (const waiter of refused) waiter.refuse(new WriterTimeoutError(this.#patience));
    this.#alarm?.refresh();
  }
}
