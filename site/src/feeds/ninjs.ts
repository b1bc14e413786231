import type { Attachment, FeedItem, Picture } from '@pressjour/contract';
import { texts } from '../text/index.ts';
import { feedTitle } from '../words/site-name.ts';
import { articleHtml } from './article-html.ts';
import { changeOf, dateOf, type FeedFormat, type FeedFrame } from './feed-format.ts';
import { listIn } from './json-list.ts';
import { xmlText } from './xml-text.ts';

/**
 * IPTC ninjs 3.1: one composite object for the list, its items as associations, theirs being pictures and files.
 * @see https://iptc.org/std/ninjs/userguide/
 */
export const ninjs: FeedFormat = {
  around(head, path) {
    const { language, siteUrl, press, of } = head;
    const changed = changeOf(head);
    const list = {
      uri: siteUrl + path,
      standard: {
        name: 'ninjs',
        version: '3.1',
        schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
      },
      type: 'composite',
      representationType: 'full',
      ...(changed === null ? {} : { versionCreated: changed.toISOString() }),
      pubStatus: 'usable',
      language,
      title: xmlText(feedTitle(head, of)),
      infoSources: [sourceOf(press.organisation)],
    };
    return listIn(list, 'associations');
  },
  between: ',\n',
  item: (item, frame) => JSON.stringify(newsOf(item, frame)),
};

function newsOf(item: FeedItem, frame: FeedFrame) {
  const { language, siteUrl, press } = frame;
  const title = xmlText(item.title);
  const published = dateOf(item.publishedAt, item.path).toISOString();
  const html = articleHtml(item, frame);
  const kind = texts[language].item.kinds[item.kind];
  const reference = item.referenceNumber
    ? [{ role: 'reference-number', value: xmlText(item.referenceNumber) }]
    : [];
  return {
    name: title,
    uri: xmlText(item.guid),
    type: 'text',
    representationType: 'full',
    firstCreated: published,
    contentCreated: published,
    versionCreated: dateOf(item.updatedAt, item.path).toISOString(),
    pubStatus: 'usable',
    language,
    headlines: [{ role: 'main', contentType: 'text/plain', value: title }],
    descriptions: [{ role: 'lead', contentType: 'text/plain', value: xmlText(item.lead) }],
    bodies: [{ role: 'main', contentType: 'text/html', charCount: html.length, value: html }],
    subjects: item.topics.map((topic) => ({ name: xmlText(topic.title), literal: topic.slug })),
    infoSources: [sourceOf(press.organisation)],
    ...(kind ? { genres: [{ name: kind, literal: item.kind }] } : {}),
    altIds: [{ role: 'web', value: siteUrl + item.path }, ...reference],
    associations: [
      ...item.pictures.map((picture) => pictureOf(picture, frame)),
      ...item.attachments.map((attachment) => fileOf(attachment, frame)),
    ],
  };
}

function pictureOf({ alt, caption, credit, licence, files }: Picture, { siteUrl, language }: FeedFrame) {
  const largest = files.at(-1) ?? files[0];
  return {
    name: xmlText(caption || alt || largest.filename),
    uri: siteUrl + largest.path,
    rel: 'picture',
    type: 'picture',
    language,
    ...(caption
      ? { descriptions: [{ role: 'caption', contentType: 'text/plain', value: xmlText(caption) }] }
      : {}),
    ...(credit ? { copyrightHolder: xmlText(credit) } : {}),
    ...(licence ? { usageTerms: xmlText(licence) } : {}),
    renditions: files.map(({ path, mimeType, size, width, height }, at) => ({
      name: at === files.length - 1 ? 'original' : `width-${width ?? at}`,
      href: siteUrl + path,
      contentType: mimeType,
      sizeInBytes: size,
      ...(width === null || height === null ? {} : { width, height }),
    })),
  };
}

function fileOf({ title, file }: Attachment, { siteUrl, language }: FeedFrame) {
  return {
    name: xmlText(title),
    uri: siteUrl + file.path,
    rel: 'attachment',
    type: 'component',
    language,
    renditions: [
      { name: 'original', href: siteUrl + file.path, contentType: file.mimeType, sizeInBytes: file.size },
    ],
  };
}

function sourceOf(organisation: string) {
  return { name: xmlText(organisation), role: 'publisher' };
}
