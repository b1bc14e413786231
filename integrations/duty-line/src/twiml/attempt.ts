import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';

/**
 * Rings one telephone. The caller goes on hearing it ring until bridged, which Twilio does only when Dial is the first verb
 * and nothing has answered the caller yet; so nothing is said to a caller before the ladder is over. The caller id is the
 * press number: without one Dial would pass on the caller's, which Swedish operators stop on calls that come from abroad.
 * @param whisperUrl what the one who picks up hears before being connected; null connects at once
 * @see https://www.twilio.com/docs/voice/twiml/dial#answeronbridge
 */
export function attemptTwiml({
  phone,
  ringSeconds,
  pressNumber,
  actionUrl,
  whisperUrl,
}: {
  /** E.164, like the press number. */
  phone: string;
  ringSeconds: number;
  pressNumber: string;
  actionUrl: string;
  whisperUrl: string | null;
}): string {
  const response = new VoiceResponse();
  const dial = response.dial({
    action: actionUrl,
    method: 'POST',
    callerId: pressNumber,
    timeout: ringSeconds,
    answerOnBridge: true,
    ringTone: 'se',
  });
  dial.number(whisperUrl === null ? {} : { url: whisperUrl, method: 'POST' }, phone);
  return response.toString();
}
