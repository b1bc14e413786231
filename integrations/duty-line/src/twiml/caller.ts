import { englishOffer, type Language } from '@pressjour/contract';
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { oneKey, voices } from './voices.ts';

/** The shortest that Twilio waits for a key after the last word. Seconds. */
const keySeconds = 1;
/** So much silence ends a recording. Seconds. */
const silenceSeconds = 8;

/**
 * The caller hears the message in Swedish, then in English, and the call ends.
 * @param sv left out when English was chosen
 * @param languageUrl where a key pressed meanwhile goes; without it none is listened for
 */
export function messageTwiml({
  sv,
  en,
  languageUrl,
}: {
  sv?: string;
  en: string;
  languageUrl?: string;
}): string {
  const response = new VoiceResponse();
  if (sv !== undefined) {
    sayInSwedish(response, { text: sv, languageUrl });
    if (languageUrl === undefined) response.pause({ length: 1 });
  }
  response.say(voices.en, en);
  response.hangup();
  return response.toString();
}

/**
 * The caller hears the promise and the tone, and speaks. Nothing is cut from the recording. Twilio goes on past Record
 * without asking for its action when nothing was said, hence Hangup.
 * @see https://www.twilio.com/docs/voice/twiml/record
 */
export function recordTwiml({
  promise,
  language,
  languageUrl,
  maxSeconds,
  thanksUrl,
  recordedUrl,
}: {
  promise: string;
  language: Language;
  languageUrl: string | undefined;
  maxSeconds: number;
  thanksUrl: string;
  recordedUrl: string;
}): string {
  const response = new VoiceResponse();
  if (language === 'sv') sayInSwedish(response, { text: promise, languageUrl });
  else response.say(voices[language], promise);
  response.record({
    action: thanksUrl,
    method: 'POST',
    maxLength: maxSeconds,
    timeout: silenceSeconds,
    finishOnKey: '#',
    playBeep: true,
    trim: 'do-not-trim',
    recordingStatusCallback: recordedUrl,
    recordingStatusCallbackMethod: 'POST',
    recordingStatusCallbackEvent: ['completed', 'absent'],
  });
  response.hangup();
  return response.toString();
}

/** To a caller who left a message. */
export function thanksTwiml({ text, language }: { text: string; language: Language }): string {
  const response = new VoiceResponse();
  response.say(voices[language], text);
  response.hangup();
  return response.toString();
}

/** With the offer of English while it is said, so that choosing a language costs nobody time. */
function sayInSwedish(
  response: VoiceResponse,
  { text, languageUrl }: { text: string; languageUrl: string | undefined },
): void {
  if (languageUrl === undefined) {
    response.say(voices.sv, text);
    return;
  }
  const gather = response.gather(oneKey({ action: languageUrl, timeout: keySeconds }));
  gather.say(voices.sv, text);
  gather.say(voices.en, englishOffer);
}
