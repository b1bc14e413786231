import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../harness/eventually.ts';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { newsItem } from './content.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

let cms: CmsDouble;
let newsroom: Newsroom;

beforeAll(async () => {
  cms = await startCmsDouble();
  cms.put('news-items', newsItem({ id: 'a', title: 'Isen bär' }));
  newsroom = await openNewsroom(cms);
});
afterAll(async () => {
  await newsroom.close();
  await cms.close();
});

/** The picture that the page of an item names. */
async function namedBy(path: string): Promise<string> {
  const page = await (await newsroom.get(path)).text();
  return /"path": "(\/og\/[^"]+)"/.exec(page)?.[1] ?? '';
}

const change = (id: string) => newsroom.change({ documents: [{ collection: 'news-items', id }] });
const fileOf = (path: string) => join(newsroom.dataDir, 'publisher/social-images', path);
const drawn = (path: string) =>
  eventually('the picture is drawn', async () => existsSync(fileOf(path)) || undefined);
const gone = (path: string) =>
  eventually('the picture is gone', async () => !existsSync(fileOf(path)) || undefined);

it('is drawn when it is first asked for, and a cache asks before it shows it again', async () => {
  const path = await namedBy('/nyheter/isvagen-a/');
  expect(path).toMatch(/^\/og\/nyheter\/isvagen-a\/[0-9a-f]{16}\.png$/);
  for (const _time of ['drawn', 'kept']) {
    const answer = await newsroom.get(path);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'image/png',
      'public, max-age=0, must-revalidate',
    ]);
    expect(await answer.text()).toContain('Isen bär');
    expect(existsSync(fileOf(path))).toBe(true);
  }
});

it('is drawn after publishing, before anybody asks; the one of before is thrown away', async () => {
  const before = await namedBy('/nyheter/isvagen-a/');
  cms.put('news-items', newsItem({ id: 'a', title: 'Isen bär inte' }));
  await change('a');
  const path = await namedBy('/nyheter/isvagen-a/');
  expect(path).not.toBe(before);
  await drawn(path);
  await gone(before);
  expect((await newsroom.get(before)).status).toBe(404);
});

it('is there for what is public alone: none is drawn for another name, and none left of what was taken back', async () => {
  const path = await namedBy('/nyheter/isvagen-a/');
  await drawn(path);
  const etag = (await newsroom.get(path)).headers.get('etag') ?? '';
  const again = () => newsroom.get(path, { headers: { 'if-none-match': etag } });
  expect((await again()).status).toBe(304);
  for (const other of [
    path.replace(/[0-9a-f]{16}/, '0123456789abcdef'),
    path.replace('isvagen-a', 'isvagen-b'),
    path.replace('/og', ''),
    '/og/nyheter/isvagen-a/',
    '/og/',
  ]) {
    expect([other, (await newsroom.get(other)).status]).toEqual([other, 404]);
  }
  cms.put('news-items', { ...newsItem({ id: 'a' }), hidden: true });
  await change('a');
  expect((await again()).status).toBe(404);
  await gone(path);
  expect(readdirSync(join(newsroom.dataDir, 'publisher/social-images'))).toEqual(['.tmp']);
});
