/**
 * What may become of a call that Pressjour placed, from what says least to what says most: Twilio's own words of one that nobody
 * took, then that no key was pressed, then the key. https://www.twilio.com/docs/voice/api/call-resource#call-status-values
 */
const order = [
  'canceled',
  'failed',
  'busy',
  'no-answer',
  'no-key',
  'confirmed',
  'number-shown',
  'number-not-shown',
] as const;

export type CallResult = (typeof order)[number];

/** Results by which somebody has spoken: a key was pressed. */
const byKey: readonly string[] = ['confirmed', 'number-shown', 'number-not-shown'];

export function isByKey(result: string): boolean {
  return byKey.includes(result);
}

/**
 * The result that stands when another comes in: whichever says more, so that the order in which they arrive does not matter.
 * Words that are no result, such as that a call was completed, change nothing.
 */
export function strongerResult(kept: string | null | undefined, come: string | undefined): CallResult | null {
  const rank = (result: string | null | undefined) => (order as readonly unknown[]).indexOf(result);
  return order[Math.max(rank(kept), rank(come))] ?? null;
}
