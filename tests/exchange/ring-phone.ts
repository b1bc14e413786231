import type { Phone } from './phones.ts';
import { type Fetch, spokenIn } from './place-call.ts';
import type { Form } from './signature.ts';
import type { Ring } from './transcript.ts';
import type { Verb } from './twiml.ts';

/** Rings one telephone of a Dial: whisper, key, status callbacks. */
export async function ringPhone({
  number,
  phone,
  callerId,
  legForm,
  fetchTwiml,
  acknowledged,
}: {
  number: Verb;
  phone: Phone;
  callerId: string;
  legForm: Form;
  fetchTwiml: Fetch;
  acknowledged: (url: string, form: Form) => Promise<void>;
}): Promise<Ring> {
  const ring: Ring = {
    number: number.text,
    shown: callerId,
    whispered: [],
    bridged: false,
    status: phone.answer === 'picks-up' ? 'completed' : phone.answer,
  };
  if (phone.answer === 'picks-up') ring.bridged = await pickUp();
  await reportStatus();
  return ring;

  async function pickUp(): Promise<boolean> {
    const { url } = number.attributes;
    if (url === undefined) return !phone.hangsUp;
    return listen(await fetchTwiml(url, { ...legForm, CallStatus: 'in-progress' }, 'whisper'), 0);
  }

  /** @returns whether the whisper came to its end without hanging up, which is when Twilio bridges */
  async function listen(verbs: Verb[], promptsBefore: number): Promise<boolean> {
    let prompts = promptsBefore;
    for (const verb of verbs) {
      if (verb.name === 'Hangup') return false;
      ring.whispered.push(...spokenIn(verb));
      if (phone.hangsUp) return false;
      if (verb.name !== 'Gather') continue;
      prompts += 1;
      if (phone.key?.atPrompt !== prompts) continue;
      const form = { ...legForm, CallStatus: 'in-progress', Digits: phone.key.digit };
      return listen(await fetchTwiml(verb.attributes.action ?? '', form, 'whisper'), prompts);
    }
    return true;
  }

  /** In any order and more than once, as Twilio says they may come. */
  async function reportStatus(): Promise<void> {
    const { statusCallback, statusCallbackEvent = 'completed' } = number.attributes;
    if (statusCallback === undefined) return;
    const events = statusCallbackEvent.split(' ');
    for (const event of [...events.toReversed(), ...events]) {
      await acknowledged(statusCallback, {
        ...legForm,
        CallStatus: event === 'completed' ? ring.status : event,
        SequenceNumber: String(events.indexOf(event)),
        CallbackSource: 'call-progress-events',
      });
    }
  }
}
