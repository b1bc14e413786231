import { type Duty, dutiesBetween } from '@pressjour/rules';
import type { PayloadRequest } from 'payload';
import { officeTimeZone } from '../../line/current.ts';
import { snapshotAt } from '../../line/snapshot.ts';
import type { Part } from './roster-changes.ts';

/** The part of the roster that a swap is about, from now on where it has begun. */
export function remaining({
  startsAt,
  endsAt,
  tier,
}: {
  startsAt: string;
  endsAt: string;
  tier: number;
}): Part {
  const now = Temporal.Now.instant().round({ smallestUnit: 'second', roundingMode: 'floor' });
  const from = instantOf(startsAt);
  return { from: Temporal.Instant.compare(from, now) < 0 ? now : from, until: instantOf(endsAt), tier };
}

/** Who has duty while a part of the roster lasts, as it stands within the request's transaction. */
export async function dutiesWithin(req: PayloadRequest, part: Part): Promise<Duty[]> {
  const at = new Date(part.from.epochMilliseconds);
  const line = await snapshotAt({ payload: req.payload, at, timeZone: officeTimeZone(req.payload), req });
  return line === null ? [] : dutiesBetween({ from: part.from, until: part.until, line });
}

function instantOf(date: string): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Date.parse(date));
}
