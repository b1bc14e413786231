/** A key that is pressed while the so-manieth prompt is said or waited after, from 1. */
export interface Key {
  digit: string;
  atPrompt: number;
}

/** How a telephone behaves when it rings. */
export interface Phone {
  /** Whether somebody or something picks up; else how Twilio calls it. */
  answer: 'picks-up' | 'busy' | 'no-answer' | 'failed';
  /** Seconds that it rings before it is picked up; 4 by default. Longer than it is rung: nobody picks up. */
  answersAfter?: number;
  /** The key pressed while the whisper waits; none presses nothing. */
  key?: Key;
  /** Several keys, one after the other. */
  keys?: readonly Key[];
  /** Hangs up while the whisper is said. */
  hangsUp?: boolean;
  /** The caller gives up while it rings. */
  callerGivesUp?: boolean;
  /** Seconds that the two talk when bridged, unless the caller hangs up before; 30 by default. */
  talks?: number;
  /** Twilio makes no call at all, as for a number that is not allowed: there is no sid of a leg. */
  neverCalled?: boolean;
}

/** Picks up and presses 1 at once. */
export const accepts: Phone = { answer: 'picks-up', key: { digit: '1', atPrompt: 1 } };
/** A telephone that screens calls answers first; its owner hears the second prompt and presses 1. */
export const acceptsAtSecondPrompt: Phone = { answer: 'picks-up', key: { digit: '1', atPrompt: 2 } };
/** Presses a wrong key, then 1. */
export const acceptsAfterWrongKey: Phone = {
  answer: 'picks-up',
  keys: [
    { digit: '7', atPrompt: 1 },
    { digit: '1', atPrompt: 2 },
  ],
};
/** Picks up and presses 2. */
export const declines: Phone = { answer: 'picks-up', key: { digit: '2', atPrompt: 1 } };
/** Picks up and presses nothing; just what a voicemail does. */
export const picksUp: Phone = { answer: 'picks-up' };
export const voicemail: Phone = picksUp;
export const hangsUp: Phone = { answer: 'picks-up', hangsUp: true };
export const busy: Phone = { answer: 'busy' };
export const noAnswer: Phone = { answer: 'no-answer' };
export const switchedOff: Phone = { answer: 'failed' };
/** A number that does not exist, or that Twilio may not call. */
export const badNumber: Phone = { answer: 'failed', neverCalled: true };
/** Rings, and the caller gives up meanwhile. */
export const ringsTooLong: Phone = { answer: 'no-answer', callerGivesUp: true };

/** The keys that a telephone's owner presses, in order. */
export function keysOf({ key, keys }: Phone): Key[] {
  return [...(key === undefined ? [] : [key]), ...(keys ?? [])];
}
