import type { DutyStretch } from './duty.ts';
import type { Interval, Line, LineOfficer } from './line.ts';
import { compareText, covers, type Stretch, toInstant } from './time.ts';
import { dutiesOn, layOut, reachableDutiesOn, stretchesBetween, type Timeline } from './timeline.ts';

/** A stretch during which an officer has duty. */
export interface Duty extends Interval {
  officer: LineOfficer;
  /** 1 is called first. */
  tier: number;
  source: 'shift' | 'rotation';
  /** Of the shift or the rotation; one turn of a rotation gives several duties where shifts interrupt it. */
  id: string;
  /** Whether it is a shift that stands beside the rotations of its tier. */
  extra: boolean;
}

/**
 * `same-tier`: `officers` have the tier at once, though none of them as an extra shift. `same-officer`: the one officer has
 * duty in an earlier tier too, so that `tier` has nobody of its own to fall back on.
 */
export interface RosterOverlap extends Interval {
  tier: number;
  officers: LineOfficer[];
  kind: 'same-tier' | 'same-officer';
}

/**
 * Who has duty when: shifts, and the turns of rotations beside the shifts that take their place. Those of which any moment
 * lies from `from` until `until`, with their true length, in order of time, then of tiers.
 */
export function dutiesBetween({ from, until, line }: Interval & { line: Line }): Duty[] {
  const range = { from: from.epochMilliseconds, until: until.epochMilliseconds };
  return layOut({ line, ...range })
    .duties.filter(({ start }) => start < range.until)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, officer, tier, source, id, extra }) => ({
      officer,
      tier,
      from: toInstant(start),
      until: toInstant(end),
      source,
      id,
      extra,
    }));
}

/**
 * The stretches from `from` until `until` that lie outside office hours and have nobody on shift who can be called,
 * in order of time, as long as possible.
 */
export function rosterGaps({ from, until, line }: Interval & { line: Line }): Interval[] {
  const range = { from: from.epochMilliseconds, until: until.epochMilliseconds };
  const timeline = layOut({ line, ...range });
  const gaps: Stretch[] = [];
  for (const { start, end } of stretchesBetween({ timeline, ...range })) {
    if (!isGap(timeline, start)) continue;
    const last = gaps.at(-1);
    if (last?.end === start) last.end = end;
    else gaps.push({ start, end });
  }
  return gaps.map(interval);
}

/** Where the roster of the time from `from` until `until` has more than it means to, in order of time, each as long as possible. */
export function rosterOverlaps({ from, until, line }: Interval & { line: Line }): RosterOverlap[] {
  const range = { from: from.epochMilliseconds, until: until.epochMilliseconds };
  const timeline = layOut({ line, ...range });
  const found: (Stretch & Overlap)[] = [];
  for (const { start, end } of stretchesBetween({ timeline, ...range })) {
    const duties = dutiesOn(timeline, start);
    for (const overlap of [...sameTier(duties), ...sameOfficer(duties)]) {
      const open = found.find((each) => each.end === start && keyOf(each) === keyOf(overlap));
      if (open === undefined) found.push({ start, end, ...overlap });
      else open.end = end;
    }
  }
  return found.map(({ start, end, ...overlap }) => ({ ...interval({ start, end }), ...overlap }));
}

type Overlap = Pick<RosterOverlap, 'tier' | 'officers' | 'kind'>;

function sameTier(duties: readonly DutyStretch[]): Overlap[] {
  const planned = duties.filter(({ extra }) => !extra);
  return tiersOf(planned).flatMap((tier): Overlap[] => {
    const officers = distinct(planned.filter((duty) => duty.tier === tier));
    return officers.length < 2 ? [] : [{ kind: 'same-tier', tier, officers }];
  });
}

function sameOfficer(duties: readonly DutyStretch[]): Overlap[] {
  return distinct(duties).flatMap((officer) =>
    tiersOf(duties.filter((duty) => duty.officer.id === officer.id))
      .slice(1)
      .map((tier): Overlap => ({ kind: 'same-officer', tier, officers: [officer] })),
  );
}

/** Duties come in order of their tiers. */
function tiersOf(duties: readonly DutyStretch[]): number[] {
  return [...new Set(duties.map(({ tier }) => tier))];
}

function distinct(duties: readonly DutyStretch[]): LineOfficer[] {
  const officers = new Map(duties.map(({ officer }) => [officer.id, officer]));
  return [...officers.values()].sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}

function keyOf({ kind, tier, officers }: Overlap): string {
  return JSON.stringify([kind, tier, officers.map(({ id }) => id)]);
}

function isGap(timeline: Timeline, at: number): boolean {
  return (
    !timeline.office.some((stretch) => covers(stretch, at)) && reachableDutiesOn(timeline, at).length === 0
  );
}

function interval({ start, end }: Stretch): Interval {
  return { from: toInstant(start), until: toInstant(end) };
}
