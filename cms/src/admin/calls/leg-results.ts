/** What can become of a telephone that rang: what `Leg.result` says of keys, and what Twilio reports. */
export const legResults = [
  'connected',
  'accepted',
  'caller-gone',
  'declined',
  'ringing',
  'completed',
  'busy',
  'no-answer',
  'failed',
  'canceled',
] as const;
