/** A localized text as `locale: 'all'` gives it; a language that is missing takes the other's words. */
export function bothLanguages(text: unknown): { sv: string; en: string } {
  const { sv, en } = (text ?? {}) as { sv?: string | null; en?: string | null };
  return { sv: sv || en || '', en: en || sv || '' };
}
