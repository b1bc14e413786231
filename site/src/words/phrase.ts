/** A point in time inside a sentence, marked up with `<time>`. */
export interface TimeInText {
  /** Instant, for the `datetime` attribute. */
  instant: string;
  text: string;
}

/** A sentence in pieces, so that its times can be marked up. */
export type Phrase = readonly (string | TimeInText)[];

/** The words alone. */
export function plainText(phrase: Phrase): string {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
