import type { Text } from './content.ts';

/** The hour at which a text goes out by itself: the latest of its hours that lie ahead. ISO 8601; null when none does. */
export function hourAhead(text: Text, now: Date): string | null {
  const ahead = [text.publishAt, text.embargoedUntil, text.publishedAt]
    .filter((hour) => isAhead(hour, now))
    .map((hour) => new Date(hour as string).toISOString())
    .sort();
  return ahead.at(-1) ?? null;
}

/** Whether an instant lies after now; false for none. */
export function isAhead(instant: unknown, now: Date): boolean {
  return Boolean(instant) && new Date(instant as string).getTime() > now.getTime();
}

/** The public date of a text that goes out now: the one that its writer gave, unless it lies ahead, else its hour. ISO 8601. */
export function publicDate(text: Text, { hour, now }: { hour: Date; now: Date }): string {
  const { publishedAt } = text;
  const given = publishedAt && !isAhead(publishedAt, now) ? new Date(publishedAt as string) : hour;
  return given.toISOString();
}
