import { CommandError } from '../command-error.ts';

/** The instant that `--at` names. `timeZone` is used only to show what could be meant. */
export function parseInstant(text: string, timeZone: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    const local = plainDateTime(text);
    if (local !== null) {
      const meant = local
        .toZonedDateTime(timeZone)
        .toString({ timeZoneName: 'never', smallestUnit: 'second' });
      throw new CommandError(
        `--at ${text} has no offset from UTC, so it names no instant. Add one: ${meant} if you mean ${timeZone}.`,
      );
    }
    throw new CommandError(`--at ${text} is not an instant. Write it as 2026-12-24T03:00:00+01:00.`);
  }
}

/** The caller that `--from` names: E.164 as it came, or `anonymous`. */
export function parseCaller(text: string): string {
  if (text === 'anonymous') return text;
  const digits = text.replace(/[\s()-]/g, '');
  if (!/^\+[1-9]\d{6,14}$/.test(digits)) {
    throw new CommandError(
      `--from ${text} is not a telephone number in E.164, such as +46701740605, nor the word anonymous.`,
    );
  }
  return digits;
}

function plainDateTime(text: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(text);
  } catch {
    return null;
  }
}
