import {
  type Language,
  otherLanguage,
  type Preview,
  type PublicGuidance,
  type PublicMedia,
  type PublicNewsItem,
  type PublicPressContact,
  type PublicTopic,
  publicGuidanceShape,
  siteLanguageOf,
} from '@pressjour/contract';
import type { Media } from '@pressjour/contract/payload-types';
import { isValidID, type Payload } from 'payload';
import { bodyHtml } from '../written/body-html.ts';
import { idOf, mediaOf, pathOf } from '../written/kinds.ts';
import type { PreviewedText, Shown } from './shown.ts';
import { fileKey } from './token.ts';

export interface Previewing {
  payload: Payload;
  token: string;
  shown: Shown;
  /** The text with what is being typed in place of what is saved; the saved text where nothing is. */
  text: PreviewedText;
  now: Temporal.Instant;
}

/** A text and all that it refers to, in the shapes in which the public is shown what is published. */
export async function previewOf(previewing: Previewing): Promise<Preview> {
  const { shown, text, now } = previewing;
  const { kind, to, expiresAt } = shown;
  const embargoed = text.embargoedUntil && Date.parse(text.embargoedUntil) > now.epochMilliseconds;
  const about = {
    kind,
    to,
    expiresAt,
    embargoedUntil: embargoed ? (text.embargoedUntil ?? null) : null,
    alternate: await alternateOf(previewing),
    topics: await topicsOf(previewing),
    contacts: await contactsOf(previewing),
    media: await mediaShown(previewing),
  };
  return shown.collection === 'news-items'
    ? { collection: 'news-items', document: newsItemOf(text, now), ...about }
    : { collection: 'guidance', document: guidanceOf(text, now), ...about };
}

function newsItemOf(text: PreviewedText, now: Temporal.Instant): PublicNewsItem {
  return {
    ...shared(text, now),
    kind: text.kind,
    publishedAt: text.publishedAt ?? text.embargoedUntil ?? text.publishAt ?? now.toString(),
    guid: text.guid ?? '',
    topics: ids(text.topics),
    contacts: ids(text.contacts),
    images: ids(text.images),
    attachments: ids(text.attachments),
    referenceNumber: text.referenceNumber ?? '',
    event: text.event ? idOf(text.event) : null,
    related: ids(text.related),
    corrections: (text.corrections ?? []).map(({ date, text: words }) => ({ date, text: words })),
  };
}

function guidanceOf(text: PreviewedText, now: Temporal.Instant): PublicGuidance {
  const kind = publicGuidanceShape.shape.kind.catch('other').parse(text.kind);
  const history = (text.history ?? []).map(({ date, note }) => ({ date, note: note ?? '' }));
  return { ...shared(text, now), language: text.language, kind, files: ids(text.files), history };
}

function shared(
  { id, language, story, title, slug, lead, body, updatedAt }: PreviewedText,
  now: Temporal.Instant,
) {
  return {
    id,
    language: siteLanguageOf(language),
    story,
    title: title ?? '',
    slug: slug ?? '',
    lead: lead ?? '',
    bodyHtml: bodyHtml(body),
    updatedAt: updatedAt ?? now.toString(),
  };
}

/** As the public reads it: the other language is named only where it is live. */
async function alternateOf({ payload, shown, text }: Previewing): Promise<Preview['alternate']> {
  const language = otherLanguage(siteLanguageOf(text.language));
  const { docs } = await payload.find({
    collection: shown.collection,
    where: {
      and: [
        { story: { equals: text.story } },
        { language: { equals: language } },
        { _status: { equals: 'published' } },
      ],
    },
    overrideAccess: false,
    depth: 0,
    limit: 1,
    pagination: false,
    select: { language: true, slug: true },
  });
  const [other] = docs;
  return other?.slug ? { language, path: pathOf(shown.collection, { language, slug: other.slug }) } : null;
}

async function topicsOf({ payload, text }: Previewing): Promise<PublicTopic[]> {
  const wanted = possible(payload, ids(text.topics));
  if (wanted.length === 0) return [];
  const { docs } = await payload.find({
    collection: 'topics',
    ...named(wanted, siteLanguageOf(text.language)),
    fallbackLocale: otherLanguage(siteLanguageOf(text.language)),
  });
  return docs.map(({ id, title, slug, updatedAt }) => ({
    id,
    title: title || (slug ?? ''),
    slug: slug ?? '',
    updatedAt,
  }));
}

/** Contacts that the public will not see on the page are not on its preview. */
async function contactsOf({ payload, text }: Previewing): Promise<PublicPressContact[]> {
  const wanted = possible(payload, ids(text.contacts));
  if (wanted.length === 0) return [];
  const { docs } = await payload.find({
    collection: 'press-contacts',
    ...named(wanted, siteLanguageOf(text.language)),
    overrideAccess: false,
  });
  return docs.map(({ id, name, role, phone, email, topics, languages, updatedAt }) => ({
    id,
    name,
    role: role ?? '',
    phone: phone ?? '',
    email: email ?? '',
    topics: ids(topics),
    languages: languages ?? [],
    updatedAt,
  }));
}

/** Private media too, at addresses that only this token opens. */
async function mediaShown({ payload, token, shown, text }: Previewing): Promise<PublicMedia[]> {
  const wanted = possible(payload, mediaOf(text));
  if (wanted.length === 0) return [];
  const saved = new Set(mediaOf(shown.text));
  const { docs } = await payload.find({
    collection: 'media',
    ...named(wanted, siteLanguageOf(text.language)),
  });
  return docs.map((medium) => {
    const { id } = medium;
    const key = saved.has(id) ? id : fileKey({ secret: payload.secret, token, media: id });
    return mediumShown(medium, `/api/previews/${token}/files/${key}`);
  });
}

function mediumShown(medium: Media, folder: string): PublicMedia {
  const { id, alt, caption, credit, licence, updatedAt } = medium;
  const sizes = Object.entries(medium.sizes ?? {}).flatMap(([name, size]) =>
    size?.filename ? [[name, { ...size, url: `${folder}/${name}` }] as const] : [],
  );
  return {
    id,
    alt: alt ?? '',
    caption: caption ?? '',
    credit: credit ?? '',
    licence: licence ?? '',
    filename: medium.filename ?? '',
    mimeType: medium.mimeType ?? 'application/octet-stream',
    filesize: medium.filesize ?? 0,
    width: medium.width ?? null,
    height: medium.height ?? null,
    url: `${folder}/original`,
    sizes: Object.fromEntries(sizes),
    updatedAt,
  };
}

function named(wanted: string[], locale: Language) {
  return {
    where: { id: { in: wanted } },
    locale,
    fallbackLocale: 'sv',
    depth: 0,
    pagination: false,
  } as const;
}

/** What is typed may name anything; MongoDB fails when it is asked for what cannot be an id there. */
function possible({ db }: Payload, wanted: string[]): string[] {
  return db.name === 'mongoose' ? wanted.filter((id) => isValidID(id, 'ObjectID')) : wanted;
}

function ids(list: unknown): string[] {
  return Array.isArray(list) ? list.map(idOf) : [];
}
