import { type SpokenText, type SpokenTextParts, spokenText } from './texts.ts';

/** A spoken text in the languages that a caller can hear it in. */
export interface Heard {
  text: SpokenText;
  sv: string;
  en: string;
}

/** What a caller whom nobody took hears, in the order of the call: the message, or the voicemail's promise and its thanks. */
export function heardUnanswered({
  unanswered,
  ...parts
}: Pick<SpokenTextParts, 'settings' | 'siteUrl'> & { unanswered: 'voicemail' | 'message' }): Heard[] {
  const texts: SpokenText[] = unanswered === 'voicemail' ? ['voicemail', 'thanks'] : ['closed'];
  return texts.map((text) => ({
    text,
    sv: spokenText({ text, language: 'sv', ...parts }),
    en: spokenText({ text, language: 'en', ...parts }),
  }));
}
