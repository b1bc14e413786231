import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { newsItem, picture } from './content.ts';
import { openEngine } from './engine.ts';
import { filesOf, openNewsroom, publisherVariables } from './newsroom.ts';

let cms: CmsDouble;
let folder: string;

beforeEach(async () => {
  cms = await startCmsDouble();
  folder = mkdtempSync(join(tmpdir(), 'pressjour-first-rebuild-'));
});
afterEach(async () => {
  await cms.close();
  rmSync(folder, { recursive: true, force: true });
});

it('removes what stood in the folder before, whoever asked first', async () => {
  mkdirSync(join(folder, 'site', 'stray'), { recursive: true });
  writeFileSync(join(folder, 'site', 'stray', 'page.html'), 'stray');
  cms.put('news-items', newsItem({ id: 'a' }));
  await using engine = await openEngine(cms, { dataDir: folder });
  const { removed } = await engine.publishing.publish({ documents: [{ collection: 'news-items', id: 'a' }] });
  expect(removed).toEqual(['/stray/page.html']);
  expect(filesOf(folder)).toHaveProperty('site/nyheter/isvagen-a/index.html');
  expect(filesOf(folder)).not.toHaveProperty('site/stray/page.html');
});

it('moves news to its month in another time zone, as soon as the cms answers', async () => {
  cms.put('news-items', newsItem({ id: 'b', publishedAt: '2026-10-31T23:30:00.000Z' }));
  await (await openNewsroom(cms, { dataDir: folder })).close();
  expect(filesOf(folder)).toHaveProperty('site/nyheter/2026/11/index.html');
  cms.failing = true;
  let asked = 0;
  cms.hold = async (path) => {
    if (path === '/api/line-status') asked += 1;
    cms.failing = asked < 2;
  };
  await using newsroom = await openNewsroom(cms, { dataDir: folder, timeZone: 'Etc/UTC' });
  expect(asked).toBeGreaterThan(1);
  expect(await (await newsroom.get('/nyheter/2026/10/')).text()).toContain('isvagen-b');
  expect((await newsroom.get('/nyheter/2026/11/')).status).toBe(404);
});

it.each(['of another version', 'that cannot be read'])(
  'serves what stands while a manifest %s is made anew, pictures and all',
  async (why) => {
    cms.put('media', picture(cms, { id: 'p', bytes: 'the ice' }));
    cms.put('news-items', newsItem({ id: 'c', images: ['p'] }));
    await (await openNewsroom(cms, { dataDir: folder })).close();
    const before = filesOf(folder);
    const manifest = join(folder, 'publisher', 'manifest.db');
    if (why === 'that cannot be read') writeFileSync(manifest, 'no database '.repeat(1000));
    else {
      const database = new DatabaseSync(manifest);
      database.exec('PRAGMA user_version = 1');
      database.close();
    }
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    cms.hold = () => {
      asked.resolve();
      return answer.promise;
    };
    const variables = await publisherVariables(cms, folder);
    const opening = openNewsroom(cms, { dataDir: folder, variables });
    await asked.promise;
    const page = await fetch(`http://127.0.0.1:${variables.SITE_PORT}/nyheter/isvagen-c/`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Isvägen c öppnar')]);
    expect(filesOf(folder)).toEqual(before);
    answer.resolve();
    await using _newsroom = await opening;
    expect(filesOf(folder)).toEqual(before);
  },
);
