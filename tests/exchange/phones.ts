/** How a telephone behaves when it rings. */
export interface Phone {
  /** Whether somebody or something picks up; else how Twilio calls it. */
  answer: 'picks-up' | 'busy' | 'no-answer' | 'failed';
  /** The key pressed while the whisper waits, by which prompt, from 1; none presses nothing. */
  key?: { digit: string; atPrompt: number };
  /** Hangs up while the whisper is said. */
  hangsUp?: boolean;
  /** The caller gives up while it rings. */
  callerGivesUp?: boolean;
}

/** Picks up and presses 1 at once. */
export const accepts: Phone = { answer: 'picks-up', key: { digit: '1', atPrompt: 1 } };
/** A telephone that screens calls answers first; its owner hears the second prompt and presses 1. */
export const acceptsAtSecondPrompt: Phone = { answer: 'picks-up', key: { digit: '1', atPrompt: 2 } };
/** Picks up and presses 2. */
export const declines: Phone = { answer: 'picks-up', key: { digit: '2', atPrompt: 1 } };
/** Picks up and presses nothing; just what a voicemail does. */
export const picksUp: Phone = { answer: 'picks-up' };
export const voicemail: Phone = picksUp;
export const hangsUp: Phone = { answer: 'picks-up', hangsUp: true };
export const busy: Phone = { answer: 'busy' };
export const noAnswer: Phone = { answer: 'no-answer' };
export const switchedOff: Phone = { answer: 'failed' };
/** Rings, and the caller gives up meanwhile. */
export const ringsTooLong: Phone = { answer: 'no-answer', callerGivesUp: true };
