import { type Language, type SpokenText, spokenText } from '@pressjour/contract';
import { messageTwiml, recordTwiml, thanksTwiml } from '../twiml/caller.ts';
import { acknowledgedTwiml } from '../twiml/ending.ts';
import { CallError, type CallForm, callSidOf, isOfCall, seconds } from './form.ts';
import type { Answering, CallParts } from './parts.ts';
import type { Plan, Recording } from './steps.ts';

/** Seconds that a caller may speak when there are no settings to say so. */
const defaultRecordingSeconds = 120;

export interface Unanswered {
  /** What the caller gets whom nobody took; the message also where not even the call is known. */
  unanswered: (call: { callSid: string | undefined; unanswered: Plan['unanswered'] }) => string;
  /** The key that was pressed meanwhile: 2 for English. */
  language: Answering;
  /** A message was left, and what Twilio has of it. */
  thanks: Answering;
  /** The same, also of one who hung up. Either is enough, should the line be away for the other. */
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

    thanks(form, token) {
      const recording = open('thanks', token);
      if (recording !== null && recording.callSid === form.CallSid) note(form, recording);
      const language = recording?.language ?? 'sv';
      return thanksTwiml({ text: said('thanks', language), language });
    },

    recorded(form, token) {
      const recording = open('recorded', token);
      if (recording === null || recording.callSid !== callSidOf(form)) {
        throw new CallError('The address of a recorded step is forged, damaged, too old or of another call.');
      }
      if (form.RecordingStatus === 'completed') note(form, recording);
      return acknowledgedTwiml();
    },
  };

  /** One that is not silent. */
  function note(form: CallForm, recording: Recording): void {
    const { RecordingSid: recordingSid = '', RecordingDuration } = form;
    const { durationSeconds = 0 } = seconds(RecordingDuration);
    if (durationSeconds === 0 || !/^RE[0-9a-f]{32}$/.test(recordingSid)) return;
    journal({ at: now(), kind: 'recorded', ...recording, recordingSid, durationSeconds });
  }

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
