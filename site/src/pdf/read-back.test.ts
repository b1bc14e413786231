import type { GuidancePdf } from '@pressjour/contract';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { printed } from '../fixtures/printed.ts';
import { pdfFile } from './index.ts';

const names = ['ar', 'fa', 'yi', 'ti', 'ru', 'uk'].map((language) => `guidance-pdf-${language}`);

/** The texts of a guidance, as an editor wrote them. */
function written({ guidance }: GuidancePdf): string[] {
  const paragraphs = guidance.bodyHtml
    .split(/<\/?(?:p|h2|h3|ol|ul|li|figure|figcaption|blockquote|aside|hr|br)\b[^>]*>/)
    .map((html) => html.replace(/<[^>]*>/g, ''));
  return [guidance.title, guidance.lead, ...paragraphs].filter((text) => text.trim() !== '');
}

const foot = /(?:Page \d of \d\s*)?The Ice Road Agency\s+·[\s\S]*$/;

/** Letters and digits alone: programs that go by the place of letters tell apart neither brackets nor all spaces of a line. */
const lettersOf = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{Nd}@]/gu, '');

/** What the structure says that pieces read, which are drawn from their left end: UTF-16 in escaped strings (ISO 32000-1, 7.3.4.2). */
function actualTexts(bytes: Uint8Array): string[] {
  const strings = Buffer.from(bytes)
    .toString('latin1')
    .matchAll(/\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)/g);
  const signs: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return [...strings].map(([, escaped = '']) => {
    const bytes = escaped.replace(/\\([\s\S])/g, (_, sign: string) => signs[sign] ?? sign);
    return new TextDecoder('utf-16be').decode(Buffer.from(bytes, 'latin1'));
  });
}

describe.for(names)('%s', (name) => {
  const page = printed[name] as GuidancePdf;
  const file = async () => (await pdfFile(page)) ?? new Uint8Array();

  it('is read back as it was written, each text after the one before it', async () => {
    const { text: pages } = await extractText(await getDocumentProxy(new Uint8Array(await file())));
    const read = lettersOf(pages.map((text) => text.replace(foot, '')).join(''));
    let at = 0;
    for (const paragraph of written(page)) {
      const found = read.indexOf(lettersOf(paragraph), at);
      expect(found, paragraph).toBeGreaterThanOrEqual(at);
      at = found + lettersOf(paragraph).length;
    }
  });

  it('says to readers of tags every sign of what is read from the right, in order', async () => {
    const whole = written(page).join(' ').normalize('NFC');
    let at = 0;
    const said = actualTexts(await file());
    for (const text of said.map((one) => one.trim()).filter((one) => /\p{L}/u.test(one))) {
      const found = whole.indexOf(text, at);
      expect(found, text).toBeGreaterThanOrEqual(at);
      at = found + text.length;
    }
    const fromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
    const letters = (text: string) => [...text].filter((one) => /\p{L}/u.test(one) && fromTheRight.test(one));
    expect(letters(said.join(''))).toEqual(letters(whole));
  });
});
