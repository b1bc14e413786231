import { randomBytes } from 'node:crypto';
import type { Phone } from './phones.ts';
import { type Caller, placeCall } from './place-call.ts';
import type { Form } from './signature.ts';
import type { Transcript } from './transcript.ts';
import { type WebhookAnswer, webhooks } from './webhook.ts';

export interface ExchangeSettings {
  /** DUTY_LINE_URL, which the signatures are made over. */
  dutyLineUrl: string;
  /** Where it leads when that is elsewhere, as behind a proxy; several instances take turns. */
  reachedAt?: string | readonly string[];
  authToken: string;
  /** E.164. */
  pressNumber: string;
  /** Where the number's status callback leads; none by default. */
  statusPath?: string | null;
  /** Delivers every webhook twice. */
  deliverTwice?: boolean;
  /** Asked, as Twilio does, when a webhook fails or answers nonsense. Without one the call fails the test. */
  fallbackPath?: string | null;
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
  /** One signed request, for looking at its answer. */
  post: (path: string, form: Form) => Promise<WebhookAnswer>;
  /** @throws when a telephone was expected to ring and did not */
  finish: () => void;
}

/** Starts an exchange. It makes no call and sends no text of its own, and takes no time where Twilio would wait. */
export function createExchange({
  dutyLineUrl,
  reachedAt = dutyLineUrl,
  authToken,
  pressNumber,
  statusPath = '/voice/status',
  deliverTwice = false,
  fallbackPath = null,
}: ExchangeSettings): Exchange {
  const expected: { number: string; phone: Phone }[] = [];
  const { post } = webhooks({
    dutyLineUrl,
    reachedAt: typeof reachedAt === 'string' ? [reachedAt] : reachedAt,
    authToken,
    deliverTwice,
  });

  return {
    expectRing: (number, phone) => void expected.push({ number, phone }),
    call: (caller) =>
      placeCall({
        caller,
        pressNumber,
        callSid: newSid(),
        incomingUrl: `${dutyLineUrl}/voice/incoming`,
        statusUrl: statusPath === null ? null : dutyLineUrl + statusPath,
        fallbackUrl: fallbackPath === null ? null : dutyLineUrl + fallbackPath,
        post,
        takePhone,
        newSid,
      }),
    post: (path, form) => post(dutyLineUrl + path, form),
    finish() {
      if (expected.length === 0) return;
      throw new Error(`Expected to ring and did not: ${expected.map(({ number }) => number).join(', ')}`);
    },
  };

  function takePhone(number: string): Phone {
    const index = expected.findIndex((ring) => ring.number === number);
    const [ring] = index === -1 ? [] : expected.splice(index, 1);
    if (ring === undefined) throw new Error(`Nobody expected ${number} to ring.`);
    return ring.phone;
  }
}

function newSid(): string {
  return `CA${randomBytes(16).toString('hex')}`;
}
