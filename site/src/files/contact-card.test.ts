import type { ContactCardFile } from '@pressjour/contract';
import fc from 'fast-check';
import { parse } from 'vcard4';
import { expect, it } from 'vitest';
import { contactCard } from './contact-card.ts';

const card: ContactCardFile = {
  page: 'contact-card',
  path: '/kontakt/7b1c.vcf',
  siteUrl: 'https://press.isvagsverket.example',
  language: 'sv',
  organisation: 'Isvägsverket',
  uid: '7b1c',
  contact: {
    name: 'Malin Ekhage',
    role: 'Presschef',
    phone: '+46701740610',
    email: 'malin.ekhage@isvagsverket.example',
    languages: ['sv', 'en'],
  },
  updatedAt: '2026-11-20T08:00:00.123Z',
};

it('is the vCard that phones read', () => {
  expect(contactCard(card)).toBe(
    [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'PRODID:-//Pressjour//vCard//EN',
      'UID:7b1c',
      'FN:Malin Ekhage',
      'N:Ekhage;Malin;;;',
      'ORG:Isvägsverket',
      'TITLE:Presschef',
      'TEL;TYPE=work:+46701740610',
      'EMAIL;TYPE=internet:malin.ekhage@isvagsverket.example',
      'URL:https://press.isvagsverket.example/kontakt/',
      'REV:20261120T080000Z',
      'END:VCARD',
      '',
    ].join('\r\n'),
  );
});

it('names the press service as a company, with what it has', () => {
  const contact = { name: '', role: '', phone: '+46846500410', email: '', languages: [] };
  const lines = contactCard({ ...card, contact, updatedAt: null }).split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining(['FN:Isvägsverket', 'N:Isvägsverket;;;;', 'TEL;TYPE=work:+46846500410']),
  );
  expect(lines.filter((line) => /^(TITLE|EMAIL|REV)/.test(line))).toEqual([]);
});

it('is read back as it was written, whatever stands in it, in lines of 75 bytes at most', () => {
  const words = fc
    .array(fc.constantFrom('Öhrvik', 'press; is', 'väg, norr', '🧊', 'Aïno "A"', 'rad\nbrytning'), {
      minLength: 1,
      maxLength: 12,
    })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(words, words, (role, organisation) => {
      const text = contactCard({ ...card, organisation, contact: { ...card.contact, role } });
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      // The reader knows version 4.0 only, which writes these texts as 3.0 does.
      const read = parse(text.replace('VERSION:3.0', 'VERSION:4.0').replace('EMAIL;TYPE=internet', 'EMAIL'));
      if (Array.isArray(read)) throw new Error('There is more than one card.');
      const value = (name: string) =>
        [(read.getProperty(name) as { value: string | string[] }[])[0]?.value].flat().join(';');
      expect(value('TITLE')).toBe(role);
      expect(value('FN')).toBe('Malin Ekhage');
      expect(value('ORG')).toBe(organisation);
    }),
  );
});
