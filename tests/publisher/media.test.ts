import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { guidance, newsItem, picture } from './content.ts';
import { filesOf, type Newsroom, openNewsroom, rebuild } from './newsroom.ts';

let cms: CmsDouble;
let newsroom: Newsroom;

beforeEach(async () => {
  cms = await startCmsDouble();
  newsroom = await openNewsroom(cms);
});
afterEach(async () => {
  await newsroom.close();
  await cms.close();
});

const pathOf = (bytes: string, name: string) =>
  `/media/${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}/${name}`;
/** What a cache that holds the file asks with. */
const etagOf = (path: string) => `"${path.split('/')[2]}"`;
const mediaFiles = () =>
  Object.keys(filesOf(newsroom.dataDir)).filter((file) => file.startsWith('site/media/'));
const news = (...ids: string[]) =>
  newsroom.change({ documents: ids.map((id) => ({ collection: 'news-items' as const, id })) });

it('copies a picture and its sizes under names made from their content', async () => {
  cms.put('media', picture(cms, { id: 'p', bytes: 'the ice' }));
  cms.put('news-items', newsItem({ id: 'a', images: ['p'] }));
  const { written } = await news('a');
  const original = pathOf('the ice', 'isvag-p.jpg');
  const small = pathOf('small the ice', 'isvag-p-480.webp');
  expect(written).toEqual(expect.arrayContaining([original, small]));
  const response = await newsroom.get(original);
  expect(await response.text()).toBe('the ice');
  expect(response.headers.get('content-type')).toBe('image/jpeg');
  const page = await (await newsroom.get('/nyheter/isvagen-a/')).text();
  expect(page.indexOf(small)).toBeLessThan(page.indexOf(original));
  expect(page).toMatch(/"size": 7,\s+"width": 1600/);
});

it('copies nothing that no public document uses', async () => {
  cms.put('media', picture(cms, { id: 'p', bytes: 'unused' }));
  await newsroom.change({ documents: [{ collection: 'media', id: 'p' }] });
  await rebuild(newsroom, 'full');
  expect(mediaFiles()).toEqual([]);
});

it('keeps a file until its last reference is gone', async () => {
  cms.put('media', picture(cms, { id: 'p', bytes: 'shared' }));
  cms.put('news-items', newsItem({ id: 'a', images: ['p'] }));
  cms.put('guidance', guidance({ id: 'g', files: ['p'] }));
  await news('a');
  await newsroom.change({ documents: [{ collection: 'guidance', id: 'g' }] });
  cms.put('news-items', { ...newsItem({ id: 'a', images: ['p'] }), hidden: true });
  expect((await news('a')).removed).toEqual([
    '/nyheter/2026/',
    '/nyheter/2026/11/',
    '/nyheter/isvagen-a/',
    '/sitemap/2026-q4.xml',
    '/sok/2026-11.json',
  ]);
  expect(mediaFiles()).toHaveLength(2);
  cms.remove('guidance', 'g');
  const { removed } = await newsroom.change({ documents: [{ collection: 'guidance', id: 'g' }] });
  expect(removed).toContain(pathOf('shared', 'isvag-p.jpg'));
  expect(mediaFiles()).toEqual([]);
});

it('takes a file away when the medium is not public any more, also from whoever has kept it and asks', async () => {
  cms.put('media', picture(cms, { id: 'p', bytes: 'mistaken' }));
  cms.put('news-items', newsItem({ id: 'a', images: ['p'] }));
  await news('a');
  const files = [pathOf('mistaken', 'isvag-p.jpg'), pathOf('small mistaken', 'isvag-p-480.webp')];
  for (const file of files) {
    const kept = await newsroom.get(file, { headers: { 'if-none-match': etagOf(file) } });
    expect([kept.status, kept.headers.get('cache-control')]).toEqual([
      304,
      'public, max-age=0, must-revalidate',
    ]);
  }
  cms.put('media', { ...picture(cms, { id: 'p', bytes: 'mistaken' }), hidden: true });
  await newsroom.change({ documents: [{ collection: 'media', id: 'p' }] });
  expect(mediaFiles()).toEqual([]);
  for (const file of files) {
    expect((await newsroom.get(file, { headers: { 'if-none-match': etagOf(file) } })).status).toBe(404);
  }
  expect(await (await newsroom.get('/nyheter/isvagen-a/')).text()).not.toContain('/media/');
});

it('follows a replaced file, and heals one that was damaged', async () => {
  cms.put('media', picture(cms, { id: 'p', bytes: 'first' }));
  cms.put('news-items', newsItem({ id: 'a', images: ['p'] }));
  await news('a');
  cms.put('media', picture(cms, { id: 'p', bytes: 'second' }));
  const { removed } = await newsroom.change({ documents: [{ collection: 'media', id: 'p' }] });
  expect(removed).toContain(pathOf('first', 'isvag-p.jpg'));
  const path = pathOf('second', 'isvag-p.jpg');
  expect(await (await newsroom.get('/nyheter/isvagen-a/')).text()).toContain(path);
  const { writeFile } = await import('node:fs/promises');
  await writeFile(`${newsroom.dataDir}/site${path}`, 'tamper');
  const lines = await rebuild(newsroom, 'verify');
  expect(lines.at(-1)).toMatchObject({ result: { written: [path], removed: [] } });
  expect(await (await newsroom.get(path)).text()).toBe('second');
});

it('publishes an item without a picture whose file is missing in the cms', async () => {
  const medium = picture(cms, { id: 'p', bytes: 'x' });
  cms.put('media', { ...medium, url: '/api/media/file/missing.jpg', sizes: {} });
  cms.put('news-items', newsItem({ id: 'a', images: ['p'] }));
  expect((await news('a')).written).toContain('/nyheter/isvagen-a/');
  expect(await (await newsroom.get('/nyheter/isvagen-a/')).text()).toContain('"pictures": []');
});

it('builds the whole newsroom though a file is missing in the cms, and tells a rebuild which one', async () => {
  const medium = picture(cms, { id: 'p', bytes: 'x' });
  cms.put('media', { ...medium, url: '/api/media/file/missing.jpg', sizes: {} });
  cms.put('news-items', newsItem({ id: 'a', images: ['p'] }));
  await using afresh = await openNewsroom(cms);
  expect((await afresh.get('/nyheter/isvagen-a/')).status).toBe(200);
  const lines = await rebuild(afresh, 'full');
  expect(lines.at(-1)).toMatchObject({ error: expect.stringMatching(/media\/p: .*missing\.jpg/) });
});

it('keeps what stands when the whole cms fails while a file is fetched', async () => {
  cms.put('media', picture(cms, { id: 'p', bytes: 'the ice' }));
  cms.put('news-items', newsItem({ id: 'a', images: ['p'] }));
  await news('a');
  cms.put('media', picture(cms, { id: 'p', bytes: 'replaced' }));
  cms.hold = async (path) => {
    cms.failing ||= path.startsWith('/api/media/file/');
  };
  await expect(news('a')).rejects.toThrow(/The cms answered 500/);
  expect(await (await newsroom.get(pathOf('the ice', 'isvag-p.jpg'))).text()).toBe('the ice');
});
