import { type Clock, passOn } from './clock.ts';

/** The time of one call, in which its caller may hang up at any moment. */
export interface CallTime {
  now: () => Temporal.Instant;
  /** Seconds since the call began. */
  elapsed: () => number;
  /** Whether the caller has hung up. */
  gone: () => boolean;
  /** Lets time pass for the caller. @returns whether the caller is still there after it */
  passForCaller: (seconds: number) => Promise<boolean>;
  /** Lets time pass for somebody else. When the caller hangs up meanwhile, what follows from that happens first. */
  pass: (seconds: number) => Promise<void>;
  /** The caller hangs up now. */
  hangUp: () => Promise<void>;
  /** What follows from hanging up while this is under way. @returns puts the former back */
  whenGone: (follow: () => Promise<void>) => () => void;
}

/** @param hangsUpAfter seconds from the beginning of the call; null: the caller stays to the end */
export function callTime({ clock, hangsUpAfter }: { clock: Clock; hangsUpAfter: number | null }): CallTime {
  const start = clock.now;
  const until = hangsUpAfter ?? Number.POSITIVE_INFINITY;
  let gone = false;
  let follow = () => Promise.resolve();

  const time: CallTime = {
    now: () => clock.now,
    elapsed: () => (clock.now.epochMilliseconds - start.epochMilliseconds) / 1000,
    gone: () => gone,
    async passForCaller(seconds) {
      if (gone) return false;
      const left = Math.max(0, until - time.elapsed());
      await passOn(clock, Math.min(seconds, left));
      if (seconds >= left) await time.hangUp();
      return !gone;
    },
    async pass(seconds) {
      const before = time.elapsed();
      if (!gone) await time.passForCaller(seconds);
      const rest = seconds - (time.elapsed() - before);
      if (rest > 0) await passOn(clock, rest);
    },
    async hangUp() {
      if (gone) return;
      gone = true;
      await follow();
    },
    whenGone(next) {
      const former = follow;
      follow = next;
      return () => {
        follow = former;
      };
    },
  };
  return time;
}
