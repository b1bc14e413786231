import type { Language, Localized } from '@pressjour/contract';

/** A point in time inside a sentence, marked up with `<time>`. */
export interface TimeInText {
  /** Instant, for the `datetime` attribute. */
  instant: string;
  text: string;
}

/** A piece of text that is in another language than the sentence around it, marked up with `lang`. */
export interface ForeignText {
  language: Language;
  text: string;
}

/** A sentence in pieces, so that its times and what is in another language can be marked up. */
export type Phrase = readonly (string | TimeInText | ForeignText)[];

/**
 * A text in the language of the page; where nobody has translated it yet, the Swedish one, which the cms gives in its
 * place, named as such.
 */
export function textIn(language: Language, text: Localized): string | ForeignText {
  return language !== 'sv' && text[language] === text.sv ? { language: 'sv', text: text.sv } : text[language];
}

/** The words alone. */
export function plainText(phrase: Phrase): string {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
