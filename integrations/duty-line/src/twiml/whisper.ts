import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { spokenCaller } from '../call/caller.ts';
import { oneKey, voices } from './voices.ts';

/** Seconds that an officer has for pressing a key after each time the whisper was said. */
const keySeconds = 3;

/**
 * Says to the one who picked up what the call is, once for each address that takes the key. Without a key it falls through
 * to Hangup: a voicemail is never connected.
 * @param matter in Swedish, as it follows "samtal från …"
 */
export function whisperTwiml({
  from,
  matter,
  acceptUrls,
}: {
  from: string;
  matter: string;
  acceptUrls: readonly string[];
}): string {
  const response = new VoiceResponse();
  const text = `Pressjouren, samtal från ${spokenCaller(from)}, ${matter}. Tryck 1 för att ta samtalet, 2 för att skicka det vidare.`;
  for (const action of acceptUrls) {
    response.gather(oneKey({ action, timeout: keySeconds })).say(voices.sv, text);
  }
  response.hangup();
  return response.toString();
}

/** Ends the whisper without hanging up: Twilio now bridges the two. */
export function connectTwiml(): string {
  return new VoiceResponse().toString();
}

/**
 * To whoever pressed 1 when the caller had hung up. Officers get the number in a text, for which a colleague at the press desk is
 * not known well enough.
 */
export function tooLateTwiml({ from, isTexted }: { from: string; isTexted: boolean }): string {
  const response = new VoiceResponse();
  const spoken = spokenCaller(from);
  const shown = isTexted ? 'Du får ett sms med numret.' : `Numret är ${spoken}. En gång till: ${spoken}.`;
  const number = from === 'anonymous' ? 'Numret var dolt.' : shown;
  response.say(voices.sv, `Den som ringde har lagt på. ${number}`);
  response.hangup();
  return response.toString();
}
