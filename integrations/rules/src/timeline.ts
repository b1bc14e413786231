import { callOrder, type DutyStretch } from './duty.ts';
import { eachOnce, officerSteps } from './ladder.ts';
import type { LadderStep, Line, LineOfficer, LineState } from './line.ts';
import { type EventStretch, type PreparedLine, prepare } from './prepared.ts';
import { covers, type Stretch, touches } from './time.ts';

/** The line laid out on the time axis; every stretch is half open and has its true length. */
export interface Timeline {
  prepared: PreparedLine;
  office: Stretch[];
  events: EventStretch[];
  /** In calling order. */
  duties: DutyStretch[];
}

/** A duty whose officer can be called. */
export type ReachableDuty = DutyStretch & { officer: LineOfficer & { phone: string } };

export interface Decision {
  state: LineState;
  answered: boolean;
  /** Unrotated. */
  ladder: LadderStep[];
}

/**
 * Lays out what touches the time from `from` until `until` (milliseconds): office hours, events and duties.
 * A local time that happens twice opens at the first and closes at the last; one that never happens moves
 * forward by the gap.
 */
export function layOut({ line, from, until }: { line: Line; from: number; until: number }): Timeline {
  const prepared = prepare(line);
  const range = { from, until };
  const rotated = prepared.rotations.flatMap((rotation) => rotation.within(range));
  const duties = [...prepared.shifts, ...rotated].filter((duty) => touches(duty, range));
  return {
    prepared,
    office: officeWithin(prepared, range),
    events: prepared.events.filter((event) => touches(event, range)),
    duties: rotated.length === 0 ? duties : duties.sort(callOrder),
  };
}

/** State and ladder at one moment, in milliseconds. */
export function decide(timeline: Timeline, at: number): Decision {
  const { settings, desk } = timeline.prepared;
  const officers = () => officerSteps(dutiesOn(timeline, at), settings);
  if (timeline.office.some((stretch) => covers(stretch, at))) {
    const ladder = eachOnce([...desk, ...(settings.overflowToOfficers ? officers() : [])], settings);
    return { state: 'desk', answered: ladder.length > 0, ladder };
  }
  if (timeline.events.some((stretch) => stretch.event.staffed && covers(stretch, at))) {
    const ladder = eachOnce(officers(), settings);
    return { state: 'event', answered: ladder.length > 0, ladder };
  }
  return { state: 'closed', answered: false, ladder: [] };
}

/** What a caller gets whom nobody on the ladder answered; without a ladder there is nobody who could phone back in time. */
export function endingOf({ ladder }: Decision, { settings }: PreparedLine): 'voicemail' | 'message' {
  return ladder.length > 0 && settings.voicemail.offered ? 'voicemail' : 'message';
}

/** Every moment after `from` and before `until` at which a decision may change, in order, each once. */
export function boundaries({
  timeline,
  from,
  until,
}: {
  timeline: Timeline;
  from: number;
  until: number;
}): number[] {
  const moments = new Set<number>();
  for (const { start, end } of [...timeline.office, ...timeline.events, ...timeline.duties]) {
    if (start > from && start < until) moments.add(start);
    if (end > from && end < until) moments.add(end);
  }
  return [...moments].sort((a, b) => a - b);
}

/** The stretches of time from `from` until `until` between which a decision may change, in order, without a gap. */
export function stretchesBetween({
  timeline,
  from,
  until,
}: {
  timeline: Timeline;
  from: number;
  until: number;
}): Stretch[] {
  if (from >= until) return [];
  const starts = [from, ...boundaries({ timeline, from, until })];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? until }));
}

/** The duties at a moment, in calling order. */
export function dutiesOn(timeline: Timeline, at: number): DutyStretch[] {
  return timeline.duties.filter((duty) => covers(duty, at));
}

/** The duties at a moment whose officers can be called: with a number, and one that is not the press number. */
export function reachableDutiesOn(timeline: Timeline, at: number): ReachableDuty[] {
  const { number } = timeline.prepared.settings;
  return dutiesOn(timeline, at).flatMap(({ officer: { phone, ...officer }, ...duty }) =>
    phone === null || phone === number ? [] : [{ ...duty, officer: { ...officer, phone } }],
  );
}

/** The office hours of a neighbouring day may reach into a day whose midnight happens twice. */
function officeWithin(prepared: PreparedLine, { from, until }: { from: number; until: number }): Stretch[] {
  const stretches: Stretch[] = [];
  const first = prepared.clock(from).day;
  const last = from === until ? first : prepared.clock(until).day;
  for (let day = first - 1; day <= last + 1; day += 1) stretches.push(...prepared.day(day).stretches);
  return stretches;
}
