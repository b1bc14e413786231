import type { Errand } from '@pressjour/contract';
import type { Telephony } from '@pressjour/telephony';

/** Deletes records at Twilio one by one; after a failure those that are gone already cost the next try little. */
export async function deleteRecords(
  telephony: Pick<Telephony, 'deleteRecording' | 'deleteMessage' | 'deleteCall'>,
  { calls, messages, recordings }: Extract<Errand, { kind: 'delete-at-twilio' }>,
): Promise<void> {
  for (const sid of recordings) await telephony.deleteRecording(sid);
  for (const sid of messages) await telephony.deleteMessage(sid);
  for (const sid of calls) await telephony.deleteCall(sid);
}
