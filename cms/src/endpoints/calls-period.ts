import type { PayloadRequest, Where } from 'payload';
import { z } from 'zod';
import { iso } from '../clock/duties.ts';
import { label } from '../labels.ts';
import { publicError } from '../public-error.ts';
import { type Period, periodOf } from './period.ts';

const eventShape = z.string().min(1).max(64);

/** Which calls are asked for. */
export interface CallsPeriod extends Period {
  where: Where;
}

/**
 * Reads `from`, `until` and `event` of a request for calls. Unless asked otherwise: the last 30 days.
 * @throws {PublicError} 400 when it cannot be read or spans more than 400 days
 */
export function callsPeriod({ req, timeZone }: { req: PayloadRequest; timeZone: string }): CallsPeriod {
  const period = periodOf({ req, timeZone, daysUnlessAsked: 30, longestDays: 400 });
  const event = eventShape.optional().safeParse(req.searchParams.get('event') || undefined);
  if (!event.success) {
    throw publicError(req, label('Händelsen anges med sitt id.', 'The event is given by its id.'), 400);
  }
  const within: Where[] = [
    { startedAt: { greater_than_equal: iso(period.from) } },
    { startedAt: { less_than: iso(period.until) } },
  ];
  return {
    ...period,
    where: { and: event.data ? [...within, { events: { equals: event.data } }] : within },
  };
}
