import type { Payload } from 'payload';
import type { Voicemail } from '../collections/Calls/voicemails.ts';
import { queueErrand } from '../errands/queue.ts';
import type { VoicemailVault } from '../voicemail/vault.ts';
import { daysBefore } from './days-before.ts';
import { inBatches } from './in-batches.ts';

/**
 * Removes the voicemails of calls that came before an instant: the files, and what would be fetched still. One that never came from
 * Twilio is deleted there. Then removes what crashes left in the folder.
 */
export async function purgeVoicemails({
  payload,
  vault,
  before,
  now,
}: {
  payload: Payload;
  vault: VoicemailVault;
  before: Date;
  now: Date;
}): Promise<number> {
  const count = await inBatches({
    payload,
    collection: 'calls',
    where: {
      and: [
        { startedAt: { less_than: before.toISOString() } },
        { 'voicemails.state': { in: ['kept', 'awaited'] } },
      ],
    },
    atOnce: 1,
    handle: async ({ req, docs }) => {
      let removed = 0;
      for (const { id, voicemails } of docs) {
        const gone = (voicemails ?? []).filter(({ state }) => state !== 'removed');
        for (const voicemail of gone) {
          const recordingSid = String(voicemail.recordingSid);
          await vault.remove(recordingSid);
          if (voicemail.state === 'awaited') {
            const errand = {
              kind: 'delete-at-twilio' as const,
              calls: [],
              messages: [],
              recordings: [recordingSid],
            };
            await queueErrand({ req, key: `delete-at-twilio:${recordingSid}`, errand });
          }
        }
        removed += gone.length;
        const data = { voicemails: (voicemails ?? []).map(asRemoved) };
        await payload.update({ collection: 'calls', id, data, depth: 0, req });
      }
      return removed;
    },
  });
  const isKept = async (recordingSid: string) => {
    const { totalDocs } = await payload.count({
      collection: 'calls',
      where: { 'voicemails.recordingSid': { equals: recordingSid } },
    });
    return totalDocs > 0;
  };
  await vault.sweep({ before: daysBefore(now, 1), isKept });
  return count;
}

function asRemoved(voicemail: Voicemail): Voicemail {
  return { ...voicemail, state: 'removed', sha256: null };
}
