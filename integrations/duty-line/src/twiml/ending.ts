import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { voices } from './voices.ts';

/** Ends this leg. */
export function hangupTwiml(): string {
  const response = new VoiceResponse();
  response.hangup();
  return response.toString();
}

/** On the leg of one who picked up, when that call cannot be connected any more. */
export function notConnectedTwiml(): string {
  const response = new VoiceResponse();
  response.say(voices.sv, 'Samtalet från pressjouren kunde inte kopplas.');
  response.hangup();
  return response.toString();
}

/** Acknowledges what Twilio only tells. */
export function acknowledgedTwiml(): string {
  return new VoiceResponse().toString();
}
