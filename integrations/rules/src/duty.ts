import type { LineOfficer, LineRotation, LineShift } from './line.ts';
import { remember } from './remember.ts';
import { compareText, covers, dayMilliseconds, localMoment, milliseconds, type Stretch } from './time.ts';

/** A stretch during which one officer has duty in one tier. */
export interface DutyStretch extends Stretch {
  officer: LineOfficer;
  tier: number;
  source: 'shift' | 'rotation';
  /** Of the shift or the rotation. */
  id: string;
  extra: boolean;
  /** The name of the rotation; null for a shift. */
  rotation: string | null;
}

/** One rotation, laid out as far as anybody asked. */
export interface RotationDuties {
  /** What is left of its turns that touch the stretch, beside the shifts that take their place. */
  within: (range: { from: number; until: number }) => DutyStretch[];
  /** Whose turn it is, whether or not a shift takes the place. */
  turnAt: (at: number) => DutyStretch | null;
}

export function shiftDuty({ id, officer, tier, extra, startsAt, endsAt }: LineShift): DutyStretch {
  return {
    start: milliseconds(startsAt),
    end: milliseconds(endsAt),
    officer,
    tier,
    source: 'shift',
    id,
    extra,
    rotation: null,
  };
}

/**
 * Hand-overs happen at a local time: the first of one that happens twice, moved forward by the gap for one that never
 * happens. So the turns of a rotation meet without gap or overlap, and a week is 167 or 169 hours long when the clock changes.
 * @param shifts all shifts; those of the rotation's tier that are not extra take its place while they last
 */
export function rotationDuties({
  rotation,
  shifts,
  timeZone,
}: {
  rotation: LineRotation;
  shifts: readonly DutyStretch[];
  timeZone: string;
}): RotationDuties {
  const { id, name, tier, officers, weeks, handOverTime: time } = rotation;
  const moment = (date: Temporal.PlainDate) => localMoment({ date, time, timeZone, twice: 'earlier' });
  const first = Temporal.PlainDate.from(rotation.firstHandOver);
  const firstMoment = moment(first);
  const last = rotation.until === null ? null : moment(Temporal.PlainDate.from(rotation.until));
  const handOver = (turn: number) => moment(first.add({ days: 7 * weeks * turn }));
  const overriding = shifts
    .filter((shift) => shift.tier === tier && !shift.extra && shift.start < shift.end)
    .sort((a, b) => a.start - b.start);

  const turnOf = (turn: number): DutyStretch | null => {
    const officer = officers[turn % officers.length];
    if (officer === undefined) return null;
    const start = handOver(turn);
    const end = Math.min(handOver(turn + 1), last ?? Number.POSITIVE_INFINITY);
    return { start, end, officer, tier, source: 'rotation', id, extra: false, rotation: name };
  };
  const turn = remember({
    limit: 1000,
    make: (number: number) => {
      const whole = turnOf(number);
      return { whole, left: whole === null ? [] : without(whole, overriding) };
    },
  });
  /** A turn begins within a day of what a calendar of even weeks would say. */
  const turnsFrom = (at: number) =>
    Math.max(0, Math.floor((at - firstMoment) / (7 * weeks * dayMilliseconds)) - 1);

  return {
    within({ from, until }) {
      const duties: DutyStretch[] = [];
      for (let number = turnsFrom(from); ; number += 1) {
        const { whole, left } = turn(number);
        if (whole === null || whole.start > until || whole.start >= whole.end) return duties;
        if (whole.end > from) duties.push(...left);
      }
    },
    turnAt(at) {
      for (let number = turnsFrom(at); ; number += 1) {
        const { whole } = turn(number);
        if (whole === null || whole.start > at || whole.start >= whole.end) return null;
        if (covers(whole, at)) return whole;
      }
    },
  };
}

/** Tier by tier; within a tier the duty that began first, then by the officer's name. */
export function callOrder(a: DutyStretch, b: DutyStretch): number {
  return (
    a.tier - b.tier ||
    a.start - b.start ||
    compareText(a.officer.name, b.officer.name) ||
    compareText(a.source, b.source) ||
    compareText(a.id, b.id)
  );
}

/** What is left of a turn outside the shifts, which come in order of their start. */
function without(turn: DutyStretch, shifts: readonly DutyStretch[]): DutyStretch[] {
  const left: DutyStretch[] = [];
  let { start } = turn;
  for (const shift of shifts) {
    if (shift.start >= turn.end) break;
    if (shift.start > start) left.push({ ...turn, start, end: shift.start });
    start = Math.max(start, shift.end);
  }
  if (start < turn.end) left.push({ ...turn, start });
  return left;
}
