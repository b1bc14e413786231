import { toE164 } from '../../fields/phone.ts';

/** What the page "Who answers at …?" was asked, read from its address. */
export type Question =
  | ({ kind: 'asked'; at: Temporal.Instant } & Told)
  /** The local time happens twice, and the address does not say which is meant. */
  | ({ kind: 'twice'; first: Temporal.Instant; second: Temporal.Instant } & Told)
  | ({ kind: 'unreadable'; what: 'at' | 'from' } & Told);

interface Told {
  /** Local time as the form shows it, `YYYY-MM-DDTHH:MM`; as it was given when it cannot be read. */
  local: string;
  /** E.164 or `anonymous`; as it was given when it cannot be read. */
  from: string;
  /** Of the day when clocks go back or forward: which of two, or that there is no such time. */
  clockChange: 'first' | 'second' | 'never' | null;
}

interface Address {
  /** Local time of the press office, `YYYY-MM-DDTHH:MM`, or an instant with its offset; null: now. */
  at: string | null;
  /** Which of two, where the local time happens twice: `first` or `second`. */
  turn: string | null;
  /** A telephone number; null: withheld. */
  from: string | null;
}

/** How far from now the page answers: rosters are data, and nobody has them for longer. Years. */
const furthestYears = 5;

/**
 * Reads the address of the page. Pure.
 * @param context.timeZone IANA; what local times mean
 */
export function questionOf(
  { at, turn, from }: Address,
  { now, timeZone }: { now: Temporal.Instant; timeZone: string },
): Question {
  const caller = from === null || from === 'anonymous' ? 'anonymous' : toE164(plusOf(from));
  const told = { from: caller ?? from ?? '', clockChange: null };
  const moments = at === null ? [now] : momentsOf(at, timeZone);
  const [first, second] = moments;
  if (first === undefined || moments.some((moment) => tooFar(moment, now))) {
    return { kind: 'unreadable', what: 'at', local: at ?? '', ...told };
  }
  const local = at !== null && wallTime.test(at) ? at.slice(0, 16) : localOf(first, timeZone);
  if (caller === null) return { kind: 'unreadable', what: 'from', local, ...told };
  if (second === undefined) {
    const never = localOf(first, timeZone) !== local;
    return { kind: 'asked', at: first, local, ...told, clockChange: never ? 'never' : null };
  }
  if (turn === 'first') return { kind: 'asked', at: first, local, ...told, clockChange: 'first' };
  if (turn === 'second') return { kind: 'asked', at: second, local, ...told, clockChange: 'second' };
  return { kind: 'twice', first, second, local, ...told };
}

const wallTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** One instant; two for a local time that happens twice; none for what cannot be read. A time that never happens moves by the gap. */
function momentsOf(at: string, timeZone: string): Temporal.Instant[] {
  try {
    if (!wallTime.test(at)) return [Temporal.Instant.from(at)];
    const local = Temporal.PlainDateTime.from(at);
    const forward = local.toZonedDateTime(timeZone);
    const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
    const twice = Temporal.ZonedDateTime.compare(forward, later) !== 0;
    return twice ? [forward.toInstant(), later.toInstant()] : [forward.toInstant()];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function localOf(instant: Temporal.Instant, timeZone: string): string {
  return instant.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

function tooFar(moment: Temporal.Instant, now: Temporal.Instant): boolean {
  return Math.abs(now.until(moment).total('hours')) > furthestYears * 365 * 24;
}

/** A plus sign that nobody encoded reaches the address as a space, which is trimmed away. */
function plusOf(number: string): string {
  return /^[1-9]\d{7,14}$/.test(number) ? `+${number}` : number;
}
