/** The form that Twilio posts. */
export type CallForm = Record<string, string | undefined>;

/** A request that is signed but makes no sense; the caller hears the message all the same. */
export class CallError extends Error {
  override readonly name = 'CallError';
}

const endings = new Set(['completed', 'busy', 'failed', 'no-answer', 'canceled']);

/** @throws {CallError} */
export function callSidOf(form: CallForm): string {
  if (!form.CallSid) throw new CallError('The request names no call.');
  return form.CallSid;
}

/** Whether the leg that the form is about is over, however it ended. */
export function hasEnded({ CallStatus = '' }: CallForm): boolean {
  return endings.has(CallStatus);
}

/** Steps on the leg of one who was phoned carry the caller's call as their parent. */
export function isOfCall(form: CallForm, callSid: string): boolean {
  return form.CallSid === callSid || form.ParentCallSid === callSid;
}

/** Whether the leg is of one whom Pressjour phoned: during a caller's call, or by itself with a notice. */
export function isLegOfOfficer({ ParentCallSid, Direction = '' }: CallForm): boolean {
  return ParentCallSid !== undefined || Direction.startsWith('outbound');
}

/**
 * Whether the two talked with each other. For an attempt that asks for a key this is also the proof, on every instance,
 * that the key was pressed: the whisper ends in Hangup on every way but one, the answer to key 1, and a leg that hung
 * up cannot be bridged. `DialCallStatus=completed` proves nothing, a voicemail that heard the whisper out gives it too.
 * @see https://www.twilio.com/docs/voice/twiml/dial#dialbridged
 */
export function wasBridged(form: CallForm): boolean {
  return form.DialBridged === 'true';
}

/** How an attempt ended in which the two did not talk with each other. */
export function unbridgedStatus({ DialCallStatus = 'unknown' }: CallForm): string {
  return DialCallStatus === 'completed' || DialCallStatus === 'answered' ? 'not-bridged' : DialCallStatus;
}

/** What Twilio calls the call to the telephone that rang; nothing when it placed none. */
export function legOf({ DialCallSid }: CallForm): { legSid?: string } {
  return DialCallSid !== undefined && /^CA[0-9a-f]{32}$/.test(DialCallSid) ? { legSid: DialCallSid } : {};
}

/** Whole seconds; nothing for what is no number of seconds. */
export function seconds(value: string | undefined): { durationSeconds?: number } {
  return value !== undefined && /^\d{1,6}$/.test(value) ? { durationSeconds: Number(value) } : {};
}
