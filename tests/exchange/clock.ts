/** The time that the exchange plays: the duty line under test reads `now`, and the exchange moves it on. */
export interface Clock {
  now: Temporal.Instant;
  /** Lets time pass where several calls share a clock; without it the one call there is moves `now` on by itself. */
  pass?: (seconds: number) => Promise<void>;
}

/** A clock that calls share: each waits for its own instant, and time goes on when all of them wait. */
export interface SharedClock extends Clock {
  pass: (seconds: number) => Promise<void>;
  /** Whatever lets time pass on this clock runs inside. */
  takePart: <T>(work: () => Promise<T>) => Promise<T>;
}

export function passOn(clock: Clock, seconds: number): Promise<void> {
  if (clock.pass !== undefined) return clock.pass(seconds);
  clock.now = later(clock.now, seconds);
  return Promise.resolve();
}

/** Who waits for the same instant goes on in the order in which the waiting began, so that a run can be repeated. */
export function sharedClock(start: Temporal.Instant): SharedClock {
  const waiting: { at: number; goOn: () => void }[] = [];
  let busy = 0;
  const clock: SharedClock = {
    now: start,
    pass(seconds) {
      const at = later(clock.now, seconds).epochMilliseconds;
      return new Promise((goOn) => {
        const place = waiting.findLastIndex((other) => other.at <= at) + 1;
        waiting.splice(place, 0, { at, goOn });
        rest();
      });
    },
    async takePart(work) {
      busy += 1;
      // Those who begin at once are all counted before the first of them waits.
      await null;
      try {
        return await work();
      } finally {
        rest();
      }
    },
  };
  return clock;

  function rest(): void {
    busy -= 1;
    if (busy > 0) return;
    const next = waiting.shift();
    if (next === undefined) return;
    clock.now = Temporal.Instant.fromEpochMilliseconds(next.at);
    busy += 1;
    next.goOn();
  }
}

function later(instant: Temporal.Instant, seconds: number): Temporal.Instant {
  return instant.add({ milliseconds: Math.round(seconds * 1000) });
}
