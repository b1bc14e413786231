import type { Language } from '@pressjour/contract';
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { spokenCaller } from './caller.ts';
import type { Plan } from './steps.ts';

/** A voice and a language that do not fit fail the call, so they stand together. */
const voices = {
  sv: { voice: 'Polly.Elin-Neural', language: 'sv-SE' },
  en: { voice: 'Polly.Amy-Neural', language: 'en-GB' },
} as const satisfies Record<Language, VoiceResponse.SayAttributes>;

/** Seconds that an officer has for pressing a key after each time the whisper was said. */
const keySeconds = 4;

/** The caller hears the message in Swedish, then in English, and the call ends. */
export function messageTwiml(message: Record<Language, string>): string {
  const response = new VoiceResponse();
  response.say(voices.sv, message.sv);
  response.pause({ length: 1 });
  response.say(voices.en, message.en);
  response.hangup();
  return response.toString();
}

/**
 * Rings the first telephone of the plan's ladder. The caller goes on hearing it ring until bridged, which Twilio does
 * only when Dial is the first verb. The caller id is the press number: without one Dial would pass on the caller's,
 * which Swedish operators stop on calls that come from abroad.
 * @param whisperUrl what the one who picks up hears before being connected; null connects at once
 */
export function attemptTwiml({
  plan,
  actionUrl,
  whisperUrl,
}: {
  plan: Plan;
  actionUrl: string;
  whisperUrl: string | null;
}): string {
  const rung = plan.ladder[0];
  if (rung === undefined) throw new RangeError('The ladder has no step left to ring.');
  const response = new VoiceResponse();
  const dial = response.dial({
    action: actionUrl,
    method: 'POST',
    callerId: plan.number,
    timeout: rung.ringSeconds,
    answerOnBridge: true,
    ringTone: 'se',
  });
  dial.number(whisperUrl === null ? {} : { url: whisperUrl, method: 'POST' }, rung.phone);
  return response.toString();
}

/**
 * Says to the one who picked up what the call is, and waits for a key. It is said twice, since a telephone that screens
 * calls answers before its owner does. Without a key it falls through to Hangup: a voicemail is never connected.
 */
export function whisperTwiml({ from, acceptUrl }: { from: string; acceptUrl: string }): string {
  const response = new VoiceResponse();
  for (let time = 0; time < 2; time += 1) {
    response
      .gather({
        input: ['dtmf'],
        numDigits: 1,
        finishOnKey: '',
        timeout: keySeconds,
        action: acceptUrl,
        method: 'POST',
      })
      .say(voices.sv, `Pressjouren, samtal från ${spokenCaller(from)}, tryck 1.`);
  }
  response.hangup();
  return response.toString();
}

/** Ends the whisper without hanging up: Twilio now bridges the two. */
export function connectTwiml(): string {
  return new VoiceResponse().toString();
}

/** Ends this leg. */
export function hangupTwiml(): string {
  const response = new VoiceResponse();
  response.hangup();
  return response.toString();
}

/** On the leg of one who picked up, when that call cannot be connected any more. */
export function notConnectedTwiml(): string {
  const response = new VoiceResponse();
  response.say(voices.sv, 'Samtalet till pressjouren kunde inte kopplas.');
  response.hangup();
  return response.toString();
}

/** Acknowledges a status callback. */
export function acknowledgedTwiml(): string {
  return new VoiceResponse().toString();
}
