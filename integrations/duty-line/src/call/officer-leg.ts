import { hangupTwiml, notConnectedTwiml } from '../twiml/ending.ts';
import { connectTwiml, tooLateTwiml, whisperSeconds, whisperTwiml } from '../twiml/whisper.ts';
import { namesOf } from './entries.ts';
import { isOfCall } from './form.ts';
import type { Answering, CallParts } from './parts.ts';
import { promptsWithin } from './prompts.ts';
import { recentlySeen } from './recently-seen.ts';
import type { Attempt } from './steps.ts';

export interface OfficerLegParts extends CallParts {
  /** Whether this instance knows that the caller has hung up. */
  isCallerGone: (callSid: string) => boolean;
}

const rememberedAttempts = 5000;

/** What the one hears who picks up: what the call is, the offer to take it or pass it on. Silence passes it on. */
export function officerLeg(parts: OfficerLegParts): { whisper: Answering; accept: Answering } {
  const { now, journal, address, open, isCallerGone } = parts;
  const accepted = recentlySeen(rememberedAttempts);

  return {
    whisper(form, token) {
      const attempt = open('whisper', token);
      if (attempt === null || !isOfCall(form, attempt.callSid)) return notConnectedTwiml();
      const secondsLeft = (attempt.waitUntil - now().epochMilliseconds) / 1000;
      return ask(attempt, promptsWithin({ secondsLeft, promptSeconds: whisperSeconds(attempt) }));
    },

    accept(form, token) {
      const attempt = open('accept', token);
      if (attempt === null || !isOfCall(form, attempt.callSid)) return notConnectedTwiml();
      if (form.Digits === '1') return accept(attempt);
      if (form.Digits !== '2' && attempt.left > 0) return ask(attempt, attempt.left);
      journal({ at: now(), kind: 'declined', ...namesOf(attempt) });
      return hangupTwiml();
    },
  };

  /** The same key delivered twice gets the same answer, also when the conversation has ended meanwhile. */
  function accept(attempt: Attempt): string {
    const name = `${attempt.callSid} ${attempt.step}`;
    if (isCallerGone(attempt.callSid) && !accepted.has(name)) {
      journal({ at: now(), kind: 'caller-gone', ...namesOf(attempt) });
      return tooLateTwiml({ from: attempt.from, isTexted: attempt.officer !== null });
    }
    accepted.add(name);
    journal({ at: now(), kind: 'accepted', ...namesOf(attempt) });
    return connectTwiml();
  }

  function ask(attempt: Attempt, times: number): string {
    const { from, matter } = attempt;
    const acceptUrls = Array.from({ length: times }, (_, said) =>
      address('accept', { ...attempt, left: times - 1 - said }),
    );
    return whisperTwiml({ from, matter, acceptUrls });
  }
}
