import type { LineSnapshot } from '@pressjour/contract';
import { dutiesBetween } from '@pressjour/rules';

const hour = 3_600_000;
const day = 24 * hour;

/** How far ahead officers are told of changes: of shifts, which somebody has set, and of the turns of rotations. Milliseconds. */
export const toldAhead = { shift: 60 * day, rotation: 14 * day } as const;

/** A stretch of duty. Instants are ISO 8601, in UTC. */
export interface KnownDuty {
  /** The id and the name of the officer. */
  officer: string;
  name: string;
  tier: number;
  from: string;
  until: string;
  source: keyof typeof toldAhead;
}

/** Who has duty from an hour ago until so long from now as officers are told of. */
export function dutiesAround({ line, now }: { line: LineSnapshot; now: Temporal.Instant }): KnownDuty[] {
  const from = now.subtract({ milliseconds: hour });
  const until = now.add({ milliseconds: toldAhead.shift });
  return dutiesBetween({ from, until, line }).map(({ officer, tier, source, ...stretch }) => ({
    officer: officer.id,
    name: officer.name,
    tier,
    from: iso(stretch.from),
    until: iso(stretch.until),
    source,
  }));
}

/** Duties of one officer in one tier that meet or overlap, as one: passing from a rotation to a shift of one's own hands nothing over. */
export function joined(duties: readonly KnownDuty[]): KnownDuty[] {
  const whole: KnownDuty[] = [];
  for (const duty of [...duties].sort((a, b) => compare(a.from, b.from))) {
    const open = whole.findLast(({ officer, tier }) => officer === duty.officer && tier === duty.tier);
    if (open && compare(duty.from, open.until) <= 0) {
      if (compare(duty.until, open.until) > 0) open.until = duty.until;
    } else whole.push({ ...duty });
  }
  return whole;
}

/** Orders instants written in ISO 8601. */
export function compare(one: string, other: string): number {
  return Temporal.Instant.compare(one, other);
}

/** An instant as the database keeps it. */
export function iso(instant: Temporal.Instant): string {
  return new Date(instant.epochMilliseconds).toISOString();
}
