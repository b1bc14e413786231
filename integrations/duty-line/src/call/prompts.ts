/** A telephone that screens calls answers before its owner does, and needs two. */
const usual = 2;
const most = 3;
/** The longest that an officer's telephone rings. */
const nextRingSeconds = 20;

/**
 * How often the one who picked up is asked. No prompt begins that the caller would not wait for, but the first; the third only where
 * the one who is rung next could still be asked once: it may be a voicemail that is asked now.
 * @param secondsLeft of the caller's longest wait
 * @param promptSeconds what one prompt takes, the wait for a key included
 */
export function promptsWithin({
  secondsLeft,
  promptSeconds,
}: {
  secondsLeft: number;
  promptSeconds: number;
}): number {
  const next = nextRingSeconds + promptSeconds;
  const atMost = secondsLeft >= most * promptSeconds + next ? most : usual;
  return Math.min(atMost, Math.max(1, Math.floor(secondsLeft / promptSeconds)));
}
