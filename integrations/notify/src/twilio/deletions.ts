import type { Errand } from '@pressjour/contract';
import type { Telephony } from '@pressjour/telephony';
import { failureOf } from '../errands/result-of.ts';

/**
 * Deletes records at Twilio one by one, each whatever became of the others; those that are gone already cost the next try little. A call
 * goes last, when nothing of it is left but what is still to be fetched: Twilio may have recordings that nobody told of, such as silent
 * ones.
 * @throws at once when Twilio gives no answer, else at the end: a failure that another try may mend, or else the first
 */
export async function deleteRecords(
  telephony: Pick<Telephony, 'listRecordings' | 'deleteRecording' | 'deleteMessage' | 'deleteCall'>,
  { calls, messages, recordings, awaited = [] }: Extract<Errand, { kind: 'delete-at-twilio' }>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const sid of recordings) await attempt(() => telephony.deleteRecording(sid));
  for (const sid of messages) await attempt(() => telephony.deleteMessage(sid));
  for (const callSid of calls) await attempt(() => deleteWhole(callSid));
  if (failures.length > 0) throw failures.find((error) => failureOf(error)?.again !== false) ?? failures[0];

  async function deleteWhole(callSid: string): Promise<void> {
    const before = failures.length;
    for (const { sid } of await telephony.listRecordings({ callSid })) {
      if (!awaited.includes(sid)) await attempt(() => telephony.deleteRecording(sid));
    }
    if (failures.length === before) await telephony.deleteCall(callSid);
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (gaveNoAnswer(error)) throw error;
      failures.push(error);
    }
  }
}

/** The next record would wait for as long. */
function gaveNoAnswer(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === null;
}
