import { type Language, type Localized, languages, otherLanguage } from '@pressjour/contract';
import type { SitemapRow } from '../model/documents.ts';
import { known } from './frame.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';

/** `/status.json`. */
export function statusFile({ model }: Newsroom): PlannedPage {
  const line = known(model.lineStatus(), 'the state of the line');
  return { page: { page: 'status', line }, documents: [] };
}

/** `/robots.txt`. */
export function robotsFile({ siteUrl }: Newsroom): PlannedPage {
  return { page: { page: 'robots', siteUrl }, documents: [] };
}

/** `/sitemap.xml`: the fixed pages, news items and guidance; withdrawn and gone addresses are left out. */
export function sitemapFile(
  { model, siteUrl }: Newsroom,
  fixedPaths: (language: Language) => string[],
): PlannedPage {
  const rows = model.documents.sitemap();
  const byStory = new Map<string, Partial<Localized>>();
  for (const { story, language, path } of rows) {
    byStory.set(story, { ...byStory.get(story), [language]: path });
  }
  const fixed = languages.flatMap((language) => {
    const theirs = fixedPaths(otherLanguage(language));
    return fixedPaths(language).map((path, at) => {
      const alternate = theirs[at];
      const alternates = { [language]: path, [otherLanguage(language)]: alternate };
      return { path, updatedAt: null, alternates };
    });
  });
  const entries = [...fixed, ...rows.map((row) => entryOf(row, byStory))];
  return {
    page: {
      page: 'sitemap',
      siteUrl,
      entries: entries.sort((a, b) => (a.path < b.path ? -1 : 1)),
    },
    documents: [],
  };
}

function entryOf({ path, updatedAt, story }: SitemapRow, byStory: Map<string, Partial<Localized>>) {
  return { path, updatedAt, alternates: byStory.get(story) ?? {} };
}
