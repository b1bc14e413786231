import { type ContactCardFile, paths } from '@pressjour/contract';
import ICAL from 'ical.js';

/**
 * A contact as a vCard 3.0, which the address books of phones and of mail programs all read; not all of them read 4.0. The press
 * service, which is nobody's name, is shown as a company.
 * @see https://www.rfc-editor.org/rfc/rfc2426
 */
export function contactCard(card: ContactCardFile): string {
  const { contact, organisation, siteUrl, language, uid, updatedAt } = card;
  const vcard = new ICAL.Component('vcard');
  const add = (name: string, value: string | string[], type?: string) => {
    if (value === '') return;
    const property = new ICAL.Property(name, vcard);
    // ical.js's types know of texts and times only; a structured value is a list of its parts.
    property.setValue(value as string);
    if (type !== undefined) property.setParameter('type', type);
    vcard.addProperty(property);
  };
  add('version', '3.0');
  add('prodid', '-//Pressjour//vCard//EN');
  add('uid', uid);
  add('fn', contact.name || organisation);
  add('n', contact.name ? nameInParts(contact.name) : [organisation, '', '', '', '']);
  add('org', [organisation]);
  add('title', contact.role);
  add('tel', contact.phone, 'work');
  add('email', contact.email, 'internet');
  add('url', siteUrl + paths.contact(language));
  if (!contact.name) add('x-abshowas', 'COMPANY');
  if (updatedAt !== null) add('rev', updatedAt.replace(/\.\d+Z$/, 'Z'));
  return `${vcard.toString()}\r\n`;
}

/** The last word is the family name, as a Swedish name is read; family, given, further, before, after. */
function nameInParts(name: string): string[] {
  const words = name.trim().split(/\s+/);
  const family = words.length > 1 ? (words.pop() ?? '') : '';
  return [family, words.join(' '), '', '', ''];
}
