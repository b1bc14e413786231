import type { Language, NoticeCall } from '@pressjour/contract';
import { speakable } from '@pressjour/contract';
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { oneKey, voices } from './voices.ts';

/** Seconds for pressing a key after each time that the question was put. */
const keySeconds = 5;

const questions: Record<NoticeCall['purpose'], Record<Language, (call: NoticeCall) => string>> = {
  test: {
    sv: ({ name }) =>
      `Hej ${name}, det här är veckans provsamtal från pressjouren. Du har jour nu. Visar telefonen pressnumret? Tryck 1 för ja, 2 för nej.`,
    en: ({ name }) =>
      `Hello ${name}, this is the weekly test call of the press line. You are on duty now. Does your phone show the press number? Press 1 for yes, 2 for no.`,
  },
  event: {
    sv: ({ name, title }) =>
      `Hej ${name}, det här är pressjouren. ${title === undefined ? 'En händelse har' : `Händelsen ${title} har`} börjat, och du har jour. Tryck 1 för att bekräfta.`,
    en: ({ name, title }) =>
      `Hello ${name}, this is the press line. ${title === undefined ? 'An event has' : `The event ${title} has`} begun, and you are on duty. Press 1 to confirm.`,
  },
};

/** What a key, or none, was understood as. */
export type NoticeReply = 'number-shown' | 'number-not-shown' | 'confirmed' | 'no-key';

const replies: Record<NoticeReply, Record<Language, string>> = {
  'number-shown': { sv: 'Tack, det är noterat.', en: 'Thank you, that is noted.' },
  'number-not-shown': {
    sv: 'Tack, det är noterat och förs vidare.',
    en: 'Thank you, that is noted and passed on.',
  },
  confirmed: { sv: 'Tack, det är bekräftat.', en: 'Thank you, it is confirmed.' },
  'no-key': { sv: 'Inget svar kom. Samtalet avslutas.', en: 'There was no answer. The call ends.' },
};

/**
 * Puts the question once for each address that takes the key. The last address is asked without a key too, so that
 * silence is known.
 */
export function noticeTwiml({ call, keyUrls }: { call: NoticeCall; keyUrls: readonly string[] }): string {
  const response = new VoiceResponse();
  const text = speakable(questions[call.purpose][call.language](call));
  for (const [index, action] of keyUrls.entries()) {
    const gather = response.gather({
      ...oneKey({ action, timeout: keySeconds }),
      ...(index === keyUrls.length - 1 ? { actionOnEmptyResult: true } : {}),
    });
    gather.say(voices[call.language], text);
  }
  response.hangup();
  return response.toString();
}

/** Says what was understood, and ends the call. */
export function notedTwiml({ reply, language }: { reply: NoticeReply; language: Language }): string {
  const response = new VoiceResponse();
  response.say(voices[language], replies[reply][language]);
  response.hangup();
  return response.toString();
}
