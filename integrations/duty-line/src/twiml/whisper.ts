import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { spokenCaller } from '../call/caller.ts';
import { oneKey, voices } from './voices.ts';

/** Seconds that an officer has for pressing a key after each time the whisper was said. */
const keySeconds = 3;

/** What a voice says in a second, pauses included; slower than the usual, so that no caller waits longer than is said. */
const charactersEachSecond = 13;

interface Whisper {
  from: string;
  /** In Swedish, as it follows "samtal från …". */
  matter: string;
}

/** About what one prompt takes, the wait for a key included, in seconds. A digit is a word of its own. */
export function whisperSeconds(whisper: Whisper): number {
  const words = whisperText(whisper).replaceAll(/\d/g, 'noll');
  return words.length / charactersEachSecond + keySeconds;
}

/**
 * Says to the one who picked up what the call is, once for each address that takes the key. Without a key it falls through
 * to Hangup: a voicemail is never connected.
 */
export function whisperTwiml({
  acceptUrls,
  ...whisper
}: Whisper & { acceptUrls: readonly string[] }): string {
  const response = new VoiceResponse();
  const text = whisperText(whisper);
  for (const action of acceptUrls) {
    response.gather(oneKey({ action, timeout: keySeconds })).say(voices.sv, text);
  }
  response.hangup();
  return response.toString();
}

function whisperText({ from, matter }: Whisper): string {
  return `Pressjouren, samtal från ${spokenCaller(from)}, ${matter}. Tryck 1 för att ta samtalet, 2 för att skicka det vidare.`;
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
