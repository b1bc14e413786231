import type { Feed, FeedHead, FeedItem } from '@pressjour/contract';

/** A feed that cannot be made from its page. Nothing of it is given out. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
}

/** What an item's part of a feed depends on besides the item. */
export type FeedFrame = Pick<Feed, 'language' | 'timeZone' | 'siteUrl' | 'press'>;

/** How a format is written: its items apart from what stands around them, so that each item is written once and kept. */
export interface FeedFormat {
  /** What stands before the items and after them. */
  around: (head: FeedHead, path: string) => { before: string; after: string };
  /** Stands between two items. */
  between: string;
  /** @throws {FeedError} when the item has a date that is none */
  item: (item: FeedItem, frame: FeedFrame) => string;
}

/** @throws {FeedError} */
export function dateOf(instant: string, path: string): Date {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) {
    throw new FeedError(
      `The feed was not made: ${path} has the date "${instant}", which is none. Correct the item and publish it again.`,
    );
  }
  return date;
}

/** When the newest change of a feed was made; null for one without items. */
export function changeOf({ changedAt, home }: FeedHead): Date | null {
  return changedAt === null ? null : dateOf(changedAt, home);
}
