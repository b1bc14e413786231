import type { Language, PressBox } from '@pressjour/contract';
import { printedTexts } from '../text/printed.ts';
import { phoneInWords } from '../words/phone.ts';
import { drawPiece, page, ruleColour, type Sheet, soft } from './document.ts';

const size = 9;

/** The foot of each page: whom to phone, and which page it is. Nothing in it is read out, since the text says it too. */
export function setFeet(sheet: Sheet, { press, language }: { press: PressBox; language: Language }): void {
  const { pdf } = sheet;
  const { count } = pdf.bufferedPageRange();
  const words = printedTexts[language];
  const who = [press.organisation, phoneInWords(press.number, language), press.email].filter(
    (part) => part !== '',
  );
  for (let at = 0; at < count; at += 1) {
    pdf.switchToPage(at);
    pdf.markContent('Artifact', { type: 'Pagination' });
    const y = page.height - 37;
    const right = page.width - page.margin;
    pdf
      .moveTo(page.margin, y - 17)
      .lineTo(right, y - 17)
      .lineWidth(0.6)
      .strokeColor(ruleColour)
      .stroke();
    pdf.fillColor(soft);
    setEnds(sheet, [who.join('  ·  '), words.pageOf(at + 1, count)], y);
    pdf.endMarkedContent();
  }
}

/** Two texts in one of the site's languages, on a line: the first where lines of the document begin, the other where they end. */
function setEnds(sheet: Sheet, [first, last]: [string, string], y: number): void {
  const ends = sheet.direction === 'rtl' ? [last, first] : [first, last];
  for (const [at, text] of ends.entries()) {
    const cuts = sheet.cut([{ text, face: 'regular', href: null }], 'ltr');
    const widths = cuts.map((cut) => sheet.measure(cut.text, cut, size));
    const width = widths.reduce((sum, one) => sum + one, 0);
    let x = at === 0 ? page.margin : page.width - page.margin - width;
    for (const [nth, piece] of cuts.entries()) {
      drawPiece(sheet, { piece, x, y, size });
      x += widths[nth] ?? 0;
    }
  }
}
