/** ISO 8601 with the offset of that moment, to the second: 2026-11-22T17:00:00+01:00. */
export function localTime(instant: string, timeZone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return local.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
