import type { GuidancePdf } from '@pressjour/contract';
import { calendars } from '../text/calendar.ts';
import { texts } from '../text/index.ts';
import { printedTexts } from '../text/printed.ts';
import { localTimeIn } from '../words/local-time.ts';
import { blocksOf } from './blocks.ts';
import { bytesOf, openSheet, soft } from './document.ts';
import { setFeet } from './furniture.ts';
import { setText } from './lines.ts';
import type { Run } from './runs.ts';
import { wholeWidth as column, setBlocks, setHeading } from './typeset.ts';

/** A guidance as a tagged PDF, with the date of its last change and the address of its page. */
export async function guidancePdf(page: GuidancePdf): Promise<Uint8Array> {
  const { language, press, guidance, updatedAt, siteUrl, home } = page;
  const words = printedTexts[language];
  const sheet = openSheet({ title: guidance.title, language: guidance.language, press, date: updatedAt });
  const { root: parent } = sheet;
  const aside = { column, size: 10, colour: soft };
  setText(sheet, {
    tag: 'P',
    lang: language,
    runs: [run(words.pressService(press.organisation))],
    parent,
    setting: aside,
  });
  sheet.y += 6;
  setHeading(sheet, { level: 1, runs: [run(guidance.title)], parent, column });
  setText(sheet, { tag: 'P', runs: [run(guidance.lead)], parent, setting: { column, size: 13 } });
  sheet.y += 12;
  setBlocks(sheet, { blocks: blocksOf(guidance.bodyHtml, siteUrl), parent, column });
  sheet.y += 18;
  const changed = calendars[language].date(localTimeIn(page.timeZone)(updatedAt));
  const address = siteUrl + home;
  setText(sheet, {
    tag: 'P',
    lang: language,
    runs: [
      run(`${texts[language].lastUpdated} ${changed}. ${words.address} `),
      { ...run(address), href: address },
    ],
    parent,
    setting: aside,
  });
  setFeet(sheet, { press, language });
  return bytesOf(sheet);
}

const run = (text: string): Run => ({ text, face: 'regular', href: null });
