import type { Duty, Interval } from '@pressjour/rules';

/** A part of a duty that goes from one officer to another. */
export interface Part extends Interval {
  tier: number;
}

/** A stretch of duty to be written for an officer, by the officer's id. */
export interface Given extends Interval {
  officer: string;
}

/** What the roster must become. */
export interface RosterChanges {
  /** The shift that is given away, in part or whole: what is left of it for its own officer. */
  cut: { id: string; kept: Interval[] } | null;
  /** Shifts of the part's tier to be written. */
  written: Given[];
}

/** The duty of an officer that holds the whole of a part; null when there is none. */
export function dutyHolding({
  duties,
  officer,
  part,
}: {
  duties: readonly Duty[];
  officer: string;
  part: Part;
}): Duty | null {
  const holds = (duty: Duty) =>
    duty.officer.id === officer &&
    duty.tier === part.tier &&
    !isBefore(part.from, duty.from) &&
    !isBefore(duty.until, part.until);
  return duties.find(holds) ?? null;
}

/**
 * How a part of a duty goes over to another officer. A shift is cut. A rotation is overridden by a shift, which takes the place of
 * every rotation of its tier: whoever else has duty there by a rotation keeps it, by a shift of their own.
 * @param duties those of the whole roster that touch the part
 */
export function rosterChanges({
  duties,
  duty,
  part,
  asked,
}: {
  duties: readonly Duty[];
  duty: Duty;
  part: Part;
  asked: string;
}): RosterChanges {
  const given = { officer: asked, from: part.from, until: part.until };
  if (duty.source === 'shift') {
    const kept = [
      { from: duty.from, until: part.from },
      { from: part.until, until: duty.until },
    ].filter(({ from, until }) => isBefore(from, until));
    return { cut: { id: duty.id, kept }, written: [given] };
  }
  const beside = duties
    .filter(({ source, tier, id }) => source === 'rotation' && tier === part.tier && id !== duty.id)
    .map(({ officer, from, until }) => ({
      officer: officer.id,
      from: isBefore(from, part.from) ? part.from : from,
      until: isBefore(until, part.until) ? until : part.until,
    }))
    .filter(({ from, until }) => isBefore(from, until));
  return { cut: null, written: [given, ...beside] };
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}
