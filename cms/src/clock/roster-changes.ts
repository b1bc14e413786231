import type { DutyFact } from '../notices/wording/index.ts';
import { compare, iso, joined, type KnownDuty, toldAhead } from './duties.ts';

/** A duty that its officer knows of, and since when. */
export interface ToldDuty extends KnownDuty {
  since: string;
}

/** The duties as officers were last told of them. */
export interface ToldRoster {
  at: string;
  duties: ToldDuty[];
}

/** What is new and what is no more for one officer. */
export interface RosterChange {
  officer: string;
  added: DutyFact[];
  removed: DutyFact[];
}

export interface RosterComparison {
  told: ToldRoster;
  duties: readonly KnownDuty[];
  now: Temporal.Instant;
}

/**
 * What differs between the roster and what officers were told, from now on, as far ahead as they were told. A duty comes into that
 * reach by the passing of time alone, which is no change.
 */
export function rosterChanges({ told, duties, now }: RosterComparison): RosterChange[] {
  const within = (some: readonly KnownDuty[]) => reached({ duties: some, at: told.at, now: iso(now) });
  const before = { whole: joined(told.duties), ahead: within(told.duties) };
  const after = { whole: joined(duties), ahead: within(duties) };
  const officers = new Set([...before.ahead, ...after.ahead].map(({ officer }) => officer));
  return [...officers].flatMap((officer) => {
    const added = only({ of: after, not: before, officer });
    const removed = only({ of: before, not: after, officer });
    return added.length + removed.length > 0 ? [{ officer, added, removed }] : [];
  });
}

const soon = 2 * 3_600_000;

/**
 * Whether somebody's duty within the next two hours differs, so that nobody waits for further changes. A duty that goes on and only ends
 * at another time later is none.
 */
export function isUrgent(changes: readonly RosterChange[], now: Temporal.Instant): boolean {
  const present = iso(now);
  const limit = iso(now.add({ milliseconds: soon }));
  const tiersAt = (duties: readonly DutyFact[], instant: string) =>
    duties
      .filter(({ from, until }) => compare(from, instant) <= 0 && compare(instant, until) < 0)
      .map(({ tier }) => tier)
      .sort()
      .join();
  return changes.some(({ added, removed }) => {
    const ahead = [...added, ...removed]
      .flatMap(({ from, until }) => [from, until])
      .filter((instant) => compare(present, instant) < 0 && compare(instant, limit) < 0);
    return [present, ...ahead].some((instant) => tiersAt(added, instant) !== tiersAt(removed, instant));
  });
}

/** What officers know once they have been told of the roster as it is. A duty that they knew of keeps the instant since when. */
export function retold({
  told,
  duties,
  now,
}: {
  told: ToldRoster | null;
  duties: readonly KnownDuty[];
  now: Temporal.Instant;
}): ToldRoster {
  const at = iso(now);
  const known = new Map(told?.duties.map((duty) => [keyOf(duty), duty.since]));
  // Whoever had duty before anybody was told of anything knows of it.
  const unless = told === null ? iso(Temporal.Instant.fromEpochMilliseconds(0)) : at;
  return { at, duties: duties.map((duty) => ({ ...duty, since: known.get(keyOf(duty)) ?? unless })) };
}

function keyOf({ officer, tier, from }: KnownDuty): string {
  return `${officer} ${tier} ${from}`;
}

/** The parts of duties that lie ahead and within reach of what officers were told at an instant. */
function reached({
  duties,
  at,
  now,
}: {
  duties: readonly KnownDuty[];
  at: string;
  now: string;
}): KnownDuty[] {
  const limit = (source: KnownDuty['source']) =>
    iso(Temporal.Instant.from(at).add({ milliseconds: toldAhead[source] }));
  const clipped = duties.flatMap((duty) => {
    const from = compare(duty.from, now) < 0 ? now : duty.from;
    const end = limit(duty.source);
    const until = compare(duty.until, end) > 0 ? end : duty.until;
    return compare(from, until) < 0 ? [{ ...duty, from, until }] : [];
  });
  return joined(clipped);
}

/** Duties from beginning to end, and the parts of them that lie ahead. */
interface Side {
  whole: readonly KnownDuty[];
  ahead: readonly KnownDuty[];
}

/** An officer's duties that stand on one side only, each from its true beginning to its true end. */
function only({ of, not, officer }: { of: Side; not: Side; officer: string }): DutyFact[] {
  const same = (one: KnownDuty, other: KnownDuty) =>
    one.officer === other.officer &&
    one.tier === other.tier &&
    one.from === other.from &&
    one.until === other.until;
  const covers = (whole: KnownDuty, part: KnownDuty) =>
    whole.officer === part.officer &&
    whole.tier === part.tier &&
    compare(whole.from, part.from) <= 0 &&
    compare(part.until, whole.until) <= 0;
  return of.ahead
    .filter((duty) => duty.officer === officer && !not.ahead.some((other) => same(duty, other)))
    .map((duty) => of.whole.find((whole) => covers(whole, duty)) ?? duty)
    .map(({ tier, from, until }) => ({ tier, from, until }));
}
