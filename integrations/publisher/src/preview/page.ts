import type { Page, Preview, PublicCollection } from '@pressjour/contract';
import { paths } from '@pressjour/contract';
import { variantsOf } from '../media/variants.ts';
import type { ContentOf, Locale } from '../model/content.ts';
import type { Model } from '../model/model.ts';
import { guidancePage } from '../routes/guidance.ts';
import { newsItemPage } from '../routes/news.ts';
import type { Newsroom, PlannedPage } from '../routes/newsroom.ts';

export interface PreviewedPage {
  newsroom: Newsroom;
  preview: Preview;
  token: string;
  /** The origin of the cms, where a writer types. */
  cmsOrigin: string;
}

/**
 * The page of an unpublished text, made by what makes the published ones from the newsroom as it is, but with the text and all that
 * it refers to as the cms handed them over.
 */
export function previewPage({ newsroom, preview, token, cmsOrigin }: PreviewedPage): Page {
  const { kind, to, expiresAt, embargoedUntil, alternate } = preview;
  const shown = withShown(newsroom, preview, token);
  const { page } =
    preview.collection === 'news-items'
      ? withoutSocialImage(newsItemPage(shown, preview.document))
      : withoutPdf(guidancePage(shown, preview.document));
  const typedAt = kind === 'editor' ? cmsOrigin : null;
  return { ...page, alternate, preview: { kind, to, expiresAt, embargoedUntil, typedAt } } as Page;
}

/** Nothing is drawn of what is not published. */
function withoutSocialImage({ page, documents }: PlannedPage): PlannedPage {
  return page.page === 'news-item'
    ? { page: { ...page, socialImage: null }, documents }
    : { page, documents };
}

/** There is a PDF of what is published only. */
function withoutPdf({ page, documents }: PlannedPage): PlannedPage {
  if (page.page !== 'guidance') return { page, documents };
  return { page: { ...page, guidance: { ...page.guidance, pdf: null } }, documents };
}

/** The newsroom with the documents that a preview brings along instead of its own, and their files at addresses below the token. */
function withShown(newsroom: Newsroom, { topics, contacts, media }: Preview, token: string): Newsroom {
  const shown: Partial<Record<PublicCollection, { id: string }[]>> = {
    topics,
    'press-contacts': contacts,
    media,
  };
  const { model } = newsroom;
  const get: Model['documents']['get'] = <C extends PublicCollection>(
    collection: C,
    id: string,
    locale?: Locale,
  ): ContentOf[C] | null => {
    const brought = shown[collection];
    if (brought === undefined) return model.documents.get(collection, id, locale);
    return (brought.find((document) => document.id === id) as ContentOf[C] | undefined) ?? null;
  };
  const files = new Map(
    media.flatMap((medium) =>
      variantsOf(medium).map(({ source, filename, filesize }) => {
        const path = paths.preview(token) + belowToken(source, filename);
        return [source, { media: medium.id, source, version: '', path, size: filesize, hash: '' }];
      }),
    ),
  );
  return {
    ...newsroom,
    model: {
      ...model,
      documents: { ...model.documents, get },
      media: { ...model.media, find: (_media, source) => files.get(source) ?? null },
    },
  };
}

/** Of `/api/previews/<token>/files/<key>/<size>`: `media/<key>/<size>/<filename>`. */
function belowToken(source: string, filename: string): string {
  const [key, size] = source.split('/').slice(-2);
  return `media/${key}/${size}/${encodeURIComponent(filename)}`;
}
