import type { Language, LineStatus } from '@pressjour/contract';
import type { ToLocal } from '../../words/moment.ts';

export const language: Language = document.documentElement.lang === 'en' ? 'en' : 'sv';
export const timeZone = document.body.dataset.timeZone ?? 'UTC';

/** What is said of the line, and to whom. */
export interface Told {
  line: LineStatus;
  language: Language;
  /** Reads instants in the press office's time zone. */
  local: ToLocal;
}
