import type { Errand } from '@pressjour/contract';
import type { Telephony } from '@pressjour/telephony';

/**
 * Deletes records at Twilio one by one; after a failure those that are gone already cost the next try little. A call goes last,
 * when nothing of it is left but what is still to be fetched: Twilio may have recordings that nobody told of, such as silent ones.
 */
export async function deleteRecords(
  telephony: Pick<Telephony, 'listRecordings' | 'deleteRecording' | 'deleteMessage' | 'deleteCall'>,
  { calls, messages, recordings, awaited = [] }: Extract<Errand, { kind: 'delete-at-twilio' }>,
): Promise<void> {
  for (const sid of recordings) await telephony.deleteRecording(sid);
  for (const sid of messages) await telephony.deleteMessage(sid);
  for (const callSid of calls) {
    for (const sid of await telephony.listRecordings({ callSid })) {
      if (!awaited.includes(sid)) await telephony.deleteRecording(sid);
    }
    await telephony.deleteCall(callSid);
  }
}
