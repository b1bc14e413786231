import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Router } from 'express';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Model } from '../model/model.ts';
import { placement } from '../publish/placement.ts';
import { TooManyAtOnce } from '../social-images/social-images.ts';
import { openTree } from '../tree/tree.ts';
import { pagesOnDisk } from './pages-on-disk.ts';
import { createPublicApp } from './public-app.ts';

let folder: string;
let server: Server;
let errors: unknown[];
let get: (path: string) => Promise<Response>;
/** Where old addresses lead. */
let moved: Record<string, string>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'public-app-'));
  const trees = placement({
    site: await openTree(join(folder, 'site')),
    gone: await openTree(join(folder, 'gone')),
  });
  errors = [];
  moved = {};
  const atPath = (_collection: string, path: string) =>
    moved[path] === undefined ? null : { kind: 'redirect', target: moved[path] };
  const app = createPublicApp({
    model: { isBuilt: () => true, documents: { atPath } } as unknown as Model,
    trees,
    siteUrl: 'http://press.isvagsverket.example',
    pages: pagesOnDisk(),
    socialImages: {
      async at() {
        throw new TooManyAtOnce();
      },
    },
    previews: Router(),
    onError: (error) => errors.push(error),
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  get = (path) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** Stands there and cannot be opened, as any file when too many are open. */
function makeUnreadable(path: string): void {
  const file = join(folder, 'site', path);
  rmSync(file, { force: true });
  symlinkSync(file, file);
}

it.each(['/nowhere/', '/media/none.jpg'])(
  'answers for %s and goes on when its page for that cannot be read',
  async (path) => {
    makeUnreadable('404.html');
    expect((await get(path)).status).toBe(500);
    expect(errors).toMatchObject([{ code: 'ELOOP' }]);
    rmSync(join(folder, 'site/404.html'));
    expect((await get(path)).status).toBe(404);
  },
);

it('answers with the page for what is not there as it was read last', async () => {
  writeFileSync(join(folder, 'site/404.html'), '<p>Sidan finns inte.</p>');
  for (const path of ['/nowhere/', '/media/none.jpg']) {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([404, '<p>Sidan finns inte.</p>']);
    makeUnreadable('404.html');
  }
  expect(errors).toEqual([]);
});

it('calls a file that cannot be read no missing one, and lets nobody keep the answer', async () => {
  mkdirSync(join(folder, 'site/media'));
  makeUnreadable('media/is.jpg');
  const response = await get('/media/is.jpg');
  expect([response.status, response.headers.get('cache-control')]).toEqual([500, 'no-store']);
  expect(errors).toHaveLength(1);
});

it.each([
  ['an old address', '/nyheter/isen/', '/nyheter/isen-bar/', '/nyheter/isen/'],
  ['what is below that of a topic', '/amnen/is/', '/amnen/isvagar/', '/amnen/is/rss.xml'],
])('leads from %s to what stands there, and nowhere while nothing does', async (_what, from, to, asked) => {
  moved = { [from]: to };
  expect((await get(asked)).status).toBe(404);
  for (const tree of ['site', 'gone']) {
    mkdirSync(join(folder, tree, to), { recursive: true });
    writeFileSync(join(folder, tree, to, 'index.html'), '<p>Isen bär.</p>');
    const response = await get(asked);
    expect([response.status, response.headers.get('location')]).toEqual([301, asked.replace(from, to)]);
    rmSync(join(folder, tree, to), { recursive: true });
  }
});
