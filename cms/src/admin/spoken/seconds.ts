import { speakable } from '@pressjour/contract/spoken/speakable';

/**
 * Characters that a voice says in a second, spaces, punctuation and the pauses at full stops included. An estimate for Swedish and
 * English at the voices' usual speed, near 150 words a minute; numbers and addresses that are spelled take longer.
 */
export const charactersEachSecond = 14;

/** The longest that callers can be expected to listen to. Seconds. */
export const patienceSeconds = 30;

/** About how long a text takes to say, in whole seconds. */
export function spokenSeconds(text: string): number {
  return Math.ceil(speakable(text).length / charactersEachSecond);
}
