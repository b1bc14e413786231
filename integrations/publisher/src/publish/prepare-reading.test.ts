import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DirtyRoute } from '../model/ledger.ts';
import type { Newsroom } from '../routes/newsroom.ts';
import { pagesOnDisk } from '../server/pages-on-disk.ts';
import { openTree } from '../tree/tree.ts';
import { createPauses } from './pauses.ts';
import { placement } from './placement.ts';
import { prepareReading } from './prepare-reading.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prepare-reading-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = '/nyheter/isen/';
const item = { id: 'a' };
const newsroom = {
  model: { documents: { atPath: (_collection: string, at: string) => (at === path ? item : null) } },
} as unknown as Newsroom;

/** What is prepared after a step, in words, and the page that was written. */
async function afterStep(written: Partial<DirtyRoute>[]) {
  const trees = placement({
    site: await openTree(join(folder, 'site')),
    gone: await openTree(join(folder, 'gone')),
  });
  for (const at of [path, '/']) {
    const { place } = await trees.site.stage(at, Buffer.from('<p>Isen bär.</p>'.repeat(50)));
    await place();
  }
  writeFileSync(join(folder, 'site/fullmakt.pdf'), '%PDF');
  const done: string[] = [];
  const pages = pagesOnDisk();
  const pauses = createPauses({ quiet: 1, onTrouble: (error) => done.push(String(error)) });
  const all = Promise.withResolvers<void>();
  // The oldest has its turn last.
  pauses.later('the end', async () => all.resolve());
  const routes = written.map((route) => ({ path, causes: [], forced: false, isLast: false, ...route }));
  prepareReading({
    outcome: { written: routes, removed: [], unchanged: [], empty: [], repaired: [], failed: [] },
    newsroom,
    trees,
    pages,
    socialImages: {
      at: async () => null,
      refresh: async (home, draw) => void done.push(`${home} ${draw ? 'drawn' : 'looked at'}`),
      sweep: async () => void done.push('all looked at'),
    },
    pauses,
  });
  await all.promise;
  await pauses.close();
  return { done: done.sort(), page: pages.known(trees.site.fileAt(path)) };
}

it('packs what was written and draws the picture of the item that it was about', async () => {
  const { done, page } = await afterStep([
    { causes: ['news-items/a'] },
    { path: '/', causes: ['news-items/a'] },
    { path: '/fullmakt.pdf', causes: ['news-items/a'] },
  ]);
  expect(done).toEqual(['/ looked at', '/fullmakt.pdf looked at', '/nyheter/isen/ drawn']);
  expect([page?.packed('br'), page?.packed('gzip')]).toMatchObject([{ packing: 'br' }, { packing: 'gzip' }]);
});

it('draws nothing for a change of something else that the page shows', async () => {
  expect((await afterStep([{ causes: ['topics/t'] }])).done).toEqual(['/nyheter/isen/ looked at']);
});

it('prepares nothing after a step of a rebuild, and looks once at all pictures', async () => {
  const { done, page } = await afterStep([{ forced: true, causes: ['full'] }]);
  expect([done, page]).toEqual([['all looked at'], null]);
});
