import { type Language, type SpokenText, spokenText } from '@pressjour/contract';
import { messageTwiml, recordTwiml, thanksTwiml } from '../twiml/caller.ts';
import { acknowledgedTwiml } from '../twiml/ending.ts';
import { CallError, callSidOf, isOfCall, seconds } from './form.ts';
import type { Answering, CallParts } from './parts.ts';
import type { Plan, Recording } from './steps.ts';

/** Seconds that a caller may speak when there are no settings to say so. */
const defaultRecordingSeconds = 120;

export interface Unanswered {
  /** What the caller gets whom nobody took; the message also where not even the call is known. */
  unanswered: (call: { callSid: string | undefined; unanswered: Plan['unanswered'] }) => string;
  /** The key that was pressed meanwhile: 2 for English. */
  language: Answering;
  /** A message was left. */
  thanks: Answering;
  /** What Twilio has of it. */
  recorded: Answering;
}

/** A caller whom nobody took: the message, which promises nothing, or the voicemail. Swedish first, English at a key. */
export function unansweredCall({ now, snapshot, journal, address, open, siteUrl }: CallParts): Unanswered {
  return {
    unanswered({ callSid, unanswered: heard }) {
      if (callSid === undefined) return messageTwiml({ sv: said('closed', 'sv'), en: said('closed', 'en') });
      journal({ at: now(), callSid, kind: heard });
      const languageUrl = address('language', { callSid, heard });
      if (heard === 'voicemail') return voicemail({ callSid }, languageUrl);
      return messageTwiml({ sv: said('closed', 'sv'), en: said('closed', 'en'), languageUrl });
    },

    language(form, token) {
      const offer = open('language', token);
      if (offer === null || !isOfCall(form, offer.callSid)) {
        throw new CallError('The address of a language step is forged, damaged, too old or of another call.');
      }
      const { callSid, heard } = offer;
      const english = form.Digits === '2';
      if (english) journal({ at: now(), callSid, kind: heard, language: 'en' });
      if (heard === 'voicemail') return voicemail({ callSid, ...(english ? { language: 'en' } : {}) });
      const en = said('closed', 'en');
      return messageTwiml(english ? { en } : { sv: said('closed', 'sv'), en });
    },

    thanks(_form, token) {
      const recording = open('thanks', token);
      const language = recording?.language ?? 'sv';
      return thanksTwiml({ text: said('thanks', language), language });
    },

    recorded(form, token) {
      const recording = open('recorded', token);
      if (recording === null || recording.callSid !== callSidOf(form)) {
        throw new CallError('The address of a recorded step is forged, damaged, too old or of another call.');
      }
      const { RecordingSid: recordingSid = '', RecordingStatus, RecordingDuration } = form;
      const { durationSeconds = 0 } = seconds(RecordingDuration);
      const spoken = RecordingStatus === 'completed' && durationSeconds > 0;
      if (spoken && /^RE[0-9a-f]{32}$/.test(recordingSid)) {
        journal({ at: now(), kind: 'recorded', ...recording, recordingSid, durationSeconds });
      }
      return acknowledgedTwiml();
    },
  };

  function voicemail(recording: Recording, languageUrl?: string): string {
    const language = recording.language ?? 'sv';
    return recordTwiml({
      promise: said('voicemail', language),
      language,
      languageUrl,
      maxSeconds: snapshot()?.settings.voicemail.maxSeconds ?? defaultRecordingSeconds,
      thanksUrl: address('thanks', recording),
      recordedUrl: address('recorded', recording),
    });
  }

  function said(text: SpokenText, language: Language): string {
    return spokenText({ text, language, settings: snapshot()?.settings ?? null, siteUrl });
  }
}
