import { SaxesParser } from 'saxes';

/** One element of a TwiML document. */
export interface Verb {
  name: string;
  attributes: Record<string, string>;
  children: Verb[];
  text: string;
}

/** What a leg may be told: the caller's everything, the one who was phoned only what a whisper may hold. */
export type Leg = 'caller' | 'whisper';

/** A document that Twilio would refuse or play otherwise than its writer thinks. */
export class TwimlError extends Error {
  override readonly name = 'TwimlError';
}

const attributesOf: Record<string, readonly string[]> = {
  Say: ['voice', 'language', 'loop'],
  Play: ['loop', 'digits'],
  Pause: ['length'],
  Hangup: [],
  Redirect: ['method'],
  Gather: ['input', 'numDigits', 'finishOnKey', 'timeout', 'action', 'method', 'actionOnEmptyResult'],
  Record: [
    'action',
    'method',
    'timeout',
    'maxLength',
    'finishOnKey',
    'playBeep',
    'trim',
    'recordingStatusCallback',
  ],
  Dial: [
    'action',
    'method',
    'callerId',
    'timeout',
    'answerOnBridge',
    'ringTone',
    'timeLimit',
    'hangupOnStar',
  ],
  Number: ['url', 'method', 'statusCallback', 'statusCallbackEvent', 'statusCallbackMethod'],
};
const verbsOf: Record<Leg, readonly string[]> = {
  caller: ['Say', 'Play', 'Pause', 'Gather', 'Record', 'Dial', 'Redirect', 'Hangup'],
  whisper: ['Say', 'Play', 'Gather', 'Hangup'],
};
const childrenOf: Record<string, readonly string[]> = { Gather: ['Say', 'Play', 'Pause'], Dial: ['Number'] };
/** A voice speaks one language; another one fails the call. */
const languageOf: Record<string, string> = {
  'Polly.Elin-Neural': 'sv-SE',
  'Google.sv-SE-Wavenet-A': 'sv-SE',
  'Polly.Amy-Neural': 'en-GB',
};

/**
 * Reads a TwiML document as strictly as the duty line should write it.
 * @returns the verbs in order
 * @throws {TwimlError}
 */
export function readTwiml({ xml, leg, pressNumber }: { xml: string; leg: Leg; pressNumber: string }): Verb[] {
  const root = parse(xml);
  if (root.name !== 'Response' || Object.keys(root.attributes).length > 0) {
    throw new TwimlError(`The root is <${root.name}>, not a bare <Response>.`);
  }
  if (root.text.trim() !== '') throw new TwimlError(`There is text between verbs: ${root.text.trim()}`);
  for (const [index, verb] of root.children.entries()) {
    if (!verbsOf[leg].includes(verb.name))
      throw new TwimlError(`<${verb.name}> is not allowed to the ${leg}.`);
    if (root.children[index - 1]?.name === 'Hangup')
      throw new TwimlError(`<${verb.name}> after <Hangup> never runs.`);
    check(verb, { pressNumber, first: index === 0 });
  }
  return root.children;
}

function check(verb: Verb, { pressNumber, first }: { pressNumber: string; first: boolean }): void {
  const allowed = attributesOf[verb.name];
  if (allowed === undefined) throw new TwimlError(`There is no verb <${verb.name}>.`);
  const unknown = Object.keys(verb.attributes).filter((name) => !allowed.includes(name));
  if (unknown.length > 0) throw new TwimlError(`<${verb.name}> has no attribute ${unknown.join(', ')}.`);
  const children = childrenOf[verb.name] ?? [];
  for (const child of verb.children) {
    if (!children.includes(child.name))
      throw new TwimlError(`<${child.name}> is not allowed in <${verb.name}>.`);
    check(child, { pressNumber, first: false });
  }
  const checkMore = checks[verb.name];
  checkMore?.(verb, { pressNumber, first });
}

const checks: Record<string, (verb: Verb, context: { pressNumber: string; first: boolean }) => void> = {
  Say({ attributes, text }) {
    const { voice = '', language } = attributes;
    if (languageOf[voice] === undefined || languageOf[voice] !== language) {
      throw new TwimlError(`The voice ${voice} does not speak ${language}.`);
    }
    if (text.trim() === '' || text.length > 4096)
      throw new TwimlError('A <Say> holds 1 to 4,096 characters.');
  },
  Dial({ attributes, children }, { pressNumber, first }) {
    if (!first) throw new TwimlError('<Dial> must be the first verb, or answerOnBridge stops the ringing.');
    if (attributes.callerId !== pressNumber)
      throw new TwimlError(`callerId is ${attributes.callerId}, not the press number.`);
    if (attributes.answerOnBridge !== 'true')
      throw new TwimlError('<Dial> lacks answerOnBridge: the caller would hear silence.');
    if (attributes.action === undefined)
      throw new TwimlError('<Dial> lacks an action: the call would end here.');
    within('Dial timeout', attributes.timeout, 5, 600);
    if (children.length < 1 || children.length > 10) throw new TwimlError('<Dial> takes 1 to 10 numbers.');
  },
  Number({ text }) {
    if (!/^\+[1-9]\d{6,14}$/.test(text)) throw new TwimlError(`<Number> is not E.164: ${text}`);
  },
  Gather({ attributes }) {
    if (attributes.timeout !== undefined) within('Gather timeout', attributes.timeout, 1, 600);
    if (attributes.action === undefined)
      throw new TwimlError('<Gather> lacks an action: it would fetch itself again.');
  },
  Record({ attributes }) {
    if (attributes.action === undefined)
      throw new TwimlError('<Record> lacks an action: it would fetch itself again.');
  },
  Pause({ attributes }) {
    if (attributes.length !== undefined) within('Pause length', attributes.length, 1, 600);
  },
};

function within(what: string, value: string | undefined, least: number, most: number): void {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new TwimlError(`${what} is ${value}, not ${least} to ${most}.`);
  }
}

function parse(xml: string): Verb {
  const parser = new SaxesParser();
  const outside: Verb = { name: '', attributes: {}, children: [], text: '' };
  const open = [outside];
  const inner = () => open.at(-1) ?? outside;
  parser.on('error', (error) => {
    throw new TwimlError(`Not well-formed: ${error.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const verb = { name, attributes: { ...attributes }, children: [], text: '' };
    inner().children.push(verb);
    open.push(verb);
  });
  parser.on('text', (text) => {
    inner().text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [root] = outside.children;
  if (root === undefined) throw new TwimlError('The document is empty.');
  return root;
}
