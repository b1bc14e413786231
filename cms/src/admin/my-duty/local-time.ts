import { TZDate } from '@date-fns/tz';

/** A moment as a form shows it, `YYYY-MM-DDTHH:MM` in the press office's time zone, and as it is exactly. */
export interface LocalMoment {
  local: string;
  /** ISO 8601. */
  instant: string;
}

/**
 * The instant of a local time that was written in a form, for browsers that have no Temporal. One that is as the form proposed it
 * is exactly that instant, also where the clock is put back and the same time comes twice.
 * @param timeZone IANA
 * @returns null for what is no time
 */
export function instantOf({
  value,
  proposed,
  timeZone,
}: {
  value: string;
  proposed: LocalMoment;
  timeZone: string;
}): string | null {
  if (value === proposed.local) return proposed.instant;
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(value) ?? [];
  if (minute === undefined) return null;
  const local = new TZDate(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    timeZone,
  );
  return Number.isNaN(local.getTime()) ? null : new Date(local.getTime()).toISOString();
}
