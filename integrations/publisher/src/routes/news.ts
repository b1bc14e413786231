import {
  type Contact,
  type Language,
  type NewsArticle,
  otherLanguage,
  type PublicNewsItem,
  paths,
} from '@pressjour/contract';
import type { DocumentKey } from '../model/content.ts';
import { pageFrame } from './frame.ts';
import { attachmentsOf, picturesOf } from './media.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';
import { rssItems } from './sizes.ts';

/** The page of a news item. */
export function newsItemPage(newsroom: Newsroom, item: PublicNewsItem): PlannedPage {
  const { language, slug, story, updatedAt } = item;
  const [alternate = null] = newsroom.model.documents.storyPaths(
    'news-items',
    story,
    otherLanguage(language),
  );
  const path = paths.newsItem(language, slug);
  const documents: DocumentKey[] = [];
  return {
    page: {
      page: 'news-item',
      ...pageFrame(newsroom, { language, path, alternate, updatedAt }),
      item: articleOf(newsroom, item, documents),
    },
    documents,
  };
}

/** The newest items of a language as a feed. */
export function rssFeed(newsroom: Newsroom, language: Language): PlannedPage {
  const documents: DocumentKey[] = [];
  const items = newsroom.model.documents.newestItems(language, rssItems).map((item) => ({
    ...articleOf(newsroom, item, documents),
    path: paths.newsItem(language, item.slug),
  }));
  const alternate = paths.rss(otherLanguage(language));
  return {
    page: {
      page: 'rss',
      ...pageFrame(newsroom, { language, path: paths.rss(language), alternate }),
      items,
    },
    documents,
  };
}

function articleOf(newsroom: Newsroom, item: PublicNewsItem, seen: DocumentKey[]): NewsArticle {
  const { language } = item;
  const { title, lead, bodyHtml, kind, publishedAt, updatedAt, guid, referenceNumber } = item;
  const { documents } = newsroom.model;
  const look = <C extends 'topics' | 'press-contacts'>(collection: C, ids: string[]) =>
    ids.flatMap((id) => {
      seen.push({ collection, id });
      return documents.get(collection, id, language) ?? [];
    });
  return {
    title,
    lead,
    bodyHtml,
    kind,
    publishedAt,
    updatedAt,
    guid,
    referenceNumber,
    topics: look('topics', item.topics).map(({ title, slug }) => ({ title, slug })),
    contacts: look('press-contacts', item.contacts).map(contactOf),
    pictures: picturesOf(newsroom, { ids: item.images, language, seen }),
    attachments: attachmentsOf(newsroom, { ids: item.attachments, language, seen }),
  };
}

/** What the public sees of a press contact. */
export function contactOf({ name, role, phone, email, languages }: Contact): Contact {
  return { name, role, phone, email, languages };
}
