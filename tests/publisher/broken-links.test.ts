import { join } from 'node:path';
import { expect, it } from 'vitest';
import { brokenLinks, linksOf } from './broken-links.ts';
import { startCmsDouble } from './cms-double.ts';
import { address, newsItem } from './content.ts';
import { type Edit, perform } from './edits.ts';
import { openNewsroom } from './newsroom.ts';

const siteBuild = join(import.meta.dirname, '../../site/dist');
const now = () => Temporal.Instant.from('2026-11-22T12:00:00Z');

/** SITE_URL of the newsrooms of these tests: what the tree calls itself, wherever it is served. */
const origin = 'http://press.isvagsverket.example';

/** Several of everything that is published, each turned another way. */
const filled: Edit['act'][] = [
  'picture',
  'contact',
  'topic',
  'channel',
  'event',
  'news',
  'correct-news',
  'guidance',
  'assignment',
  'briefing',
  'statements',
];

it('links to nothing that is not there but what an editor mistyped, in any page, feed, sitemap, calendar or card', async () => {
  const cms = await startCmsDouble();
  for (const act of filled) for (const at of [0, 1, 2, 3]) perform(cms, { act, at, turn: at });
  perform(cms, { act: 'line', at: 0, turn: 1 });
  const mistyped = ['/nyheter/finns-inte/', '/kontakt/#ingen'];
  const bodyHtml = mistyped.map((to) => `<p><a href="${to}">Läs mer</a></p>`).join('');
  cms.put('news-items', newsItem({ id: 'wrong', bodyHtml, publishedAt: '2025-02-03T08:00:00.000Z' }));
  cms.put('addresses', address({ id: 'w', path: '/nyheter/tagen/', kind: 'withdrawn', reason: 'Fel.' }));
  cms.put('addresses', address({ id: 'x', path: '/en/news/removed/', kind: 'gone', language: 'en' }));
  try {
    await using newsroom = await openNewsroom(cms, { siteBuild, now });
    const links = linksOf(newsroom, origin);
    expect(new Set(links.map(({ from }) => from)).size).toBeGreaterThan(80);
    const broken = await brokenLinks(newsroom, links);
    expect(new Set(broken.map(({ to }) => to))).toEqual(new Set(mistyped));
  } finally {
    await cms.close();
  }
});
