import {
  type NewsArticle,
  otherLanguage,
  type PublicNewsItem,
  type PublicPressContact,
  type PublicTopic,
  paths,
  type Teaser,
} from '@pressjour/contract';
import type { DocumentKey } from '../model/content.ts';
import { contactOf, contactsOfTopics } from './contacts.ts';
import { notesOf } from './corrections.ts';
import { eventLink } from './events.ts';
import { pageFrame } from './frame.ts';
import { attachmentsOf, picturesOf } from './media.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';
import { socialImageOf } from './social-image.ts';

/** The page of a news item. */
export function newsItemPage(newsroom: Newsroom, item: PublicNewsItem): PlannedPage {
  const { language, story, updatedAt } = item;
  const [pair] = newsroom.model.documents.ofStory('news-items', story, otherLanguage(language));
  const { articles, documents } = articlesOf(newsroom, [item]);
  const { path, ...article } = articles[0] as (typeof articles)[number];
  const stand = article.contacts.length > 0 ? null : contactsOfTopics(newsroom, item);
  const related = relatedTo(newsroom, item);
  return {
    page: {
      page: 'news-item',
      ...pageFrame(newsroom, { language, path, alternate: pair?.path ?? null, updatedAt }),
      item: stand === null ? article : { ...article, contacts: stand.contacts },
      contactsOf: stand === null ? 'item' : 'topics',
      event: eventLink(newsroom, language, item.event),
      related: related.items,
      socialImage: socialImageOf(newsroom, item),
    },
    documents: [
      ...documents,
      ...related.documents,
      ...(stand?.documents ?? []),
      ...(item.event === null ? [] : [{ collection: 'events' as const, id: item.event }]),
    ],
  };
}

/** The items that an item points to, as far as they are public and in its language. */
function relatedTo(
  { model }: Newsroom,
  { id, language, related }: PublicNewsItem,
): { items: Teaser[]; documents: DocumentKey[] } {
  const others = [...new Set(related)].filter((other) => other !== id);
  return {
    items: others.flatMap((other) => {
      const item = model.documents.get('news-items', other);
      if (item === null || item.language !== language) return [];
      const { title, slug, lead, kind, publishedAt } = item;
      return [{ path: paths.newsItem(language, slug), title, lead, kind, publishedAt }];
    }),
    documents: others.map((other) => ({ collection: 'news-items', id: other })),
  };
}

/** Whole articles of one language, and what was looked up for them. */
export function articlesOf(
  newsroom: Newsroom,
  items: PublicNewsItem[],
): { articles: (NewsArticle & { path: string })[]; documents: DocumentKey[] } {
  const { documents: read } = newsroom.model;
  const documents: DocumentKey[] = [];
  const known = new Map<string, PublicTopic | PublicPressContact | null>();
  const look = <C extends 'topics' | 'press-contacts'>(
    collection: C,
    ids: string[],
    { language }: PublicNewsItem,
  ) =>
    ids.flatMap((id) => {
      const name = `${collection}/${id}`;
      if (!known.has(name)) {
        documents.push({ collection, id });
        known.set(name, read.get(collection, id, language));
      }
      return (known.get(name) as ReturnType<typeof read.get<C>>) ?? [];
    });
  const articles = items.map((item) => {
    const { language, title, lead, bodyHtml, kind, publishedAt, updatedAt, guid, referenceNumber } = item;
    return {
      title,
      lead,
      bodyHtml,
      kind,
      publishedAt,
      updatedAt,
      guid,
      referenceNumber,
      topics: look('topics', item.topics, item).map(({ title, slug }) => ({ title, slug })),
      contacts: look('press-contacts', item.contacts, item).map(contactOf),
      pictures: picturesOf(newsroom, { ids: item.images, language, seen: documents }),
      attachments: attachmentsOf(newsroom, { ids: item.attachments, language, seen: documents }),
      corrections: notesOf(item),
      path: paths.newsItem(language, item.slug),
    };
  });
  return { articles, documents };
}
