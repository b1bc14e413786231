import { expect, it } from 'vitest';
import { z } from 'zod';
import { newsFeed } from '../fixtures/feeds.ts';
import { feedText } from './feed.ts';

const instant = z.iso.datetime();
const text = z.strictObject({ role: z.string(), contentType: z.string(), value: z.string().min(1) });
const named = z.strictObject({
  name: z.string().min(1),
  literal: z.string().optional(),
  role: z.string().optional(),
});
const rendition = z.strictObject({
  name: z.string().min(1),
  href: z.url({ protocol: /^https$/ }),
  contentType: z.string().regex(/^\w+\/[\w.+-]+$/),
  sizeInBytes: z.int().positive(),
  width: z.int().optional(),
  height: z.int().optional(),
});

/** The properties of an object of ninjs 3.1 that a feed uses, with the types of its schema. No others may stand there. */
const common = {
  uri: z.url(),
  language: z.string(),
  descriptions: z.array(text).optional(),
  copyrightHolder: z.string().optional(),
  usageTerms: z.string().optional(),
};
const file = z.strictObject({
  ...common,
  name: z.string().min(1),
  rel: z.string(),
  type: z.enum(['picture', 'component']),
  renditions: z.array(rendition).min(1),
});
const news = z.strictObject({
  ...common,
  name: z.string().min(1),
  type: z.literal('text'),
  representationType: z.literal('full'),
  firstCreated: instant,
  contentCreated: instant,
  versionCreated: instant,
  pubStatus: z.literal('usable'),
  headlines: z.array(text).length(1),
  bodies: z.array(z.strictObject({ ...text.shape, charCount: z.int() })).length(1),
  subjects: z.array(named),
  infoSources: z.array(named),
  genres: z.array(named).optional(),
  altIds: z.array(z.strictObject({ role: z.string(), value: z.string() })),
  associations: z.array(file),
});
const list = z.strictObject({
  uri: z.url(),
  standard: z.strictObject({
    name: z.literal('ninjs'),
    version: z.literal('3.1'),
    schema: z.literal('https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json'),
  }),
  type: z.literal('composite'),
  representationType: z.literal('full'),
  versionCreated: instant.optional(),
  pubStatus: z.literal('usable'),
  language: z.string(),
  title: z.string(),
  infoSources: z.array(named),
  associations: z.array(news),
});

it('is one ninjs object, whose items have their pictures in every size and what may be done with them', () => {
  const feed = newsFeed('ninjs');
  const [item] = list.parse(JSON.parse(feedText(feed))).associations;
  expect(item?.altIds).toEqual([
    {
      role: 'web',
      value: 'https://press.isvagsverket.example/nyheter/isvagen-over-storsjon-ar-avstangd/',
    },
    { role: 'reference-number', value: 'IVV 2026/1187' },
  ]);
  const [picture, attachment] = item?.associations ?? [];
  expect(picture).toMatchObject({
    type: 'picture',
    copyrightHolder: 'Ellen Tjäle, Isvägsverket',
    usageTerms: 'CC BY 4.0',
    renditions: [
      { name: 'width-640', width: 640 },
      { name: 'original', width: 2400, sizeInBytes: 1_843_000 },
    ],
  });
  expect(attachment).toMatchObject({ type: 'component', renditions: [{ sizeInBytes: 84_120 }] });
  expect(list.parse(JSON.parse(feedText({ ...feed, items: [] }))).associations).toEqual([]);
});
