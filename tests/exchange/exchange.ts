import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';
import { type Mischief, noMischief } from './mischief.ts';
import { type OutgoingCall, type OutgoingTranscript, placeOutgoing } from './outgoing.ts';
import type { Phone } from './phones.ts';
import { type Caller, placeCall } from './place-call.ts';
import type { Form } from './signature.ts';
import type { Transcript } from './transcript.ts';
import { type WebhookAnswer, webhooks } from './webhook.ts';

/** Local addresses: one, or several instances that take turns, or what they are at the moment. */
export type ReachedAt = string | readonly string[] | (() => readonly string[]);

export interface ExchangeSettings {
  /** DUTY_LINE_URL, which the signatures are made over. */
  dutyLineUrl: string;
  /** Where it leads when that is elsewhere, as behind a proxy. */
  reachedAt?: ReachedAt;
  authToken: string;
  /** E.164. */
  pressNumber: string;
  /** Where the number's status callback leads; none by default. */
  statusPath?: string | null;
  /** The connection overrides on the number's own addresses, with the number sign. */
  overrides?: string;
  /** Delivers every webhook twice. */
  deliverTwice?: boolean;
  /** Asked, as Twilio does, when a webhook fails or answers nonsense. Without a fallback the call fails the test. */
  fallbackPath?: string | null;
  /** The same, anywhere else. */
  fallbackUrl?: string | null;
  /** Where that leads when it is elsewhere than it says: without a path. */
  fallbackReachedAt?: string;
  /** The time that calls take goes by on it. A clock of the exchange's own by default, which no line reads. */
  clock?: Clock;
  mischief?: Mischief;
}

/** A telephone exchange that plays Twilio. */
export interface Exchange {
  /** The next time this number is rung it behaves so. A number that nobody expects to ring fails the call. */
  expectRing: (number: string, phone: Phone) => void;
  /**
   * Phones the press number and follows what the duty line says until the call is over.
   * @throws when anything rings that was not expected, or TwiML is not as it must be
   */
  call: (caller: Caller) => Promise<Transcript>;
  /** Plays a call that Pressjour placed by REST: the document at its address, to the one who is phoned. */
  placeOutgoing: (call: OutgoingCall) => Promise<OutgoingTranscript>;
  /** One signed request, for looking at its answer. */
  post: (path: string, form: Form) => Promise<WebhookAnswer>;
  /** @throws when a telephone was expected to ring and did not */
  finish: () => void;
}

/** Starts an exchange. It makes no call and sends no text of its own; where Twilio would wait, only its clock goes on. */
export function createExchange({
  dutyLineUrl,
  reachedAt = dutyLineUrl,
  authToken,
  pressNumber,
  statusPath = '/voice/status',
  overrides = '',
  deliverTwice = false,
  fallbackPath = null,
  fallbackUrl = fallbackPath === null ? null : dutyLineUrl + fallbackPath,
  fallbackReachedAt,
  clock = { now: Temporal.Now.instant() },
  mischief = noMischief,
}: ExchangeSettings): Exchange {
  const expected: { number: string; phone: Phone }[] = [];
  const servers = new Map([[dutyLineUrl, instancesOf(reachedAt)]]);
  if (fallbackUrl !== null && !fallbackUrl.startsWith(`${dutyLineUrl}/`)) {
    const { origin } = new URL(fallbackUrl);
    servers.set(origin, instancesOf(fallbackReachedAt ?? origin));
  }
  const hooks = webhooks({ servers, authToken, deliverTwice, mischief });

  return {
    expectRing: (number, phone) => void expected.push({ number, phone }),
    call: (caller) =>
      placeCall({
        caller,
        pressNumber,
        callSid: newSid(),
        incomingUrl: `${dutyLineUrl}/voice/incoming${overrides}`,
        statusUrl: statusPath === null ? null : dutyLineUrl + statusPath + overrides,
        fallbackUrl,
        outages: fallbackUrl !== null || mischief !== noMischief,
        clock,
        mischief,
        webhooks: hooks,
        takePhone: (number) => takePhone(number, caller),
        newSid,
      }),
    placeOutgoing: (call) =>
      placeOutgoing({ call, callSid: newSid(), pressNumber, clock, mischief, webhooks: hooks }),
    post: (path, form) => hooks.post(dutyLineUrl + path, form),
    finish() {
      if (expected.length === 0) return;
      throw new Error(`Expected to ring and did not: ${expected.map(({ number }) => number).join(', ')}`);
    },
  };

  function takePhone(number: string, { phones }: Caller): Phone {
    const index = expected.findIndex((ring) => ring.number === number);
    const [ring] = index === -1 ? [] : expected.splice(index, 1);
    const phone = ring?.phone ?? phones?.(number);
    if (phone === undefined) throw new Error(`Nobody expected ${number} to ring.`);
    return phone;
  }
}

function instancesOf(reachedAt: ReachedAt): () => readonly string[] {
  if (typeof reachedAt === 'function') return reachedAt;
  const instances = typeof reachedAt === 'string' ? [reachedAt] : reachedAt;
  return () => instances;
}

function newSid(): string {
  return `CA${randomBytes(16).toString('hex')}`;
}
