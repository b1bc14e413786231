import { type CallTime, callTime } from './call-time.ts';
import { type Callbacks, callbacksBy } from './callbacks.ts';
import { type Clock, passOn } from './clock.ts';
import { type Requests, requestsOf } from './documents.ts';
import type { Mischief } from './mischief.ts';
import type { Phone } from './phones.ts';
import { type Outcome, play } from './play.ts';
import { recorder } from './record.ts';
import { ringPhone } from './ring-phone.ts';
import type { Form } from './signature.ts';
import type { Ring, Transcript } from './transcript.ts';
import { TwimlError, type Verb } from './verbs.ts';
import type { Webhooks } from './webhook.ts';

/** The one who phones the press number. */
export interface Caller {
  /** E.164, or what Twilio sends for a number that is withheld. */
  from: string;
  /** The keys pressed at one Gather after the other; an empty one, and none, presses nothing. */
  keys?: readonly string[];
  /** Seconds spoken into a Record; none hangs up at the tone. */
  speaksFor?: number;
  /** How the caller ends what is spoken into a Record; by hanging up when not said. */
  endsBy?: '#' | 'silence' | 'hangup';
  /** Seconds from the beginning of the call after which the caller hangs up, whatever happens then. */
  hangsUpAfter?: number;
  /** How telephones behave that nobody expected to ring. */
  phones?: (number: string) => Phone;
}

export interface CallParts {
  caller: Caller;
  pressNumber: string;
  callSid: string;
  incomingUrl: string;
  statusUrl: string | null;
  fallbackUrl: string | null;
  outages: boolean;
  clock: Clock;
  mischief: Mischief;
  webhooks: Webhooks;
  takePhone: (number: string) => Phone;
  newSid: () => string;
}

/** What the verbs of a caller's call work with. */
export interface CallInProgress {
  /** What Twilio says of the call in every request. */
  base: Form;
  time: CallTime;
  transcript: Transcript;
  requests: Requests;
  callbacks: Callbacks;
  mischief: Mischief;
  newSid: () => string;
}

/** Plays one call through, from the first webhook to the last status callback. */
export async function placeCall(parts: CallParts): Promise<Transcript> {
  const { caller, clock, mischief } = parts;
  const time = callTime({ clock, hangsUpAfter: caller.hangsUpAfter ?? null });
  const transcript = emptyTranscript(parts.callSid, clock.now);
  const requests = requestsOf({
    pressNumber: parts.pressNumber,
    fallbackUrl: parts.fallbackUrl,
    outages: parts.outages,
    post: parts.webhooks.post,
    now: time.now,
    pass: time.pass,
    documents: transcript.documents,
    failures: transcript.failures,
    onFallback() {
      transcript.fellBack += 1;
    },
  });
  const pass = (seconds: number) => passOn(clock, seconds);
  const callbacks = callbacksBy({ mischief, tell: requests.tell, pass });
  const base = formOf(parts);
  const call: CallInProgress = {
    base,
    time,
    transcript,
    requests,
    callbacks,
    mischief,
    newSid: parts.newSid,
  };
  const keys = [...(caller.keys ?? [])];
  let over = false;

  const first = await requests.document('caller', parts.incomingUrl, { ...base, CallStatus: 'ringing' });
  await play(first ?? [], {
    heard: transcript.heard,
    keyAt: () => keys.shift() || undefined,
    listens: time.passForCaller,
    fetch: (address, form) =>
      requests.document('caller', address, { ...base, CallStatus: 'in-progress', ...form }),
    perform: { Dial: dial, Record: recorder({ call, caller }) },
  });
  transcript.endedBy = time.gone() ? 'caller' : 'line';
  await endOfCall();
  await callbacks.settle();
  await parts.webhooks.deliverLate();
  return transcript;

  async function endOfCall(): Promise<void> {
    if (over) return;
    over = true;
    transcript.endedAt = time.now();
    if (parts.statusUrl === null) return;
    const form = {
      ...base,
      CallStatus: 'completed',
      CallDuration: String(Math.round(time.elapsed())),
      SequenceNumber: '0',
      CallbackSource: 'call-progress-events',
    };
    await callbacks.report([{ url: parts.statusUrl, form }]);
  }

  /** Rings all numbers of a Dial; the first that picks up gets the call, the rest are hung up. */
  async function dial({ attributes, children }: Verb): Promise<Outcome> {
    let ring: Ring | undefined;
    let legSid = '';
    const afterDial = () =>
      requests.document('caller', attributes.action, dialForm({ base, time, ring, legSid }));
    const undo = time.whenGone(async () => {
      for (const tell of mischief.order([afterDial, endOfCall])) await tell();
    });
    for (const number of children) {
      if (time.gone()) break;
      const phone = parts.takePhone(number.text);
      legSid = phone.neverCalled ? '' : parts.newSid();
      ring = newRing({ number, attributes, at: time.now() });
      transcript.rings.push(ring);
      await ringPhone({ number, phone, ring, legSid, call });
      if (ring.bridged) transcript.connectedTo = ring.number;
      if (ring.status === 'completed') break;
    }
    undo();
    if (time.gone()) return 'over';
    if (ring === undefined) throw new TwimlError('<Dial> rang nothing.');
    return { document: await afterDial() };
  }
}

function emptyTranscript(callSid: string, at: Temporal.Instant): Transcript {
  return {
    callSid,
    startedAt: at,
    endedAt: at,
    heard: [],
    rings: [],
    recordings: [],
    connectedTo: null,
    endedBy: 'line',
    documents: [],
    failures: [],
    fellBack: 0,
  };
}

function formOf({ callSid, pressNumber, caller: { from } }: CallParts): Form {
  return {
    AccountSid: 'AC00000000000000000000000000000000',
    ApiVersion: '2010-04-01',
    CallSid: callSid,
    Called: pressNumber,
    Caller: from,
    Direction: 'inbound',
    From: from,
    To: pressNumber,
  };
}

function newRing({
  number,
  attributes,
  at,
}: {
  number: Verb;
  attributes: Verb['attributes'];
  at: Temporal.Instant;
}): Ring {
  return {
    number: number.text,
    shown: attributes.callerId ?? '',
    at,
    timeout: Number(attributes.timeout),
    whispered: [],
    pressed: [],
    bridged: false,
    bridgedAt: null,
    status: 'canceled',
  };
}

function secondsTalked({ bridgedAt }: Ring, time: CallTime): number {
  return bridgedAt === null ? 0 : Math.round(bridgedAt.until(time.now()).total('seconds'));
}

function dialForm({
  base,
  time,
  ring,
  legSid,
}: {
  base: Form;
  time: CallTime;
  ring: Ring | undefined;
  legSid: string;
}): Form {
  return {
    ...base,
    CallStatus: time.gone() ? 'completed' : 'in-progress',
    ...(legSid === '' ? {} : { DialCallSid: legSid }),
    DialCallStatus: ring?.status ?? 'canceled',
    DialBridged: String(ring?.bridged ?? false),
    ...(ring?.status === 'completed' ? { DialCallDuration: String(secondsTalked(ring, time)) } : {}),
  };
}
