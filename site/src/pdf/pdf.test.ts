import { directionOf, type GuidanceLanguage, type GuidancePdf, type Page } from '@pressjour/contract';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { SaxesParser } from 'saxes';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { printed } from '../fixtures/printed.ts';
import { blocksOf } from './blocks.ts';
import { hasCharacter, registerFonts, typefacesFor } from './fonts.ts';
import { guidancePdf } from './guidance.ts';
import { formSize, guidancePdfSize, pdfFile } from './index.ts';
import { drawable } from './letters.ts';
import { type Cut, linesOf, placed } from './runs.ts';

const guidance = printed['guidance-pdf'] as GuidancePdf;
const latin1 = (bytes: Uint8Array | null) => Buffer.from(bytes ?? []).toString('latin1');

afterEach(() => vi.useRealTimers());

describe('a file to print', () => {
  it('has the same bytes at any time, and others when its text is another', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-01-01T00:00:00Z') });
    const first = await guidancePdf(guidance);
    vi.setSystemTime(new Date('2032-06-01T12:00:00Z'));
    expect(latin1(await guidancePdf(guidance))).toBe(latin1(first));
    const changed = { ...guidance, guidance: { ...guidance.guidance, lead: 'En annan ingress.' } };
    expect(latin1(await guidancePdf(changed))).not.toBe(latin1(first));
  });

  it('says its title, its language and its date where programs look for them', async () => {
    const text = latin1(await pdfFile(guidance));
    const [metadata = ''] = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(text) ?? [];
    const words: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('text', (found) => words.push(found.trim()));
    parser.write(Buffer.from(metadata, 'latin1').toString()).close();
    expect(words).toContain('Spela in en intervju & spara den <rätt>');
    expect(words).toContain(new Date(guidance.updatedAt).toISOString().replace(/\.\d+/, ''));
    expect(text).toContain('/Lang (sv)');
  });

  it('is as large as the page beside it says', async () => {
    const { language, title, lead, bodyHtml } = guidance.guidance;
    const beside = {
      ...guidance,
      path: guidance.home,
      guidance: {
        language,
        title,
        lead,
        bodyHtml,
        kind: '',
        files: [],
        history: [],
        pdf: { path: guidance.path },
      },
    };
    expect(await guidancePdfSize(beside)).toBe((await pdfFile(guidance))?.length);
    expect(await guidancePdfSize({ ...beside, guidance: { ...beside.guidance, pdf: null } })).toBeNull();
    const form = printed['power-of-attorney-form'] as Page & { page: 'power-of-attorney-form' };
    expect(await formSize({ ...form, path: '/fullmakt/' })).toBe((await pdfFile(form))?.length);
  });

  it('is a form whose fields have names that are read out', async () => {
    const text = latin1(await pdfFile(printed['power-of-attorney-form'] as Page));
    const fields = [...text.matchAll(/\/Subtype \/Widget[\s\S]*?endobj/g)].map(([field]) => field);
    expect(fields.map((field) => /\/T \((\w+)\)/.exec(field)?.[1])).toEqual([
      ...['name', 'identityNumber', 'journalist', 'newsroom', 'caseNumber', 'documents', 'purpose'],
      ...['from', 'until', 'exceptions', 'others', 'comment', 'place', 'date'],
    ]);
    for (const field of fields) expect(field).toMatch(/\/TU \(.+\)[\s\S]*\/StructParent \d+/);
  });

  it('is no other page', () => {
    expect(pdfFile({ page: 'robots', siteUrl: '', indexed: true })).toBeNull();
  });
});

describe('the letters of a file to print', () => {
  const pdf = new PDFDocument({ font: '', autoFirstPage: false });
  registerFonts(pdf);
  const drawn = (text: string, language: GuidanceLanguage) =>
    drawable(text, {
      direction: directionOf(language),
      typefaces: typefacesFor(language),
      has: (typeface, character) => hasCharacter(pdf, typeface, character),
    });

  it.for<[GuidanceLanguage, string]>([
    ['sv', 'åäöÅÄÖéèáàâãäæçćčđðêëěęíìîïłľńňñŋóòôõøőœřŕśšşťŧúùûüůűýÿžźżßıİğĞŞĆČĐŠŽŊŦŁ¿¡„”“’‘«»–—…€§°½·•ẅẃ'],
    ['ru', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя№'],
    ['uk', 'ґєіїʼ’'],
    ['ar', 'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ،؛؟ًٌٍَُِّْ'],
    ['fa', 'پچژگکی۰۱۲۳۴۵۶۷۸۹'],
    ['ti', 'ቃለመሕትትምቕዳሕ።፡፣'],
    ['yi', 'אַאָבֿוויײײַכּךפּףצץשׂתּ'],
  ])('are all there in %s', ([language, letters]) => {
    expect(drawn(letters, language)).toBe(letters.normalize('NFC'));
  });

  it('are left out or asked about where no typeface has them, and no sign is drawn that says only how others are', () => {
    expect(drawn('is\u00adväg\u2011en\u2009🧊\u2028汉\u0008', 'sv')).toBe('isväg-en ? ??');
  });
});

describe('the text of a guidance', () => {
  it('keeps its order, its lists and what is within', () => {
    const base = 'https://press.isvagsverket.example';
    const html =
      '<h3>Ett</h3>\n<p>Hej <strong>du <em>där</em></strong>,<br> läs <a href="/kontakt/">här</a>.</p><ul><li>a<ol><li>b</li></ol></li></ul><h2>Två</h2><h3>Tre</h3><figure><blockquote><p>Q</p></blockquote><figcaption>Namn</figcaption></figure><aside><p>F</p></aside><hr>';
    const run = (text: string, face = 'regular', href: string | null = null) => ({ text, face, href });
    const paragraph = (text: string) => ({ block: 'paragraph', runs: [run(text)] });
    expect(blocksOf(html, base)).toEqual([
      { block: 'heading', level: 2, runs: [run('Ett')] },
      {
        block: 'paragraph',
        runs: [
          ...[run('Hej '), run('du ', 'bold'), run('där', 'bold-italic'), run(','), run('\n'), run('läs ')],
          ...[run('här', 'regular', `${base}/kontakt/`), run('.')],
        ],
      },
      {
        block: 'list',
        isOrdered: false,
        items: [[paragraph('a'), { block: 'list', isOrdered: true, items: [[paragraph('b')]] }]],
      },
      { block: 'heading', level: 2, runs: [run('Två')] },
      { block: 'heading', level: 3, runs: [run('Tre')] },
      { block: 'quote', blocks: [paragraph('Q')] },
      paragraph('Namn'),
      { block: 'aside', blocks: [paragraph('F')] },
      { block: 'rule' },
    ]);
  });

  const measure = (text: string) => text.length;
  const anyCuts: fc.Arbitrary<Cut[]> = fc.array(
    fc.record({
      text: fc.string({ unit: fc.constantFrom('a', 'ö', ' ', '\n', '-'), minLength: 1, maxLength: 30 }),
      typeface: fc.constantFrom('public-sans', 'vazirmatn'),
      face: fc.constantFrom('regular', 'bold'),
      href: fc.constantFrom(null, '/kontakt/'),
      level: fc.constantFrom(0, 1, 2),
    }),
  );

  it('loses no letter when it is set in lines, and no line is wider than its column', () => {
    fc.assert(
      fc.property(anyCuts, fc.integer({ min: 1, max: 20 }), (cuts, width) => {
        const lines = linesOf({ cuts, width, measure }).map((line) => line.map(({ text }) => text).join(''));
        const letters = (text: string) => text.replace(/\s/g, '');
        expect(letters(lines.join(''))).toBe(letters(cuts.map(({ text }) => text).join('')));
        for (const line of lines) expect(line.trimEnd().length).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('sets the pieces of a line beside each other without a gap, whichever way they are read', () => {
    const anyDirection = fc.constantFrom<('ltr' | 'rtl')[]>('ltr', 'rtl');
    fc.assert(
      fc.property(anyCuts, anyDirection, fc.boolean(), (cuts, direction, isRight) => {
        for (const line of linesOf({ cuts, width: 20, measure })) {
          const pieces = placed(line, { width: 20, direction, isRight, measure }).sort((a, b) => a.x - b.x);
          for (const [at, piece] of pieces.entries()) {
            const next = pieces[at + 1];
            if (next !== undefined) expect(next.x).toBe(piece.x + piece.width);
          }
        }
      }),
    );
  });
});
