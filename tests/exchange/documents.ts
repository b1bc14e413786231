import type { Form } from './signature.ts';
import type { Fetched } from './transcript.ts';
import { readTwiml } from './twiml.ts';
import { type Leg, TwimlError, type Verb } from './verbs.ts';
import { Unreachable, type Webhooks } from './webhook.ts';

/** The requests of one call, and what they came to. */
export interface Requests {
  /**
   * Fetches the document that a leg goes on with, of the fallback when there is none; null ends the leg.
   * @param address relative to the document before, as Twilio takes it
   */
  document: (leg: Leg, address: string | undefined, form: Form) => Promise<Verb[] | null>;
  /** Tells the line something that it answers with nothing. */
  tell: (address: string, form: Form) => Promise<void>;
  /** Where a relative address leads. */
  absolute: (address: string) => string;
}

export interface RequestParts {
  pressNumber: string;
  /** Asked when a document cannot be had for the caller; null: that fails the call. */
  fallbackUrl: string | null;
  /** Whether the line is expected to be out of reach: what then cannot be told or whispered is noted only. */
  outages: boolean;
  post: Webhooks['post'];
  now: () => Temporal.Instant;
  pass: (seconds: number) => Promise<void>;
  documents: Fetched[];
  failures: string[];
  onFallback: () => void;
}

/** More documents than any ladder needs; a call that goes round in a circle fails. */
const mostDocuments = 400;

export function requestsOf(parts: RequestParts): Requests {
  let current = '';
  return { document, tell, absolute };

  async function document(leg: Leg, address: string | undefined, form: Form): Promise<Verb[] | null> {
    if (parts.documents.length >= mostDocuments) throw new Error('The call goes round in a circle.');
    const url = absolute(address ?? '');
    try {
      return await ask(url, leg, form);
    } catch (error) {
      return onFailure(error, leg, url, form);
    }
  }

  /** Twilio asks the fallback for a caller's call; a whisper has none, and its leg ends. */
  async function onFailure(error: unknown, leg: Leg, url: string, form: Form): Promise<Verb[] | null> {
    const caller = leg === 'caller';
    if (caller && parts.fallbackUrl !== null) {
      parts.failures.push(String(error));
      parts.onFallback();
      return ask(parts.fallbackUrl, leg, { ...form, ErrorCode: errorCode(error), ErrorUrl: url });
    }
    if (!(error instanceof Unreachable) || caller || !parts.outages) throw error;
    parts.failures.push(error.message);
    return null;
  }

  async function ask(url: string, leg: Leg, form: Form): Promise<Verb[]> {
    const { status, type, body } = await parts.post(url, form, parts.pass);
    parts.documents.push({ url, xml: body, at: parts.now() });
    if (status !== 200) throw new TwimlError(`${url} answered ${status}: ${body}`);
    if (!/^(text|application)\/xml\b/.test(type)) throw new TwimlError(`${url} answered ${type}, not XML.`);
    const verbs = readTwiml({ xml: body, leg, pressNumber: parts.pressNumber });
    current = url;
    return verbs;
  }

  async function tell(address: string, form: Form): Promise<void> {
    const url = absolute(address);
    try {
      const { status } = await parts.post(url, form);
      if (status >= 300) throw new Error(`The status callback ${url} answered ${status}.`);
    } catch (error) {
      if (!(error instanceof Unreachable) || !parts.outages) throw error;
      parts.failures.push(error.message);
    }
  }

  function absolute(address: string): string {
    return /^https?:/.test(address) || current === '' ? address : new URL(address, current).href;
  }
}

/** @see https://www.twilio.com/docs/api/errors */
function errorCode(error: unknown): string {
  if (error instanceof Unreachable) return '11205';
  return error instanceof TwimlError && !error.message.includes(' answered ') ? '12100' : '11200';
}
