import type { Language } from '@pressjour/contract';
import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';

/** A voice and a language that do not fit fail the call, so they stand together. */
export const voices = {
  sv: { voice: 'Polly.Elin-Neural', language: 'sv-SE' },
  en: { voice: 'Polly.Amy-Neural', language: 'en-GB' },
} as const satisfies Record<Language, VoiceResponse.SayAttributes>;

/** Listens for one key, any of the twelve, while and for a moment after something is said. */
export function oneKey({
  action,
  timeout,
}: {
  action: string;
  timeout: number;
}): VoiceResponse.GatherAttributes {
  return { input: ['dtmf'], numDigits: 1, finishOnKey: '', timeout, action, method: 'POST' };
}
