import type { Phone } from './phones.ts';
import { ringPhone } from './ring-phone.ts';
import type { Form } from './signature.ts';
import type { Ring, Spoken, Transcript } from './transcript.ts';
import { type Leg, readTwiml, TwimlError, type Verb } from './twiml.ts';
import type { WebhookAnswer } from './webhook.ts';

/** The one who phones the press number. */
export interface Caller {
  /** E.164, or what Twilio sends for a number that is withheld. */
  from: string;
  /** The keys pressed at one Gather after the other; none presses nothing. */
  keys?: readonly string[];
  /** Seconds spoken into a Record; none hangs up at the tone. */
  speaksFor?: number;
}

export interface CallParts {
  caller: Caller;
  pressNumber: string;
  callSid: string;
  incomingUrl: string;
  statusUrl: string | null;
  fallbackUrl: string | null;
  post: (url: string, form: Form) => Promise<WebhookAnswer>;
  takePhone: (number: string) => Phone;
  newSid: () => string;
}

/** Fetches a document for one of the legs. */
export type Fetch = (url: string, form: Form, leg: Leg) => Promise<Verb[]>;

/** More documents than any ladder needs; a call that goes round in a circle fails. */
const mostDocuments = 100;

/** Plays one call through, from the first webhook to the last status callback. */
export async function placeCall(parts: CallParts): Promise<Transcript> {
  const { callSid, pressNumber, statusUrl, post } = parts;
  const { from } = parts.caller;
  const keys = [...(parts.caller.keys ?? [])];
  const transcript: Transcript = { callSid, heard: [], rings: [], connectedTo: null, documents: [] };
  const base: Form = {
    AccountSid: 'AC00000000000000000000000000000000',
    ApiVersion: '2010-04-01',
    CallSid: callSid,
    Called: pressNumber,
    Caller: from,
    Direction: 'inbound',
    From: from,
    To: pressNumber,
  };

  let next: Verb[] | null = await fetchTwiml(parts.incomingUrl, { ...base, CallStatus: 'ringing' }, 'caller');
  while (next !== null) next = await play(next);
  if (statusUrl !== null) {
    await acknowledged(statusUrl, {
      ...base,
      CallStatus: 'completed',
      CallDuration: '42',
      SequenceNumber: '0',
      CallbackSource: 'call-progress-events',
    });
  }
  return transcript;

  /** @returns the document that takes the call over; null when the call is over */
  async function play(verbs: Verb[]): Promise<Verb[] | null> {
    for (const verb of verbs) {
      if (verb.name === 'Hangup') return null;
      if (verb.name === 'Redirect') return goOn(verb.text, {});
      if (verb.name === 'Dial') return dial(verb);
      if (verb.name === 'Record') return record(verb);
      transcript.heard.push(...spokenIn(verb));
      const key = verb.name === 'Gather' ? keys.shift() : undefined;
      if (key !== undefined) return goOn(verb.attributes.action, { Digits: key });
    }
    return null;
  }

  function goOn(url: string | undefined, form: Form): Promise<Verb[]> {
    return fetchTwiml(url ?? '', { ...base, CallStatus: 'in-progress', ...form }, 'caller');
  }

  async function record({ attributes }: Verb): Promise<Verb[] | null> {
    const seconds = parts.caller.speaksFor;
    if (seconds === undefined) return null;
    const sid = `RE${callSid.slice(2)}`;
    return goOn(attributes.action, {
      RecordingSid: sid,
      RecordingUrl: `https://api.twilio.com/2010-04-01/Accounts/${base.AccountSid}/Recordings/${sid}`,
      RecordingDuration: String(seconds),
      Digits: 'hangup',
    });
  }

  async function dial({ attributes, children }: Verb): Promise<Verb[] | null> {
    const outcome = await ringAll(children, attributes.callerId ?? '');
    const form: Form = {
      ...base,
      CallStatus: outcome.callerGaveUp ? 'completed' : 'in-progress',
      DialCallSid: outcome.legSid,
      DialCallStatus: outcome.ring.status,
      DialBridged: String(outcome.ring.bridged),
      ...(outcome.ring.status === 'completed' ? { DialCallDuration: '30' } : {}),
    };
    const taken = await fetchTwiml(attributes.action ?? '', form, 'caller');
    return outcome.callerGaveUp ? null : taken;
  }

  /** Rings all numbers of a Dial; the first that picks up gets the call, the rest are hung up. */
  async function ringAll(numbers: Verb[], callerId: string) {
    let outcome: { legSid: string; ring: Ring; callerGaveUp: boolean } | undefined;
    for (const number of numbers) {
      const legSid = parts.newSid();
      const phone = parts.takePhone(number.text);
      const ring = await ringPhone({
        number,
        phone,
        callerId,
        legForm: legForm({ legSid, number: number.text, callerId }),
        fetchTwiml,
        acknowledged,
      });
      transcript.rings.push(ring);
      outcome = { legSid, ring, callerGaveUp: phone.callerGivesUp ?? false };
      if (ring.bridged) transcript.connectedTo = ring.number;
      if (ring.status === 'completed') break;
    }
    if (outcome === undefined) throw new TwimlError('<Dial> rang nothing.');
    return outcome;
  }

  function legForm({ legSid, number, callerId }: { legSid: string; number: string; callerId: string }): Form {
    return {
      ...base,
      CallSid: legSid,
      ParentCallSid: callSid,
      Direction: 'outbound-dial',
      From: callerId,
      Caller: callerId,
      To: number,
      Called: number,
    };
  }

  async function fetchTwiml(url: string, form: Form, leg: Leg): Promise<Verb[]> {
    if (transcript.documents.length >= mostDocuments) throw new Error('The call goes round in a circle.');
    try {
      return await ask(url, form, leg);
    } catch (error) {
      if (parts.fallbackUrl === null || leg === 'whisper') throw error;
      return ask(parts.fallbackUrl, { ...form, ErrorCode: '11200', ErrorUrl: url }, leg);
    }
  }

  async function ask(url: string, form: Form, leg: Leg): Promise<Verb[]> {
    const { status, type, body } = await post(url, form);
    transcript.documents.push({ url, xml: body });
    if (status !== 200) throw new TwimlError(`${url} answered ${status}: ${body}`);
    if (!/^(text|application)\/xml\b/.test(type)) throw new TwimlError(`${url} answered ${type}, not XML.`);
    return readTwiml({ xml: body, leg, pressNumber });
  }

  async function acknowledged(url: string, form: Form): Promise<void> {
    const { status } = await post(url, form);
    if (status >= 300) throw new Error(`The status callback ${url} answered ${status}.`);
  }
}

/** What a verb says, inside a Gather too. */
export function spokenIn({ name, attributes, text, children }: Verb): Spoken[] {
  if (name === 'Say') return [{ language: attributes.language ?? '', text }];
  return children.flatMap(spokenIn);
}
