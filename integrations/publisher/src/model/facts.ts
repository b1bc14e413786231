import {
  type Language,
  monthOf,
  type PublicCollection,
  type PublicGuidance,
  type PublicNewsItem,
  paths,
  type Teaser,
} from '@pressjour/contract';
import type { ContentOf } from './content.ts';

/** What lists and look-ups need of a document, kept in columns of their own. */
export interface Facts {
  language: Language | null;
  kind: string | null;
  story: string | null;
  path: string | null;
  /** In UTC with milliseconds, so that the order of the text is the order in time. */
  publishedAt: string | null;
  /** `YYYY-MM` in the press office's time zone. */
  month: string | null;
  updatedAt: string | null;
  teaser: Teaser | null;
  /** Ids of the media that the document uses. */
  media: string[];
}

const none: Facts = {
  language: null,
  kind: null,
  story: null,
  path: null,
  publishedAt: null,
  month: null,
  updatedAt: null,
  teaser: null,
  media: [],
};

/** The facts of a document, by its collection. */
export function factsOf({
  collection,
  document,
  timeZone,
}: {
  collection: PublicCollection;
  document: ContentOf[PublicCollection];
  timeZone: string;
}): Facts {
  switch (collection) {
    case 'news-items':
      return newsFacts(document as ContentOf['news-items'], timeZone);
    case 'guidance':
      return guidanceFacts(document as ContentOf['guidance']);
    case 'addresses': {
      const { language, kind, path } = document as ContentOf['addresses'];
      return { ...none, language, kind, path };
    }
    default:
      return none;
  }
}

function newsFacts(item: PublicNewsItem, timeZone: string): Facts {
  const { language, kind, story, slug, title, lead } = item;
  const path = paths.newsItem(language, slug);
  const publishedAt = new Date(item.publishedAt).toISOString();
  const { year, month } = monthOf(publishedAt, timeZone);
  return {
    language,
    kind,
    story,
    path,
    publishedAt,
    month: `${year}-${String(month).padStart(2, '0')}`,
    updatedAt: item.updatedAt,
    teaser: { path, title, lead, kind, publishedAt },
    media: [...item.images, ...item.attachments],
  };
}

function guidanceFacts({ language, kind, story, slug, updatedAt, files }: PublicGuidance): Facts {
  return {
    ...none,
    language,
    kind,
    story,
    path: paths.guidance(language, slug),
    updatedAt,
    media: files,
  };
}
