import type { Interval, Line, LineEvent, LineState } from './line.ts';
import { boundaries, covers, decide, layOut, reachableShiftsOn, type Timeline } from './timeline.ts';

/** How far ahead the rules look. */
export const horizonDays = 60;
/** How far back `since` looks: as far as a snapshot of the line reaches. */
export const lookBackDays = 3;

const hour = 3_600_000;
const day = 24 * hour;

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
  const from = now - lookBackDays * day;
  const until = now + horizonDays * day;
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
    changes: ahead.filter(({ at }) => at <= now + 48 * hour).map(published),
    next: next === null ? null : published(next),
    answeredFrom: iso(answeredFrom),
  };
}

/** The changes of state or answered after `from` and before `until`, in order of time. */
export function changesBetween({ from, until, line }: Interval & { line: Line }): LineChange[] {
  const range = { from: from.epochMilliseconds, until: until.epochMilliseconds };
  return changesOn({ timeline: layOut({ line, ...range }), ...range }).map(published);
}

/**
 * The stretches from `from` until `until` that lie outside office hours and have nobody on shift who can be called,
 * in order of time, as long as possible.
 */
export function rosterGaps({ from, until, line }: Interval & { line: Line }): Interval[] {
  const start = from.epochMilliseconds;
  const end = until.epochMilliseconds;
  if (start >= end) return [];
  const timeline = layOut({ line, from: start, until: end });
  const gaps: { start: number; end: number }[] = [];
  const moments = [start, ...boundaries({ timeline, from: start, until: end }), end];
  for (const [index, moment] of moments.slice(0, -1).entries()) {
    if (!isGap(timeline, moment)) continue;
    const last = gaps.at(-1);
    const next = moments[index + 1] ?? end;
    if (last?.end === moment) last.end = next;
    else gaps.push({ start: moment, end: next });
  }
  return gaps.map((gap) => ({
    from: Temporal.Instant.fromEpochMilliseconds(gap.start),
    until: Temporal.Instant.fromEpochMilliseconds(gap.end),
  }));
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

function isGap(timeline: Timeline, at: number): boolean {
  return (
    !timeline.office.some((stretch) => covers(stretch, at)) && reachableShiftsOn(timeline, at).length === 0
  );
}

function published({ at, state, answered }: Change): LineChange {
  return { at: Temporal.Instant.fromEpochMilliseconds(at).toString(), state, answered };
}

function iso(at: number | undefined): string | null {
  return at === undefined ? null : Temporal.Instant.fromEpochMilliseconds(at).toString();
}
