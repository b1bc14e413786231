import { randomUUID } from 'node:crypto';
import type { Language } from '@pressjour/contract';
import { richText, sentence } from './prose.ts';

const itemsAMonth = 40;

/** An item of the archive, as the fillers write it. `topic` and `contact` are places in the lists of these. */
export interface ArchiveItem {
  at: number;
  language: Language;
  story: string;
  title: string;
  slug: string;
  lead: string;
  body: object;
  publishedAt: Date;
  guid: string;
  topic: number;
  contact: number;
}

/**
 * So many items in two languages, forty a month and language, the newest of this month: a larger archive reaches further
 * back. The same call gives the same texts.
 */
export function* archive({ items, now }: { items: number; now: Date }): Generator<ArchiveItem> {
  for (let pair = 0; pair < items / 2; pair += 1) {
    const story = randomUUID();
    const publishedAt = instantOf(pair, now);
    for (const language of ['sv', 'en'] as const) {
      const title = `${sentence(language, pair, 6).replace('.', '')} ${pair}`;
      yield {
        at: pair,
        language,
        story,
        title,
        slug: `archive-${language}-${pair}`,
        lead: sentence(language, pair + 7, 25),
        body: richText(language, pair),
        publishedAt,
        guid: `urn:uuid:${randomUUID()}`,
        topic: pair,
        contact: pair,
      };
    }
  }
}

/** In the pair's month, in UTC: this month's items lie between its first day and now. */
function instantOf(pair: number, now: Date): Date {
  const monthsBack = Math.floor(pair / itemsAMonth);
  const from = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsBack, 1, 12);
  const to =
    monthsBack === 0 ? now.getTime() : Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsBack, 28);
  const share = 1 - ((pair % itemsAMonth) + 1) / (itemsAMonth + 1);
  return new Date(from + (to - from) * share);
}
