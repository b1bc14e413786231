import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { label } from '../labels.ts';
import { publicError } from '../public-error.ts';

const instantOrDay = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);
const question = z.object({ from: instantOrDay.optional(), until: instantOrDay.optional() });

export interface Period {
  from: Temporal.Instant;
  /** Not included. */
  until: Temporal.Instant;
}

export interface PeriodAsked {
  req: PayloadRequest;
  /** IANA: of the days that are asked for. */
  timeZone: string;
  daysUnlessAsked: number;
  longestDays: number;
}

/**
 * Reads `from` and `until` of a request. An instant has its offset; a day is that of the press office, and `until` a day means until
 * its end. Unless asked otherwise: the days until now.
 * @throws {PublicError} 400 when it cannot be read or is too long
 */
export function periodOf({ req, timeZone, daysUnlessAsked, longestDays }: PeriodAsked): Period {
  const asked = question.safeParse(
    Object.fromEntries(
      [...req.searchParams].filter(([name, value]) => name in question.shape && value !== ''),
    ),
  );
  if (!asked.success) throw publicError(req, unreadable, 400);
  const until = asked.data.until
    ? instantOf(asked.data.until, { timeZone, addDays: 1 })
    : Temporal.Now.instant();
  const from = asked.data.from
    ? instantOf(asked.data.from, { timeZone, addDays: 0 })
    : until.subtract({ hours: 24 * daysUnlessAsked });
  const hours = from.until(until).total('hours');
  if (hours <= 0 || hours > longestDays * 24) {
    const message = label(
      `Välj en period som slutar efter sin början och är högst ${longestDays} dagar.`,
      `Choose a period that ends after its start and has at most ${longestDays} days.`,
    );
    throw publicError(req, message, 400);
  }
  return { from, until };
}

const unreadable = label(
  'Skriv `from` och `until` som dagar (2026-11-22) eller tidpunkter med tidszon (2026-11-22T08:00:00+01:00).',
  'Write `from` and `until` as days (2026-11-22) or instants with their offset (2026-11-22T08:00:00+01:00).',
);

function instantOf(
  text: string,
  { timeZone, addDays }: { timeZone: string; addDays: number },
): Temporal.Instant {
  if (text.includes('T')) return Temporal.Instant.from(text);
  return Temporal.PlainDate.from(text).add({ days: addDays }).toZonedDateTime(timeZone).toInstant();
}
