import { languages, type Month, otherLanguage, type PublicCollection, paths } from '@pressjour/contract';
import type { DocumentKey } from '../model/content.ts';
import { type Entry, parseMonth } from '../model/documents.ts';
import type { Model } from '../model/model.ts';

/**
 * The paths that a document belongs to, as the model stands. Asked before and after a change; together with the pages
 * that were built from the document, these are all that the change can touch.
 */
export function pathsOf(model: Model, { collection, id }: DocumentKey): string[] {
  const entry = model.documents.entry({ collection, id });
  return entry === null ? [] : belongings[collection](model, entry);
}

const belongings: Record<PublicCollection, (model: Model, entry: Entry) => string[]> = {
  'news-items': newsItemPaths,
  guidance: guidancePaths,
  'press-contacts': () => languages.map(paths.contact),
  topics: () => languages.map(paths.contact),
  channels: () => languages.map(paths.socialMedia),
  media: () => [],
  addresses: (_model, { path }) => (path === null ? [] : [path]),
};

function newsItemPaths({ documents }: Model, { language, path, story, month: key }: Entry): string[] {
  if (language === null || path === null || key === null || story === null) return [];
  const other = otherLanguage(language);
  const month = parseMonth(key);
  const beside = [documents.newerMonth(language, month), documents.olderMonth(language, month)];
  return [
    path,
    ...documents.storyPaths('news-items', story, other),
    ...[month, ...beside.filter((found): found is Month => found !== null)].map((found) =>
      paths.month(language, found),
    ),
    paths.month(other, month),
    paths.archive(language),
    paths.front(language),
    paths.rss(language),
    paths.sitemap(),
  ];
}

function guidancePaths({ documents }: Model, { language, path, story, kind }: Entry): string[] {
  if (language === null || path === null || story === null) return [];
  return [
    path,
    ...documents.storyPaths('guidance', story, otherLanguage(language)),
    ...(kind === 'power-of-attorney' ? [paths.powerOfAttorney(language)] : []),
    paths.sitemap(),
  ];
}
