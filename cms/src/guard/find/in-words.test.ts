import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseNumberSearch } from '../../globals/SiteSettings/case-number.ts';
import { findInWords, type Known } from './in-words.ts';
import { findInPictures } from './pictures.ts';
import { type GuardedFile, type GuardedText, piecesOf } from './pieces.ts';
import { identityNumbers, writtenForms } from './testing.ts';

const known: Known = {
  emails: new Set(['press@isvagsverket.example', 'sara.lind@isvagsverket.example']),
  phones: new Set(['+46846500410', '+46701740605']),
};
const rules = { findCaseNumbers: caseNumberSearch([String.raw`IVV \d{4}/\d{3,5}`]), known };

const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const words = (text: string) => ({ type: 'text', text });
const bodyOf = (...children: object[]) => ({ root: { type: 'root', children } });
const text = (change: Partial<GuardedText> = {}): GuardedText => ({
  id: 'a',
  language: 'sv',
  title: 'Isvägen öppnar',
  lead: 'Snart.',
  slug: 'isvagen-oppnar',
  ...change,
});
const file = (change: Partial<GuardedFile> = {}): GuardedFile => ({
  id: 'f',
  field: 'attachments',
  filename: 'karta.pdf',
  isImage: false,
  alt: '',
  caption: '',
  elsewhere: [],
  credit: '',
  licence: '',
  ...change,
});

const find = (change: Partial<GuardedText>, files: GuardedFile[] = []) =>
  findInWords(piecesOf(text(change), files), rules);
const found = (change: Partial<GuardedText>, files: GuardedFile[] = []) =>
  find(change, files).map(({ code, field, value }) => [code, field, value]);

describe('words that readers must not have', () => {
  it('are personal identity numbers, in whatever field, and nothing of them but the date is shown', () => {
    type Place = (number: string) => [Partial<GuardedText>, GuardedFile[]];
    const places: Record<string, Place> = {
      title: (number) => [{ title: `Om ${number}` }, []],
      lead: (number) => [{ lead: `${number} svarar` }, []],
      referenceNumber: (number) => [{ referenceNumber: number }, []],
      body: (number) => [{ body: bodyOf(paragraph(words(`Sökanden ${number}.`))) }, []],
      corrections: (number) => [{ corrections: [{ text: `Vi skrev ${number}` }] }, []],
      images: (number) => [{}, [file({ field: 'images', elsewhere: [`Picture of ${number}`] })]],
      attachments: (number) => [{}, [file({ filename: `beslut_${number}.pdf` })]],
      files: (number) => [{}, [file({ field: 'files', alt: `Blankett ${number}` })]],
    };
    fc.assert(
      fc.property(
        identityNumbers,
        fc.nat(),
        fc.constantFrom(...Object.keys(places)),
        (number, form, field) => {
          const forms = writtenForms(number);
          const [change, files] = (places[field] as Place)(forms[form % forms.length] ?? '');
          const findings = find(change, files).filter(({ code }) => code === 'personal-identity-number');
          expect(findings).toMatchObject([{ field, value: number.digits }]);
          expect(findings[0]?.excerpt.replace(/\D/g, '')).toBe(number.digits.slice(0, 6));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('stay together over changes of type, and apart over paragraphs', () => {
    const bold = { type: 'text', text: '18-98', format: 1 };
    expect(found({ body: bodyOf(paragraph(words('8112'), bold, words('76'))) })).toEqual([
      ['personal-identity-number', 'body', '8112189876'],
    ]);
    expect(found({ body: bodyOf(paragraph(words('811218')), paragraph(words('9876'))) })).toEqual([]);
    const quotes = bodyOf({ type: 'quote', children: [words('811218')] }, paragraph(words('9876')));
    expect(found({ body: quotes })).toEqual([]);
  });

  it('are found though they hide behind other characters', () => {
    const narrow = '811218\u20119876';
    const invisible = '8112\u00AD18-98\u200B76';
    const wide = '８１１２１８－９８７６';
    for (const title of [narrow, invisible, wide, '811218\u00A09876', '811218–\u200B9876']) {
      expect(found({ title })).toEqual([['personal-identity-number', 'title', '8112189876']]);
    }
  });

  it('stay together over a line break', () => {
    const broken = bodyOf(paragraph(words('811218-'), { type: 'linebreak' }, words('9876')));
    expect(found({ body: broken })).toEqual([['personal-identity-number', 'body', '8112189876']]);
  });

  it('are case numbers, also in names of files, which can hold no slash', () => {
    expect(found({ title: 'Beslut i IVV 2026/0123' })).toEqual([['case-number', 'title', 'IVV 2026 0123']]);
    for (const filename of ['IVV_2026_0123.pdf', 'beslut-IVV-2026-0123.pdf']) {
      expect(found({}, [file({ filename })])).toEqual([['case-number', 'attachments', 'IVV 2026 0123']]);
    }
    expect(found({ title: 'IVV 2026' })).toEqual([]);
    expect(found({ referenceNumber: 'IVV 2026/0123' })).toEqual([]);
  });

  it('are e-mail addresses and telephone numbers of people who are no press contacts', () => {
    expect(found({ lead: 'Skriv till Bo.Ek@privat.example.' })).toEqual([
      ['email-address', 'lead', 'bo.ek@privat.example'],
    ]);
    for (const written of ['070-174 06 99', '0701740699', '+46 70 174 06 99', '(0)70-1740699']) {
      expect(found({ lead: `Ring ${written} i kväll` }).map(([code]) => code)).toEqual(['telephone-number']);
    }
    const links = bodyOf(
      paragraph(
        { type: 'link', fields: { url: 'mailto:bo.ek@privat.example' }, children: [words('Bo')] },
        { type: 'link', fields: { url: 'tel:+46701740699' }, children: [words('ring')] },
        { type: 'link', fields: { url: 'https://example.com/0701740699/' }, children: [words('mer')] },
      ),
    );
    expect(found({ body: links }).map(([code]) => code)).toEqual(['email-address', 'telephone-number']);
  });

  it('are not the addresses and numbers of press contacts and of the press service', () => {
    const phones = ['+46846500410', '08-465 004 10', '08-46500410', '070-174 06 05', '+46 (0)70 174 06 05'];
    const emails = ['press@isvagsverket.example', 'Sara.Lind@Isvagsverket.example'];
    const places = fc.constantFrom('title', 'lead');
    fc.assert(
      fc.property(fc.constantFrom(...phones, ...emails), places, (contact, place) => {
        expect(found({ [place]: `Kontakt: ${contact}, alla dagar.` })).toEqual([]);
      }),
    );
  });

  it('are not the numbers of press contacts that could be somebody’s', () => {
    const phone = '0701740607';
    expect(found({ lead: phone }).map(([code]) => code)).toEqual(['personal-identity-number']);
    const contacts = { ...rules, known: { ...known, phones: new Set(['+46701740607']) } };
    expect(findInWords(piecesOf(text({ lead: phone }), []), contacts)).toEqual([]);
  });

  it.each([
    'Öppet 08.00–17.00 och 09.30-11.45.',
    'Den 01-02-2026 och 2026-11-22 08:00.',
    'Det kostar 1 500 000 kronor, 150 000 000 i allt.',
    'Mellan 2018 och 2026 byggdes 14 vägar, 112 mil.',
    'Org.nr 202100-1975.',
  ])('are not hours, dates, sums and numbers of organisations: %s', (lead) => {
    expect(found({ lead })).toEqual([]);
  });

  it('are told of once where they are two things at once', () => {
    const digits = { findCaseNumbers: caseNumberSearch([String.raw`\d{6}-\d{4}`]), known };
    const pieces = piecesOf(text({ title: '811218-9876' }), []);
    expect(findInWords(pieces, digits).map(({ code }) => code)).toEqual(['personal-identity-number']);
  });

  it('are looked for in a long text in little time', () => {
    const long = `${'a'.repeat(10_000)} ${'x.'.repeat(5_000)}@ ${'0 '.repeat(5_000)}`;
    const started = performance.now();
    found({ lead: long });
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('are shown with the words around them', () => {
    const lead =
      'Vid frågor om sträckan över fjärden nås Bo Ek på 070-174 06 99 fram till klockan tjugo varje kväll till våren.';
    expect(find({ lead })[0]?.excerpt).toBe(
      '…om sträckan över fjärden nås Bo Ek på 070-174 06 99 fram till klockan tjugo varje kväll…',
    );
  });
});

describe('pictures', () => {
  const picture = (change: Partial<GuardedFile> = {}) =>
    file({
      field: 'images',
      filename: 'is.jpg',
      isImage: true,
      alt: 'Is',
      credit: 'A',
      licence: 'CC BY',
      ...change,
    });

  it('need words, a credit and a licence', () => {
    expect(findInPictures([picture()])).toEqual([]);
    const codes = findInPictures([picture({ alt: ' ', credit: '', licence: '' })]).map(({ code }) => code);
    expect(codes).toEqual(['missing-alt', 'missing-credit', 'missing-licence']);
  });

  it('are not files to download', () => {
    expect(findInPictures([file({ field: 'files', isImage: true }), file()])).toEqual([]);
  });
});
