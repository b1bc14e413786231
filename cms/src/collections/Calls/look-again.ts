import type { ComputedCall } from './compute.ts';

const seconds = 1000;
const minutes = 60 * seconds;

/** How long entries of a call that has ended are waited for: another instance of the duty line may have some of them. */
const afterEnd = 30 * seconds;
/** Longer than a caller waits and leaves a message; after that the end of the call was lost on the way. */
const whileUnanswered = 25 * minutes;
/** Longer than a conversation: Twilio ends one after four hours. */
const whileTalking = 300 * minutes;

/** Whether a call is told of as it stands: its entries are whole, and the recording that may still come has come. */
export function mayTell(call: Pick<ComputedCall, 'outcome' | 'whole' | 'offeredVoicemail'>): boolean {
  if (call.outcome === 'answered') return true;
  return call.whole && (!call.offeredVoicemail || call.outcome === 'voicemail');
}

/** When a call that may not be told of yet is looked at again, and taken as it stands then. */
export function lookAgainAt({
  call,
  lastTold,
}: {
  call: Pick<ComputedCall, 'endedAt' | 'attempts'>;
  /** When its last entry came in. */
  lastTold: Date;
}): Date {
  const talking = call.attempts.some(({ result }) => result === 'accepted');
  const wait = call.endedAt !== null ? afterEnd : talking ? whileTalking : whileUnanswered;
  return new Date(lastTold.getTime() + wait);
}
