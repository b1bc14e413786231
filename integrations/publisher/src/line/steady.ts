import type { LineStatus } from '@pressjour/contract';

/**
 * The state of the line without what moves while nothing changes: `answeredFrom` is "now" as long as somebody answers,
 * and becomes the instant since when.
 */
export function steadyLine(status: LineStatus): LineStatus {
  return status.answered ? { ...status, answeredFrom: status.since } : status;
}

/**
 * What the line's state has become by the clock alone, from what was said to come: used while the cms does not answer.
 * An event that was not yet ongoing when the cms was last read cannot be named.
 */
export function advancedLine(status: LineStatus, now: Temporal.Instant): LineStatus {
  const isPast = (at: string) => Temporal.Instant.compare(Temporal.Instant.from(at), now) <= 0;
  const known = status.changes.length > 0 ? status.changes : status.next === null ? [] : [status.next];
  const current = known.filter(({ at }) => isPast(at)).at(-1);
  const ahead = known.filter(({ at }) => !isPast(at));
  const events = status.events.filter(({ endsAt }) => !isPast(endsAt));
  const hasEventChanged = status.eventsChangeAt !== null && isPast(status.eventsChangeAt);
  const eventsChangeAt = hasEventChanged
    ? earliest(events.map(({ endsAt }) => endsAt))
    : status.eventsChangeAt;
  if (current === undefined) return hasEventChanged ? { ...status, events, eventsChangeAt } : status;
  const next = ahead[0] ?? null;
  return steadyLine({
    ...status,
    state: current.state,
    answered: current.answered,
    since: current.at,
    until: next?.at ?? null,
    events,
    eventsChangeAt,
    changes: ahead,
    next,
    answeredFrom: ahead.find(({ answered }) => answered)?.at ?? null,
  });
}

/** Whether two states of the line read the same. */
export function isSameLine(one: LineStatus | null, other: LineStatus | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function earliest(instants: string[]): string | null {
  return instants.toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null;
}
