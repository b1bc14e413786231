import { withoutOverrides } from './overrides.ts';

/** One element of a TwiML document. */
export interface Verb {
  name: string;
  attributes: Record<string, string>;
  children: Verb[];
  text: string;
}

/** A document that Twilio would refuse or play otherwise than its writer thinks. */
export class TwimlError extends Error {
  override readonly name = 'TwimlError';
}

/** What a leg may be told: the caller's everything, the one who was phoned only what a whisper may hold. */
export type Leg = 'caller' | 'whisper' | 'outgoing';

export const verbsOf: Record<Leg, readonly string[]> = {
  caller: ['Say', 'Play', 'Pause', 'Gather', 'Record', 'Dial', 'Redirect', 'Hangup'],
  whisper: ['Say', 'Play', 'Gather', 'Hangup'],
  outgoing: ['Say', 'Play', 'Pause', 'Gather', 'Redirect', 'Hangup'],
};

export const childrenOf: Record<string, readonly string[]> = {
  Gather: ['Say', 'Play', 'Pause'],
  Dial: ['Number'],
};

type Check = (value: string) => boolean;

const anything: Check = () => true;
const yesOrNo: Check = (value) => value === 'true' || value === 'false';
const method: Check = (value) => value === 'GET' || value === 'POST';
const oneOf =
  (...allowed: string[]): Check =>
  (value) =>
    allowed.includes(value);
const someOf =
  (...allowed: string[]): Check =>
  (value) =>
    value.split(' ').every((part) => allowed.includes(part));
const between =
  (least: number, most: number): Check =>
  (value) =>
    /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most;
/** An address that Twilio can fetch; the fragment tells how. */
const address: Check = (value) => {
  const { url } = withoutOverrides(value);
  return url !== '' && value.length <= 4000 && /^(https?:\/\/|\/|\w)/.test(url) && !/\s/.test(value);
};
/** The keys that end a Gather or a Record; none at all for a Gather. */
const keys: Check = (value) => /^[0-9*#]*$/.test(value);

/**
 * What each verb may carry, and which values.
 * @see https://www.twilio.com/docs/voice/twiml
 */
const attributesOf: Record<string, Record<string, Check>> = {
  Say: { voice: anything, language: anything, loop: between(1, 10) },
  Play: { loop: between(1, 10), digits: (value) => /^[0-9*#wW]+$/.test(value) },
  Pause: { length: between(1, 600) },
  Hangup: {},
  Redirect: { method },
  Gather: {
    input: someOf('dtmf'),
    numDigits: between(1, 32),
    finishOnKey: keys,
    timeout: between(1, 600),
    action: address,
    method,
    actionOnEmptyResult: yesOrNo,
  },
  Record: {
    action: address,
    method,
    timeout: between(1, 600),
    maxLength: between(2, 14_400),
    finishOnKey: (value) => value !== '' && keys(value),
    playBeep: yesOrNo,
    trim: oneOf('trim-silence', 'do-not-trim'),
    recordingStatusCallback: address,
    recordingStatusCallbackMethod: method,
    recordingStatusCallbackEvent: someOf('in-progress', 'completed', 'absent'),
  },
  Dial: {
    action: address,
    method,
    callerId: anything,
    timeout: between(5, 600),
    answerOnBridge: yesOrNo,
    ringTone: (value) => /^[a-z]{2}(-old)?$/.test(value),
    timeLimit: between(1, 14_400),
    hangupOnStar: yesOrNo,
  },
  Number: {
    url: address,
    method,
    statusCallback: address,
    statusCallbackEvent: someOf('initiated', 'ringing', 'answered', 'completed'),
    statusCallbackMethod: method,
  },
};

/** A voice speaks one language; another one fails the call. */
const languageOf: Record<string, string> = {
  'Polly.Elin-Neural': 'sv-SE',
  'Google.sv-SE-Wavenet-A': 'sv-SE',
  'Polly.Amy-Neural': 'en-GB',
};

/** @throws {TwimlError} when there is no such verb, or it carries what it cannot */
export function checkAttributes({ name, attributes }: Verb): void {
  const allowed = attributesOf[name];
  if (allowed === undefined) throw new TwimlError(`There is no verb <${name}>.`);
  for (const [attribute, value] of Object.entries(attributes)) {
    const check = allowed[attribute];
    if (check === undefined) throw new TwimlError(`<${name}> has no attribute ${attribute}.`);
    if (!check(value)) throw new TwimlError(`${name} ${attribute} cannot be ${value}.`);
  }
}

/** @throws {TwimlError} */
export function checkVoice({ attributes: { voice = '', language }, text }: Verb): void {
  if (languageOf[voice] === undefined || languageOf[voice] !== language) {
    throw new TwimlError(`The voice ${voice} does not speak ${language}.`);
  }
  if (text.trim() === '' || text.length > 4096) throw new TwimlError('A <Say> holds 1 to 4,096 characters.');
}
