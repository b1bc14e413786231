import type { Language } from '@pressjour/contract';
import { written } from '../phone.ts';
import type { Say } from '../texts/index.ts';

/** Who called: the number as people write it, or why there is none. */
export function caller({
  from,
  say,
  language,
}: {
  /** E.164 or `anonymous`; null once it was purged. */
  from: string | null;
  say: Say;
  language: Language;
}): string {
  if (from === null) return say('dutyCallPurged');
  return from.startsWith('+') ? written(from, language) : say('dutyCallAnonymous');
}
