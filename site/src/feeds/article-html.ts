import type { FeedItem } from '@pressjour/contract';
import { calendars } from '../text/calendar.ts';
import { texts } from '../text/index.ts';
import { localTimeIn } from '../words/local-time.ts';
import type { FeedFrame } from './feed-format.ts';
import { escapeXml, xmlText } from './xml-text.ts';

/**
 * An item as HTML that stands by itself: its addresses are absolute. Corrections come before the text, as on its page: a
 * reader of the feed may have kept what was wrong.
 */
export function articleHtml(
  { lead, bodyHtml, corrections }: FeedItem,
  { language, timeZone, siteUrl }: FeedFrame,
): string {
  const local = localTimeIn(timeZone);
  const notes = corrections.map(({ date, text }) => {
    const label = texts[language].corrections.inFeed(calendars[language].dateTime(local(date)));
    return `<p><strong>${escapeXml(label)}:</strong> ${escapeXml(text)}</p>`;
  });
  const absolute = bodyHtml.replace(/(\s(?:href|src)=")\/(?!\/)/g, `$1${siteUrl}/`);
  return `${notes.join('')}<p>${escapeXml(lead)}</p>${xmlText(absolute)}`;
}
