import type { Language, PressBox } from '@pressjour/contract';
import { printedTexts } from '../text/printed.ts';
import { phoneInWords } from '../words/phone.ts';
import { page, ruleColour, type Sheet, soft } from './document.ts';

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
    const y = page.height - 46;
    const right = page.width - page.margin;
    pdf
      .moveTo(page.margin, y - 8)
      .lineTo(right, y - 8)
      .lineWidth(0.6)
      .strokeColor(ruleColour)
      .stroke();
    pdf.font('regular').fontSize(9).fillColor(soft);
    pdf.text(sheet.text(who.join('  ·  ')), page.margin, y, { lineBreak: false });
    const number = words.pageOf(at + 1, count);
    pdf.text(number, right - pdf.widthOfString(number), y, { lineBreak: false });
    pdf.endMarkedContent();
  }
}
