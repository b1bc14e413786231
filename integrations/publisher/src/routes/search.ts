import { type Language, otherLanguage, paths, type SearchEntry, type SearchShard } from '@pressjour/contract';
import type { Model } from '../model/model.ts';
import { pageFrame } from './frame.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';
import { monthFrom, newsMonths, periodOf } from './periods.ts';
import type { SearchShardPath } from './read-path.ts';
import { topicsInUse } from './topics.ts';

/** The page that searches: which topics and months there are. It changes when one appears or disappears, and not with each item. */
export function searchPage(newsroom: Newsroom, language: Language): PlannedPage {
  const { model } = newsroom;
  return {
    page: {
      page: 'search',
      ...pageFrame(newsroom, {
        language,
        path: paths.search(language),
        alternate: paths.search(otherLanguage(language)),
      }),
      topics: topicsInUse(model, language).map(({ id, title, slug }) => ({
        id,
        title,
        slug,
        path: paths.topic(language, slug),
      })),
      months: newsMonths(model.lists, language).map(({ year, month }) => ({
        year,
        month,
        path: paths.searchMonth(language, { year, month }),
      })),
    },
    documents: [],
  };
}

/** What can be found of a month; null when it has no item. */
export function searchShard({ model }: Newsroom, { language, month }: SearchShardPath): PlannedPage | null {
  const entries = withTopicsThatStand(model, model.search.ofMonth(language, periodOf.month(month)));
  return entries.length === 0 ? null : { page: { page: 'search-shard', entries }, documents: [] };
}

/** An item names a deleted topic until it is read anew: some databases take the topic from it without a change of its own. */
function withTopicsThatStand({ documents }: Model, entries: SearchShard['entries']): SearchShard['entries'] {
  const stands = new Set(documents.ids('topics'));
  return entries.map((line) => {
    const entry = JSON.parse(line.json) as SearchEntry;
    if (entry.topics.every((id) => stands.has(id))) return line;
    const topics = entry.topics.filter((id) => stands.has(id));
    return { path: line.path, json: JSON.stringify({ ...entry, topics }) };
  });
}

/** What can be found of the pages that are no news. */
export function pagesShard({ model }: Newsroom, language: Language): PlannedPage {
  return { page: { page: 'search-shard', entries: model.search.ofPages(language) }, documents: [] };
}

/** The paths that an item of a month belongs to; when it is alone there the month appears or disappears with it. */
export function searchPathsOf({
  language,
  period,
  isAlone,
}: {
  language: Language;
  period: string;
  isAlone: boolean;
}): string[] {
  const shard = paths.searchMonth(language, monthFrom(period));
  return isAlone ? [shard, paths.search(language)] : [shard];
}

/** The shards that name a topic. */
export function shardsOfTopic({ lists }: Model, id: string): string[] {
  return lists.newsMonthsOf(id).map(({ language, period }) => paths.searchMonth(language, monthFrom(period)));
}
