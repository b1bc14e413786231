import type { Language } from '@pressjour/contract';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A telephone number as readers of the language dial it: Swedish numbers in national form in Swedish
 * (08-465 004 10), all others in international form (+46 8 465 004 10).
 * @param number E.164; anything else is given back as it is
 */
export function phoneInWords(number: string, language: Language): string {
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed) return number;
  const swedish = parsed.countryCallingCode === '46';
  return language === 'sv' && swedish ? parsed.formatNational() : parsed.formatInternational();
}
