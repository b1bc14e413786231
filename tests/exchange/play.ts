import type { Form } from './signature.ts';
import type { Spoken } from './transcript.ts';
import type { Verb } from './verbs.ts';

/** Fetches the document that goes on. @returns null when there is none to be had: the leg ends */
export type Fetch = (address: string | undefined, form: Form) => Promise<Verb[] | null>;

/** What a verb leads to: another document, the end of this leg, or just the verb after it. */
export type Outcome = { document: Verb[] | null } | 'over' | 'next';

/** Who hears a document on one leg. */
export interface Listener {
  heard: Spoken[];
  /** The key pressed at a Gather, by how many prompts this leg has had with it, from 1. */
  keyAt: (prompt: number) => string | undefined;
  /** Lets time pass. @returns whether this one is still there and wants to hear more */
  listens: (seconds: number) => Promise<boolean>;
  fetch: Fetch;
  /** Verbs that are more than words and keys. */
  perform?: Record<string, (verb: Verb) => Promise<Outcome>>;
}

/** `ended`: the document ran out. `hung-up`: it said so, or could not go on. `left`: the listener went. */
export type Ending = 'ended' | 'hung-up' | 'left';

/** As a voice reads Swedish, about so many characters a second. */
const charactersASecond = 14;

/** Plays a document, and those that follow it, until the leg ends. */
export async function play(document: Verb[], listener: Listener): Promise<Ending> {
  let prompts = 0;
  let verbs: Verb[] | null = document;
  while (verbs !== null) {
    const outcome: Outcome = await playOne(verbs);
    if (outcome === 'over') return 'left';
    if (outcome === 'next') return 'ended';
    verbs = outcome.document;
  }
  return 'hung-up';

  async function playOne(document: Verb[]): Promise<Outcome> {
    for (const verb of document) {
      const outcome = await perform(verb);
      if (outcome !== 'next') return outcome;
    }
    return 'next';
  }

  async function perform(verb: Verb): Promise<Outcome> {
    const special = listener.perform?.[verb.name];
    if (special !== undefined) return special(verb);
    if (verb.name === 'Hangup') return { document: null };
    if (verb.name === 'Redirect') return { document: await listener.fetch(verb.text, {}) };
    if (verb.name === 'Gather') return gather(verb);
    return (await hears(verb)) ? 'next' : 'over';
  }

  async function gather(verb: Verb): Promise<Outcome> {
    prompts += 1;
    const { action, timeout = '5', finishOnKey = '#', actionOnEmptyResult } = verb.attributes;
    for (const part of verb.children) if (!(await hears(part))) return 'over';
    const key = listener.keyAt(prompts);
    const digits = key === undefined || (finishOnKey !== '' && finishOnKey.includes(key)) ? '' : key;
    if (!(await listener.listens(digits === '' ? Number(timeout) : 1))) return 'over';
    if (digits === '' && actionOnEmptyResult !== 'true') return 'next';
    return { document: await listener.fetch(action, { Digits: digits }) };
  }

  function hears(verb: Verb): Promise<boolean> {
    if (verb.name === 'Say') {
      listener.heard.push({ language: verb.attributes.language ?? '', text: verb.text });
      return listener.listens(1 + verb.text.length / charactersASecond);
    }
    return listener.listens(Number(verb.attributes.length ?? 1));
  }
}
