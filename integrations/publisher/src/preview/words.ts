import type { Request } from 'express';

const sentences = {
  building: {
    sv: 'Webbplatsen byggs just nu. Ladda om sidan om en stund.',
    en: 'The newsroom is being built. Load this page again in a moment.',
  },
  busy: {
    sv: 'Många förhandsvisningar görs just nu. Ladda om sidan om en stund.',
    en: 'Many previews are being made. Load this page again in a moment.',
  },
  tooOften: {
    sv: 'Länken har öppnats för ofta den senaste minuten. Ladda om sidan om en minut.',
    en: 'This link was opened too often in the last minute. Load this page again in a minute.',
  },
  unavailable: {
    sv: 'Förhandsvisningen kan inte visas just nu: skrivverktyget svarar inte. Det som är skrivet finns kvar där. Ladda om sidan om en stund.',
    en: 'The preview cannot be shown now: the writing tool does not answer. What was written is kept there. Load this page again in a moment.',
  },
  failed: {
    sv: 'Förhandsvisningen kunde inte göras. Det som är skrivet finns kvar i skrivverktyget. Ladda om sidan om en stund.',
    en: 'The preview could not be made. What was written is kept in the writing tool. Load this page again in a moment.',
  },
  refused: {
    sv: 'Det som skrivs kan inte visas här. Spara texten och ladda om sidan.',
    en: 'What is being typed cannot be shown here. Save the text and load this page again.',
  },
  unreadable: {
    sv: 'Texten kunde inte läsas, så förhandsvisningen kan inte visas. Det som är skrivet finns kvar i skrivverktyget. Spara texten där och ladda om sidan; hjälper det inte, säg till den som sköter webbplatsen.',
    en: 'The text could not be read, so the preview cannot be shown. What was written is kept in the writing tool. Save the text there and load this page again; if that does not help, tell whoever runs the site.',
  },
  method: {
    sv: 'En förhandsvisning kan bara läsas.',
    en: 'A preview can only be read.',
  },
} as const;

export type Sentence = keyof typeof sentences;

/** A sentence in the language that the reader's browser prefers; Swedish when it says nothing. */
export function sentence(request: Request, name: Sentence): string {
  return sentences[name][request.acceptsLanguages('sv', 'en') === 'en' ? 'en' : 'sv'];
}
