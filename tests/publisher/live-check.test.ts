import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Expectation } from '../../cms/src/live-check/expectation.ts';
import { faultIn, looksOf } from '../../cms/src/live-check/looks.ts';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { guidance, newsItem } from './content.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

const siteBuild = join(import.meta.dirname, '../../site/dist');
const siteUrl = 'https://press.isvagsverket.example';
const title = 'Isvägen ”Ånn–Handöl” öppnar: "två ton" & <tre> är den\'s gräns';
let cms: CmsDouble;
let newsroom: Newsroom;
beforeAll(async () => {
  if (!existsSync(siteBuild)) throw new Error('Build the site first: npm run build -w site.');
  cms = await startCmsDouble();
  cms.put('news-items', newsItem({ id: 'a', title }));
  cms.put('guidance', guidance({ id: 'g', title }));
  newsroom = await openNewsroom(cms, { siteBuild, siteUrl });
}, 60_000);
afterAll(async () => {
  await newsroom?.close();
  await cms.close();
});

const news: Expectation = {
  id: '1',
  collection: 'news-items',
  document: 'a',
  language: 'sv',
  title,
  path: '/nyheter/isvagen-a/',
  guid: 'urn:uuid:a',
  publishedAt: '2026-11-20T08:00:00.000Z',
  expected: 'live',
  since: '2026-11-20T08:00:00.000Z',
  publicAt: null,
  checkedAt: null,
  faults: [],
  looks: 0,
};
const leaflet: Expectation = {
  ...news,
  collection: 'guidance',
  document: 'g',
  path: '/vagledning/vagledning-g/',
  guid: null,
  publishedAt: null,
};

/** What is found at each place. */
async function lookFor(expectation: Expectation): Promise<Record<string, string>> {
  const looks = looksOf({ expectation, rank: 1, siteUrl, timeZone: 'Europe/Stockholm' });
  const found = looks.map(async (look) => {
    const response = await newsroom.get(look.path);
    const fault = faultIn(look, look.path, { status: response.status, text: await response.text() });
    return [look.place, fault?.fault ?? 'right'];
  });
  return Object.fromEntries(await Promise.all(found));
}

it.each([
  ['a news item', news, ['page', 'month', 'front', 'feed']],
  ['guidance', leaflet, ['page', 'sitemap']],
])(
  'finds %s on the built site where it stands, and not where it stood',
  async (_what, expectation, places) => {
    const everywhere = (found: string) => Object.fromEntries(places.map((place) => [place, found]));
    const { collection, document } = expectation;
    const gone: Expectation = { ...expectation, expected: 'gone' };
    expect(await lookFor(expectation)).toEqual(everywhere('right'));
    expect(await lookFor(gone)).toEqual(everywhere('still-there'));
    cms.remove(collection, document);
    await newsroom.change({ documents: [{ collection, id: document }] });
    expect(await lookFor(expectation)).toEqual(everywhere('missing'));
    expect(await lookFor(gone)).toEqual(everywhere('right'));
  },
);
