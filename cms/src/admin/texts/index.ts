import { en } from './en.ts';
import { sv } from './sv.ts';

export type AdminTexts = typeof sv;

/** Payload's name for one of the admin's own texts. */
export type AdminTextKey = `pressjour:${keyof AdminTexts}`;

/** For `i18n.translations` in the Payload config. */
export const adminTranslations = { sv: { pressjour: sv }, en: { pressjour: en } };

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
