import { SaxesParser } from 'saxes';
import {
  checkAttributes,
  checkVoice,
  childrenOf,
  type Leg,
  TwimlError,
  type Verb,
  verbsOf,
} from './verbs.ts';

/** Twilio refuses longer documents. */
const mostBytes = 64 * 1024;

/**
 * Reads a TwiML document as strictly as the duty line should write it.
 * @returns the verbs in order
 * @throws {TwimlError}
 */
export function readTwiml({ xml, leg, pressNumber }: { xml: string; leg: Leg; pressNumber: string }): Verb[] {
  if (Buffer.byteLength(xml) > mostBytes) throw new TwimlError('The document is longer than 64 kB.');
  const root = parse(xml);
  if (root.name !== 'Response' || Object.keys(root.attributes).length > 0) {
    throw new TwimlError(`The root is <${root.name}>, not a bare <Response>.`);
  }
  if (root.text.trim() !== '') throw new TwimlError(`There is text between verbs: ${root.text.trim()}`);
  for (const [index, verb] of root.children.entries()) {
    if (!verbsOf[leg].includes(verb.name))
      throw new TwimlError(`<${verb.name}> is not allowed to the ${leg}.`);
    const before = root.children[index - 1]?.name ?? '';
    if (['Hangup', 'Redirect', 'Dial'].includes(before)) {
      throw new TwimlError(`<${verb.name}> after <${before}> never runs.`);
    }
    check(verb, { pressNumber, first: index === 0 });
  }
  return root.children;
}

interface Context {
  pressNumber: string;
  first: boolean;
}

function check(verb: Verb, context: Context): void {
  checkAttributes(verb);
  const children = childrenOf[verb.name] ?? [];
  for (const child of verb.children) {
    if (!children.includes(child.name))
      throw new TwimlError(`<${child.name}> is not allowed in <${verb.name}>.`);
    check(child, { ...context, first: false });
  }
  checks[verb.name]?.(verb, context);
}

const checks: Record<string, (verb: Verb, context: Context) => void> = {
  Say: checkVoice,
  Dial({ attributes, children }, { pressNumber, first }) {
    if (!first) throw new TwimlError('<Dial> must be the first verb, or answerOnBridge stops the ringing.');
    if (attributes.callerId !== pressNumber)
      throw new TwimlError(`callerId is ${attributes.callerId}, not the press number.`);
    if (attributes.answerOnBridge !== 'true')
      throw new TwimlError('<Dial> lacks answerOnBridge: the caller would hear silence.');
    if (attributes.timeout === undefined) throw new TwimlError('<Dial> lacks a timeout.');
    needsAction({ name: 'Dial', attributes });
    if (children.length < 1 || children.length > 10) throw new TwimlError('<Dial> takes 1 to 10 numbers.');
  },
  Number({ text }) {
    if (!/^\+[1-9]\d{6,14}$/.test(text)) throw new TwimlError(`<Number> is not E.164: ${text}`);
  },
  Gather: needsAction,
  Record: needsAction,
};

function needsAction({ name, attributes }: Pick<Verb, 'name' | 'attributes'>): void {
  if (attributes.action === undefined) {
    throw new TwimlError(`<${name}> lacks an action: the call would end here, or go round in a circle.`);
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
