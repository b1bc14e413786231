import { type CallEvent, journalEntry } from '@pressjour/contract';
import type { Telephony } from '@pressjour/telephony';
import type { Cms } from '../cms.ts';

/**
 * Looks at Twilio for voicemails of calls whose journal has none, since the duty line was away when it was told of them, and tells the
 * cms what the line would have: the same entries, with the same ids.
 */
export async function findRecordings({
  telephony,
  cms,
  calls,
}: {
  telephony: Pick<Telephony, 'listRecordings'>;
  cms: Pick<Cms, 'journal'>;
  /** What Twilio calls them. */
  calls: readonly string[];
}): Promise<void> {
  const entries: CallEvent[] = [];
  for (const callSid of calls) {
    for (const { sid, recordedAt, durationSeconds } of await telephony.listRecordings({ callSid })) {
      if (durationSeconds === 0) continue;
      const about = { callSid, recordingSid: sid, durationSeconds };
      entries.push(journalEntry({ kind: 'recorded', at: recordedAt, ...about }));
    }
  }
  if (entries.length > 0) await cms.journal(entries);
}
