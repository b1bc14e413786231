import type { Language } from '@pressjour/contract';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A number in E.164 as people write it: Swedish ones the national way in Swedish. */
export function written(phone: string, language: Language): string {
  const number = parsePhoneNumberFromString(phone);
  if (number === undefined) return phone;
  return language === 'sv' && number.country === 'SE'
    ? number.formatNational()
    : number.formatInternational();
}
