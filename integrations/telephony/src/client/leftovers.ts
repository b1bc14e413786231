import type { Twilio } from 'twilio';

/** How many records Twilio still keeps. Each is counted up to `mostCounted`. */
export interface Leftovers {
  recordings: number;
  calls: number;
  messages: number;
}

export const mostCounted = 1000;

/**
 * Calls are those of the press number, texts those of our sender, recordings those of the whole account: Twilio lists
 * recordings by no number.
 */
export async function leftoversAt({
  sdk,
  before,
  number,
  textsFrom,
}: {
  sdk: Twilio;
  before: Temporal.Instant;
  /** The press number, E.164. */
  number: string;
  textsFrom: string | null;
}): Promise<Leftovers> {
  const date = new Date(before.epochMilliseconds);
  const page = { pageSize: mostCounted, limit: mostCounted };
  const older = <T>(records: T[], at: (record: T) => Date | null) =>
    records.filter(
      (record) => (at(record)?.getTime() ?? Number.POSITIVE_INFINITY) < before.epochMilliseconds,
    );

  const [recordings, received, placed, messages] = await Promise.all([
    sdk.recordings.list({ dateCreatedBefore: date, ...page }),
    sdk.calls.list({ to: number, startTimeBefore: date, ...page }),
    sdk.calls.list({ from: number, startTimeBefore: date, ...page }),
    textsFrom === null ? [] : sdk.messages.list({ from: textsFrom, dateSentBefore: date, ...page }),
  ]);
  return {
    recordings: older(recordings, ({ dateCreated }) => dateCreated).length,
    calls: older([...received, ...placed], ({ startTime }) => startTime).length,
    messages: older(messages, ({ dateSent }) => dateSent).length,
  };
}
