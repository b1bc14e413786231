import { ownerOf } from './handset.ts';
import type { Phone } from './phones.ts';
import type { CallInProgress } from './place-call.ts';
import { play } from './play.ts';
import type { Form } from './signature.ts';
import type { Ring } from './transcript.ts';
import type { Verb } from './verbs.ts';

/** Rings one telephone of a Dial: whisper, keys, conversation, status callbacks. What comes of it stands in the ring. */
export async function ringPhone({
  number,
  phone,
  ring,
  legSid,
  call: { base, time, requests },
}: {
  number: Verb;
  phone: Phone;
  ring: Ring;
  legSid: string;
  call: CallInProgress;
}): Promise<void> {
  const legForm: Form = {
    ...base,
    CallSid: legSid,
    ParentCallSid: base.CallSid ?? '',
    Direction: 'outbound-dial',
    From: ring.shown,
    Caller: ring.shown,
    To: ring.number,
    Called: ring.number,
  };
  if (await isPickedUp()) await talk();
  if (legSid !== '') await reportStatus();

  async function isPickedUp(): Promise<boolean> {
    const { answer, answersAfter = 4 } = phone;
    if (answer === 'failed' || answer === 'busy') {
      if (await time.passForCaller(answer === 'busy' ? 3 : 1)) ring.status = answer;
      return false;
    }
    const inTime = answer === 'picks-up' && answersAfter < ring.timeout;
    if (!(await time.passForCaller(inTime ? answersAfter : ring.timeout))) return false;
    ring.status = inTime ? 'completed' : 'no-answer';
    if (phone.callerGivesUp) await time.hangUp();
    return inTime;
  }

  async function talk(): Promise<void> {
    const connects = await hearsWhisper();
    if (!connects || time.gone()) return;
    ring.bridgedAt = time.now();
    ring.bridged = true;
    await time.passForCaller(phone.talks ?? 30);
  }

  /** @returns whether the whisper came to its end without hanging up, which is when Twilio bridges */
  async function hearsWhisper(): Promise<boolean> {
    const { url } = number.attributes;
    if (url === undefined) return !phone.hangsUp;
    const fetch = (address: string | undefined, form: Form) =>
      requests.document('whisper', address, { ...legForm, CallStatus: 'in-progress', ...form });
    const document = await fetch(url, {});
    if (document === null) return false;
    const ending = await play(document, {
      ...ownerOf({ phone, heard: ring.whispered, pressed: ring.pressed, pass: time.pass }),
      fetch,
    });
    return ending === 'ended';
  }

  /** In any order and more than once, as Twilio says they may come. */
  async function reportStatus(): Promise<void> {
    const { statusCallback, statusCallbackEvent = 'completed' } = number.attributes;
    if (statusCallback === undefined) return;
    const events = statusCallbackEvent.split(' ');
    for (const event of [...events.toReversed(), ...events]) {
      await requests.tell(statusCallback, {
        ...legForm,
        CallStatus: event === 'completed' ? ring.status : event,
        SequenceNumber: String(events.indexOf(event)),
        CallbackSource: 'call-progress-events',
      });
    }
  }
}
