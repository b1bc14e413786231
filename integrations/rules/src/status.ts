import type { Interval, Line, LineEvent, LineState } from './line.ts';
import { covers, dayMilliseconds, hourMilliseconds, toInstant } from './time.ts';
import { boundaries, decide, layOut, type Timeline } from './timeline.ts';

/** How far ahead the rules look. */
export const horizonDays = 60;
/** How far back `since` looks: as far as a snapshot of the line reaches. */
export const lookBackDays = 3;

export interface LineChange {
  /** Instant. */
  at: string;
  state: LineState;
  answered: boolean;
}

/** What the public may know of the line; no names, no officers' numbers. Instants are ISO 8601 in UTC. */
export interface LineStatus {
  state: LineState;
  answered: boolean;
  /** Since when state and answered are as they are; null when for longer than `lookBackDays`. */
  since: string | null;
  /** When state or answered changes next; null when not within `horizonDays`. */
  until: string | null;
  number: string;
  /** Events going on now. */
  events: LineEvent[];
  /** When an event starts or ends next, also one that changes neither state nor answered; null when none does within `horizonDays`. */
  eventsChangeAt: string | null;
  /** The changes of the next 48 hours. */
  changes: LineChange[];
  /** The first change, within `horizonDays`. */
  next: LineChange | null;
  /** The first instant from now on, within `horizonDays`, at which somebody answers. */
  answeredFrom: string | null;
}

/** The public state of the line at an instant and what comes next. */
export function lineStatusAt({ instant, line }: { instant: Temporal.Instant; line: Line }): LineStatus {
  const now = instant.epochMilliseconds;
  const from = now - lookBackDays * dayMilliseconds;
  const until = now + horizonDays * dayMilliseconds;
  const timeline = layOut({ line, from, until });
  const { state, answered } = decide(timeline, now);
  const ahead = changesOn({ timeline, from: now, until });
  const next = ahead[0] ?? null;
  const answeredFrom = answered ? now : ahead.find((change) => change.answered)?.at;

  return {
    state,
    answered,
    since: iso(lastChangeUpTo({ timeline, now, from })),
    until: iso(next?.at),
    number: line.settings.number,
    events: timeline.events.filter((stretch) => covers(stretch, now)).map(({ event }) => event),
    eventsChangeAt: iso(nextEventBoundary({ timeline, now, until })),
    changes: ahead.filter(({ at }) => at <= now + 48 * hourMilliseconds).map(published),
    next: next === null ? null : published(next),
    answeredFrom: iso(answeredFrom),
  };
}

/** The changes of state or answered after `from` and before `until`, in order of time. */
export function changesBetween({ from, until, line }: Interval & { line: Line }): LineChange[] {
  const range = { from: from.epochMilliseconds, until: until.epochMilliseconds };
  return changesOn({ timeline: layOut({ line, ...range }), ...range }).map(published);
}

interface Change {
  at: number;
  state: LineState;
  answered: boolean;
}

function changesOn({ timeline, from, until }: { timeline: Timeline; from: number; until: number }): Change[] {
  const changes: Change[] = [];
  let { state, answered } = decide(timeline, from);
  for (const at of boundaries({ timeline, from, until })) {
    const then = decide(timeline, at);
    if (then.state === state && then.answered === answered) continue;
    ({ state, answered } = then);
    changes.push({ at, state, answered });
  }
  return changes;
}

function lastChangeUpTo({
  timeline,
  now,
  from,
}: {
  timeline: Timeline;
  now: number;
  from: number;
}): number | undefined {
  return changesOn({ timeline, from, until: now + 1 }).at(-1)?.at;
}

function nextEventBoundary({
  timeline,
  now,
  until,
}: {
  timeline: Timeline;
  now: number;
  until: number;
}): number | undefined {
  const moments = timeline.events
    .filter(({ start, end }) => start < end)
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => at > now && at < until);
  return moments.length === 0 ? undefined : Math.min(...moments);
}

function published({ at, state, answered }: Change): LineChange {
  return { at: toInstant(at).toString(), state, answered };
}

function iso(at: number | undefined): string | null {
  return at === undefined ? null : toInstant(at).toString();
}
