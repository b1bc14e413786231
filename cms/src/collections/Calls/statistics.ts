import type { Outcome } from './compute.ts';

/** What of a call is counted. */
export interface CountedCall {
  startedAt?: string | null;
  outcome?: Outcome | null;
  lineState?: 'desk' | 'event' | 'closed' | null;
  waitSeconds?: number | null;
  callBack?: 'none' | 'owed' | 'done' | null;
}

/** Calls by what became of them. `calls` is the sum of the others. */
export interface Tally {
  calls: number;
  answered: number;
  voicemail: number;
  /** Heard the spoken message. */
  message: number;
  missed: number;
}

export interface CallStatistics {
  total: Tally;
  /** Of all calls, those answered at most so many seconds after they came. */
  answeredWithin: { seconds: number; calls: number }[];
  /** Half of the answered calls waited no longer; null without one. */
  medianWaitSeconds: number | null;
  callBacks: { owed: number; done: number };
  /** By hour of the day, 0 to 23, in the press office's time zone. */
  byHour: (Tally & { hour: number })[];
  /** By day of the week, 1 is Monday. */
  byWeekday: (Tally & { day: number })[];
  byState: Record<'desk' | 'event' | 'closed', Tally>;
}

const limits = [20, 40, 60, 120];
const counted: ReadonlySet<Outcome> = new Set(['answered', 'voicemail', 'message', 'missed']);

/**
 * How calls were answered. Those that go on are left out, and those of blocked callers: nobody was to answer them.
 * @param question.timeZone IANA; an hour that a night of the clock change has twice counts both times as that hour
 */
export function callStatistics({
  calls,
  timeZone,
}: {
  calls: readonly CountedCall[];
  timeZone: string;
}): CallStatistics {
  const over = calls.filter(({ outcome }) => outcome && counted.has(outcome));
  const local = over.map((call) => {
    const { hour, dayOfWeek } = Temporal.Instant.from(call.startedAt ?? '').toZonedDateTimeISO(timeZone);
    return { call, hour, dayOfWeek };
  });
  const waits = over
    .filter(({ outcome }) => outcome === 'answered')
    .map(({ waitSeconds }) => waitSeconds ?? null)
    .filter((wait) => wait !== null)
    .sort((a, b) => a - b);
  const where = (test: (one: (typeof local)[number]) => boolean) =>
    tally(local.filter(test).map(({ call }) => call));
  const inState = (state: CountedCall['lineState']) => where(({ call }) => call.lineState === state);
  return {
    total: tally(over),
    answeredWithin: limits.map((seconds) => ({
      seconds,
      calls: waits.filter((wait) => wait <= seconds).length,
    })),
    medianWaitSeconds: median(waits),
    callBacks: {
      owed: over.filter(({ callBack }) => callBack === 'owed').length,
      done: over.filter(({ callBack }) => callBack === 'done').length,
    },
    byHour: numbers(0, 23).map((hour) => ({ hour, ...where((one) => one.hour === hour) })),
    byWeekday: numbers(1, 7).map((day) => ({ day, ...where((one) => one.dayOfWeek === day) })),
    byState: { desk: inState('desk'), event: inState('event'), closed: inState('closed') },
  };
}

function tally(calls: readonly CountedCall[]): Tally {
  const of = (wanted: Outcome) => calls.filter(({ outcome }) => outcome === wanted).length;
  return {
    calls: calls.length,
    answered: of('answered'),
    voicemail: of('voicemail'),
    message: of('message'),
    missed: of('missed'),
  };
}

function median(sorted: readonly number[]): number | null {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted[sorted.length % 2 === 0 ? middle - 1 : middle];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
