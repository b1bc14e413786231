import type { Language, Localized } from '@pressjour/contract';
import { callLogTexts } from './call-log.ts';
import { dutyTexts } from './duty.ts';
import { en } from './en.ts';
import { myDutyTexts } from './my-duty.ts';
import { previewTexts } from './preview.ts';
import { rosterTexts } from './roster.ts';
import { siteTroubleTexts } from './site-troubles.ts';
import { spokenTexts } from './spoken.ts';
import { statisticsTexts } from './statistics.ts';
import { sv } from './sv.ts';
import { whoAnswersTexts } from './who-answers.ts';
import { workflowTexts } from './workflow.ts';

/** Texts that stand beside each other in both languages. */
const paired = {
  ...whoAnswersTexts,
  ...rosterTexts,
  ...siteTroubleTexts,
  ...dutyTexts,
  ...spokenTexts,
  ...statisticsTexts,
  ...myDutyTexts,
  ...callLogTexts,
  ...workflowTexts,
  ...previewTexts,
};

export type AdminTexts = typeof sv & Record<keyof typeof paired, string>;

/** Payload's name for one of the admin's own texts. */
export type AdminTextKey = `pressjour:${keyof AdminTexts}`;

/** For `i18n.translations` in the Payload config. */
export const adminTranslations = {
  sv: { pressjour: { ...sv, ...inLanguage('sv') } },
  en: { pressjour: { ...en, ...inLanguage('en') } },
};

/** The shape of `adminTranslations` in one language, for Payload's `useTranslation`. */
export interface AdminTranslations {
  pressjour: AdminTexts;
}

/** Looks up one of the admin's own texts. */
export type Say = (key: keyof AdminTexts, values?: Record<string, string | number>) => string;

/** Payload's translate function, as it comes in `i18n.t`, for the admin's own texts. */
export function saying(t: (key: never, values?: Record<string, unknown>) => string): Say {
  return (key, values) => t(`pressjour:${key}` as never, values);
}

function inLanguage(language: Language): Record<keyof typeof paired, string> {
  const texts = Object.entries<Localized>(paired).map(([key, text]) => [key, text[language]]);
  return Object.fromEntries(texts) as Record<keyof typeof paired, string>;
}
