/** The pauses of a loop: each can be cut short, and all be ended. */
export interface Rest {
  /** Milliseconds. A wake-up since the last wait ends this one at once. */
  wait: (milliseconds: number) => Promise<void>;
  wake: () => void;
  end: () => void;
  ended: () => boolean;
}

export function createRest(): Rest {
  let over = false;
  let woken = false;
  let goOn: (() => void) | null = null;
  const wake = () => {
    woken = true;
    goOn?.();
  };
  return {
    async wait(milliseconds) {
      if (!woken && !over) {
        const { promise, resolve } = Promise.withResolvers<void>();
        goOn = resolve;
        const timer = setTimeout(resolve, milliseconds);
        await promise;
        clearTimeout(timer);
        goOn = null;
      }
      woken = false;
    },
    wake,
    end() {
      over = true;
      wake();
    },
    ended: () => over,
  };
}
