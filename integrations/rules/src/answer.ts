import { dayKind, officeHoursOn } from './hours.ts';
import type { LadderStep, Line, LineShift, LineState } from './line.ts';
import type { Reason } from './reasons.ts';
import { covers, decide, layOut, reachableShiftsOn, shiftsOn, type Timeline } from './timeline.ts';

export interface Answer {
  state: LineState;
  /** Whether a person can answer: the ladder is not empty. */
  answered: boolean;
  /** Why, in the order in which the rules look. */
  reasons: Reason[];
  /** The telephones to try, first to last. */
  ladder: LadderStep[];
}

export interface OfficerOnShift {
  id: string;
  name: string;
  /** E.164; null means that the officer cannot be called. */
  phone: string | null;
  tier: number;
  /** When the shift ends. */
  until: string;
}

/** An officer on shift who can be called. */
export type ReachableOfficer = OfficerOnShift & { phone: string };

/**
 * Who answers a call made at an instant. Intervals are half open: the second of closing is closed.
 * A local time that happens twice opens at its first and closes at its last occurrence; one that never happens
 * moves forward by the gap.
 */
export function answerAt({ instant, line }: { instant: Temporal.Instant; line: Line }): Answer {
  const at = instant.epochMilliseconds;
  const timeline = layOut({ line, from: at, until: at });
  const { state, answered, ladder } = decide(timeline, at);
  return { state, answered, reasons: reasonsOf({ at, line, timeline, state, ladder }), ladder };
}

/** The officers on shift at an instant, in calling order, those without a number too. */
export function officersOnShift({
  instant,
  line,
}: {
  instant: Temporal.Instant;
  line: Line;
}): OfficerOnShift[] {
  const at = instant.epochMilliseconds;
  return shiftsOn(layOut({ line, from: at, until: at }), at).map(onShift);
}

/**
 * The officers on shift at an instant who can be called, in calling order: without those who have no number,
 * or the press number as their own. Nobody is on shift, as far as a caller is concerned, when there are none.
 */
export function reachableOfficers({
  instant,
  line,
}: {
  instant: Temporal.Instant;
  line: Line;
}): ReachableOfficer[] {
  const at = instant.epochMilliseconds;
  return reachableShiftsOn(layOut({ line, from: at, until: at }), at).map((shift) => ({
    ...onShift(shift),
    phone: shift.officer.phone,
  }));
}

function onShift({ officer, tier, endsAt }: LineShift): OfficerOnShift {
  return { ...officer, tier, until: endsAt };
}

function reasonsOf({
  at,
  line,
  timeline,
  state,
  ladder,
}: {
  at: number;
  line: Line;
  timeline: Timeline;
  state: LineState;
  ladder: LadderStep[];
}): Reason[] {
  const reasons: Reason[] = [hoursReason({ at, line, state })];
  if (state !== 'desk') reasons.push(...eventReasons({ at, timeline, timeZone: line.timeZone }));
  if (state === 'closed') return reasons;
  if (state === 'desk' && !ladder.some(({ tier }) => tier === 0)) reasons.push({ code: 'no-desk-number' });
  if (state === 'desk' && !timeline.settings.overflowToOfficers) return reasons;
  if (state === 'desk') reasons.push({ code: 'overflow-to-officers' });
  return [...reasons, ...officerReasons({ at, timeline, timeZone: line.timeZone })];
}

function hoursReason({ at, line, state }: { at: number; line: Line; state: LineState }): Reason {
  const { settings, timeZone } = line;
  const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const date = now.toPlainDate();
  const base = { date: date.toString(), time: now.toPlainTime().toString({ smallestUnit: 'second' }) };
  const hours = officeHoursOn({ date, settings });
  if (state === 'desk') return { code: 'office-hours', ...base, hours };
  const day = dayKind({ date, settings });
  if (day.kind === 'closed-day') return { code: 'closed-day', ...base, reason: day.reason };
  if (day.kind === 'swedish-holiday') return { code: 'swedish-holiday', ...base };
  return { code: 'outside-office-hours', ...base, hours };
}

function eventReasons({
  at,
  timeline,
  timeZone,
}: {
  at: number;
  timeline: Timeline;
  timeZone: string;
}): Reason[] {
  const ongoing = timeline.events.filter((stretch) => covers(stretch, at));
  if (ongoing.length === 0) return [{ code: 'no-event' }];
  return ongoing.map(({ event, end }) => ({
    code: event.staffed ? 'event-staffed' : 'event-not-staffed',
    event: event.id,
    title: event.title,
    until: localTime(end, timeZone),
  }));
}

function officerReasons({
  at,
  timeline,
  timeZone,
}: {
  at: number;
  timeline: Timeline;
  timeZone: string;
}): Reason[] {
  const shifts = timeline.shifts.filter((stretch) => covers(stretch, at));
  if (shifts.length === 0) return [{ code: 'nobody-on-shift' }];
  return shifts.map(({ shift, end }) => {
    const { name, phone } = shift.officer;
    if (phone === null) return { code: 'officer-without-number', name, tier: shift.tier };
    if (phone === timeline.settings.number)
      return { code: 'officer-has-press-number', name, tier: shift.tier };
    return { code: 'on-shift', name, tier: shift.tier, until: localTime(end, timeZone) };
  });
}

function localTime(at: number, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
