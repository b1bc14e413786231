import { callTime } from './call-time.ts';
import { callbacksBy } from './callbacks.ts';
import { type Clock, passOn } from './clock.ts';
import { requestsOf } from './documents.ts';
import { ownerOf } from './handset.ts';
import type { Mischief } from './mischief.ts';
import type { Phone } from './phones.ts';
import { play } from './play.ts';
import type { Form } from './signature.ts';
import type { Fetched, Spoken } from './transcript.ts';
import type { Webhooks } from './webhook.ts';

/** A call that was placed by REST. */
export interface OutgoingCall {
  /** `Url`, whose document is played to the one who picks up. */
  url: string;
  /** E.164. */
  to: string;
  phone: Phone;
  /** `StatusCallback`. */
  statusCallback?: string;
  /** `StatusCallbackEvent`; the end of the call when not said. */
  statusEvents?: readonly string[];
  /** `Timeout`: seconds that it rings at the longest. */
  timeout?: number;
}

/** What came of it. */
export interface OutgoingTranscript {
  callSid: string;
  heard: Spoken[];
  /** The keys that were pressed, in order. */
  pressed: string[];
  status: 'completed' | 'busy' | 'no-answer' | 'failed';
  documents: Fetched[];
}

export interface OutgoingParts {
  call: OutgoingCall;
  callSid: string;
  pressNumber: string;
  clock: Clock;
  mischief: Mischief;
  webhooks: Webhooks;
}

/** Plays a call that the press number makes. */
export async function placeOutgoing({
  call,
  callSid,
  pressNumber,
  clock,
  mischief,
  webhooks,
}: OutgoingParts): Promise<OutgoingTranscript> {
  const { phone, timeout = 60, statusEvents = ['completed'] } = call;
  const time = callTime({ clock, hangsUpAfter: null });
  const inTime = phone.answer === 'picks-up' && (phone.answersAfter ?? 4) < timeout;
  const transcript: OutgoingTranscript = {
    callSid,
    heard: [],
    pressed: [],
    status: inTime ? 'completed' : phone.answer === 'picks-up' ? 'no-answer' : phone.answer,
    documents: [],
  };
  const requests = requestsOf({
    pressNumber,
    fallbackUrl: null,
    outages: false,
    post: webhooks.post,
    now: time.now,
    pass: time.pass,
    documents: transcript.documents,
    failures: [],
    onFallback: () => undefined,
  });
  const callbacks = callbacksBy({
    mischief,
    tell: requests.tell,
    pass: (seconds) => passOn(clock, seconds),
  });
  const base: Form = {
    AccountSid: 'AC00000000000000000000000000000000',
    ApiVersion: '2010-04-01',
    CallSid: callSid,
    Direction: 'outbound-api',
    From: pressNumber,
    Caller: pressNumber,
    To: call.to,
    Called: call.to,
  };

  const endsAtOnce = phone.answer === 'busy' || phone.answer === 'failed';
  await time.pass(inTime ? (phone.answersAfter ?? 4) : endsAtOnce ? 2 : timeout);
  if (inTime) await listen();
  await report();
  await callbacks.settle();
  await webhooks.deliverLate();
  return transcript;

  async function listen(): Promise<void> {
    const fetch = (address: string | undefined, form: Form) =>
      requests.document('outgoing', address, { ...base, CallStatus: 'in-progress', ...form });
    await play((await fetch(call.url, {})) ?? [], {
      ...ownerOf({ phone, heard: transcript.heard, pressed: transcript.pressed, pass: time.pass }),
      fetch,
    });
  }

  async function report(): Promise<void> {
    const url = call.statusCallback;
    if (url === undefined) return;
    const due = statusEvents.map((event, sequence) => ({
      url,
      form: {
        ...base,
        CallStatus: event === 'completed' ? transcript.status : event === 'answered' ? 'in-progress' : event,
        CallDuration: String(Math.round(time.elapsed())),
        SequenceNumber: String(sequence),
        CallbackSource: 'call-progress-events',
      },
    }));
    await callbacks.report(due);
  }
}
