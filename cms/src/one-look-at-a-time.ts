/** Something that is looked at now and then, by one look at a time. */
export interface Looking {
  /** Looks at once, or once more after the look at hand. Safe to call at any time and as often as wanted. */
  wake: () => void;
  /** Lets the look at hand end and looks no more. */
  stop: () => Promise<void>;
}

/**
 * Looks whenever it is woken, and again after what the last look gave.
 * @param look gives how long after it to look again, in milliseconds; null: not before it is woken. It must not reject.
 */
export function oneLookAtATime(look: () => Promise<number | null>): Looking {
  let stopped = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;

  const lookOnce = async () => {
    let next: number | null = null;
    try {
      next = await look();
    } finally {
      looking = null;
      if (again) wake();
      else if (next !== null && !stopped) timer = setTimeout(wake, next).unref();
    }
  };
  const wake = () => {
    if (stopped) return;
    if (looking) {
      again = true;
      return;
    }
    again = false;
    clearTimeout(timer);
    looking = lookOnce();
  };

  return {
    wake,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
