import { createHash } from 'node:crypto';
import { type LineSnapshot, spokenText, webhookOverrides, withheldNumbers } from '@pressjour/contract';
import { type LadderStep, timetable } from '@pressjour/rules';

/** How far ahead the fallback knows who answers. */
export const fallbackDays = 14;

/** What the fallback is deployed with: everything that it needs to answer without us. No names. */
export interface FallbackTable {
  /** The press number. */
  number: string;
  rounds: number;
  maxWaitSeconds: number;
  blocked: { phone: string; until: string | null }[];
  /** What stands for a caller who withholds the number. */
  withheld: readonly string[];
  /** The fragment on each of its addresses. */
  overrides: string;
  /** What a caller hears whom nobody answers. */
  texts: { sv: string; en: string };
  /** In order of time, without a gap; the ladder before it is turned by the hour. */
  stretches: {
    from: string;
    until: string;
    ladder: Pick<LadderStep, 'tier' | 'phone' | 'acceptByKey' | 'ringSeconds'>[];
  }[];
}

export interface FallbackAsset {
  /** Where it is deployed to; day and hash are in it. */
  path: string;
  content: string;
  /** The UTC day that it begins with. */
  day: Temporal.PlainDate;
  /** Equal for equal contents. */
  hash: string;
}

/**
 * The fallback's timetable of the next 14 days. It begins with the UTC day and ends with one, so that the same line
 * gives the same asset all day long.
 */
export function fallbackAsset({
  line,
  now,
  siteUrl,
}: {
  line: LineSnapshot;
  now: Temporal.Instant;
  siteUrl: string;
}): FallbackAsset {
  const midnight = now.toZonedDateTimeISO('UTC').startOfDay();
  const day = midnight.toPlainDate();
  const { settings } = line;
  const text = (language: 'sv' | 'en') => spokenText({ text: 'closed', language, settings, siteUrl });
  const table: FallbackTable = {
    number: settings.number,
    rounds: settings.rounds,
    maxWaitSeconds: settings.maxWaitSeconds,
    blocked: line.blockedCallers.map(({ phone, until }) => ({ phone, until })),
    withheld: withheldNumbers,
    overrides: webhookOverrides,
    texts: { sv: text('sv'), en: text('en') },
    stretches: timetable({
      from: midnight.toInstant(),
      until: midnight.add({ days: fallbackDays + 1 }).toInstant(),
      line,
    }).map(({ from, until, ladder }) => ({
      from,
      until,
      ladder: ladder.map(({ tier, phone, acceptByKey, ringSeconds }) => ({
        tier,
        phone,
        acceptByKey,
        ringSeconds,
      })),
    })),
  };
  const content = JSON.stringify(table);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 32);
  return { path: `/timetable-${day}-${hash}.json`, content, day, hash };
}

/** What a deployed asset's path tells; null for another asset. */
export function timetableAt(path: string): { day: Temporal.PlainDate; hash: string } | null {
  const [, day, hash] = /^\/timetable-(\d{4}-\d{2}-\d{2})-([0-9a-f]{32})\.json$/.exec(path) ?? [];
  return day === undefined || hash === undefined ? null : { day: Temporal.PlainDate.from(day), hash };
}
