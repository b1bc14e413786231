import { feedItems, frontItems, monthOf, paths, siteLanguageOf } from '@pressjour/contract';
import escapeHtml from 'escape-html';
import type { Expectation } from './expectation.ts';
import type { Fault, Place } from './fault.ts';

/** How many items the front page of the site and its feed hold. */
export const held = { front: frontItems, feed: feedItems } as const;

/** One address to look at, and what should, or should not, stand there. */
export interface Look {
  place: Place;
  path: string;
  mark: string;
  there: boolean;
}

/** What an address answered: its status and words, or why it could not be read. */
export type Answer = { status: number; text: string } | { unreadable: string };

/**
 * Where to look for a text, as a reader would: on its page, in the lists and in the feed; guidance stands in no list but the sitemap. Pure.
 * @param rank how many live items of its language are at least as new, itself included: lists hold the newest
 */
export function looksOf({
  expectation,
  rank,
  siteUrl,
  timeZone,
}: {
  expectation: Expectation;
  rank: number;
  siteUrl: string;
  timeZone: string;
}): Look[] {
  const { collection, path, title, guid, publishedAt } = expectation;
  const there = expectation.expected === 'live';
  const page: Look = { place: 'page', path, mark: `>${escapeHtml(title)}<`, there };
  if (collection === 'guidance') {
    return [page, { place: 'sitemap', path: paths.sitemapPages(), mark: `>${siteUrl}${path}<`, there }];
  }
  const language = siteLanguageOf(expectation.language);
  const listed = { mark: `href="${path}"`, there };
  const month = publishedAt && paths.month(language, monthOf(publishedAt, timeZone));
  return [
    page,
    ...(month ? [{ place: 'month' as const, path: month, ...listed }] : []),
    ...(there && rank > held.front
      ? []
      : [{ place: 'front' as const, path: paths.front(language), ...listed }]),
    ...(guid === null || (there && rank > held.feed)
      ? []
      : [{ place: 'feed' as const, path: paths.rss(language), mark: `>${escapeHtml(guid)}<`, there }]),
  ];
}

/** What is wrong with what an address answered; null when it is as it should be. Pure. */
export function faultIn({ place, mark, there }: Look, url: string, answer: Answer): Fault | null {
  if ('unreadable' in answer) return { place, url, fault: 'unreadable', answer: answer.unreadable };
  const { status, text } = answer;
  if (status >= 500) return { place, url, fault: 'unreadable', answer: `${status}` };
  const found = status === 200 && text.includes(mark);
  if (found === there) return null;
  return { place, url, fault: there ? 'missing' : 'still-there', answer: `${status}` };
}
