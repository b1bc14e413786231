import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Renderer } from '../../integrations/publisher/src/render/renderer.ts';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { address, newsItem, picture, topic } from './content.ts';
import { type Engine, openEngine } from './engine.ts';
import { deadLinks } from './links.ts';
import { filesOf } from './newsroom.ts';

let cms: CmsDouble;
let engine: Engine;
let steps: { written: number; dead: ReturnType<typeof deadLinks> }[];
let breaks: (path: string, kind: string) => boolean;

const everything = { full: { thorough: true, onProgress: () => {} } };
const news = (...ids: string[]) =>
  engine.publishing.publish({ documents: ids.map((id) => ({ collection: 'news-items' as const, id })) });
const around = (renderer: Renderer): Renderer => ({
  ...renderer,
  render: (job) =>
    breaks(job.path, job.page.page) ? Promise.reject(new Error('The page is broken.')) : renderer.render(job),
});

beforeEach(async () => {
  cms = await startCmsDouble();
  breaks = () => false;
  steps = [];
  cms.put('topics', topic({ id: 't', slug: 'is' }));
  for (let at = 0; at < 60; at += 1) cms.put('news-items', newsItem({ id: `a${at}` }));
  engine = await openEngine(cms, {
    around,
    onStep: ({ written }, dataDir) => steps.push({ written: written.length, dead: deadLinks(dataDir) }),
  });
  await engine.publishing.publish(everything);
  steps = [];
});
afterEach(async () => {
  await engine[Symbol.asyncDispose]();
  await cms.close();
});

it('names no page before it stands, and none after it is gone, in however many steps', async () => {
  for (let at = 0; at < 60; at += 1) {
    const day = String(1 + (at % 20)).padStart(2, '0');
    const language = at % 2 === 0 ? 'sv' : 'en';
    const fields = {
      language,
      story: `b${at >> 1}`,
      topics: ['t'],
      publishedAt: `2026-11-${day}T10:00:00.000Z`,
    };
    cms.put('news-items', newsItem({ id: `b${at}`, ...fields } as Parameters<typeof newsItem>[0]));
  }
  for (let at = 40; at < 60; at += 1) cms.remove('news-items', `a${at}`);
  const { written, removed } = await engine.publishing.publish(everything);
  expect(steps.length).toBeGreaterThan(3);
  for (const { dead } of steps) expect(dead).toEqual([]);
  expect(written).toContain('/nyheter/isvagen-b0/');
  expect(removed).toContain('/nyheter/isvagen-a59/');
  expect(filesOf(engine.dataDir)['site/nyheter/isvagen-b0/index.html']).toMatch(
    /isvagen-b1[\s\S]*"slug": "is"/,
  );
  expect((await engine.publishing.publish(everything)).repaired).toEqual([]);
});

it('leaves a page that cannot be rendered out of every list until it stands', async () => {
  breaks = (path) => path.includes('isvagen-broken');
  cms.put('news-items', newsItem({ id: 'broken', topics: ['t'] }));
  cms.put('news-items', newsItem({ id: 'good', topics: ['t'] }));
  const [broken] = await Promise.allSettled([news('broken'), news('good')]);
  expect(broken).toMatchObject({ reason: { message: expect.stringContaining('broken') } });
  cms.put('news-items', newsItem({ id: 'later', publishedAt: '2026-11-21T08:00:00.000Z' }));
  await news('later');
  for (const { dead } of steps) expect(dead).toEqual([]);
  expect(filesOf(engine.dataDir)['site/index.html']).toMatch(/isvagen-later/);
  breaks = () => false;
  expect((await news('broken')).written).toEqual(
    expect.arrayContaining(['/nyheter/isvagen-broken/', '/nyheter/2026/11/', '/amnen/is/']),
  );
  expect(filesOf(engine.dataDir)['site/nyheter/2026/11/index.html']).toContain('isvagen-broken');
});

it.each(['withdrawn', 'gone'] as const)(
  'takes a text back though its notice cannot be rendered: %s',
  async (kind) => {
    breaks = (_path, page) => page === kind;
    cms.remove('news-items', 'a1');
    cms.put('addresses', address({ id: 'w', path: '/nyheter/isvagen-a1/', kind, reason: 'Fel mätvärde.' }));
    const documents = [
      { collection: 'news-items' as const, id: 'a1' },
      { collection: 'addresses' as const, id: 'w' },
    ];
    await expect(engine.publishing.publish({ documents })).rejects.toThrow('broken');
    const named = Object.entries(filesOf(engine.dataDir)).filter(([, text]) => text.includes('isvagen-a1/'));
    expect(named.map(([file]) => file)).toEqual([]);
    breaks = () => false;
    await engine.publishing.publish({ documents });
    expect(Object.values(filesOf(engine.dataDir)).join()).toContain('Fel mätvärde.');
  },
);

it('tries a page that failed again only when it is told of again', async () => {
  let tries = 0;
  breaks = (path) => path.includes('isvagen-broken') && ++tries > 0;
  cms.put('news-items', newsItem({ id: 'broken' }));
  await expect(news('broken')).rejects.toThrow('broken');
  cms.put('news-items', newsItem({ id: 'later' }));
  await news('later');
  expect(tries).toBe(1);
  await expect(news('broken')).rejects.toThrow('broken');
  expect(tries).toBe(2);
});

it('publishes an item between the steps of a topic with years of news that changes its name', async () => {
  for (let at = 0; at < 250; at += 1) cms.put('news-items', newsItem({ id: `t${at}`, topics: ['t'] }));
  await news(...Array.from({ length: 250 }, (_, at) => `t${at}`));
  steps = [];
  const done: string[] = [];
  cms.put('topics', topic({ id: 't', slug: 'isvagar', title: { sv: 'Isvägar', en: 'Ice roads' } }));
  const renamed = engine.publishing.publish({ documents: [{ collection: 'topics', id: 't' }] });
  cms.put('news-items', newsItem({ id: 'meanwhile' }));
  await Promise.all([
    renamed.then(() => done.push('renamed')),
    new Promise(setImmediate).then(() => news('meanwhile')).then(() => done.push('meanwhile')),
  ]);
  expect(done).toEqual(['meanwhile', 'renamed']);
  for (const { dead } of steps) expect(dead).toEqual([]);
  expect(filesOf(engine.dataDir)['site/nyheter/isvagen-t249/index.html']).toContain('isvagar');
  expect(filesOf(engine.dataDir)).not.toHaveProperty('site/amnen/is/index.html');
});

it('keeps the pictures of a page that is kept, and none that is no longer public', async () => {
  const media = () => Object.keys(filesOf(engine.dataDir)).filter((file) => file.startsWith('site/media/'));
  const publish = () =>
    engine.publishing.publish({
      documents: [
        { collection: 'media', id: 'p' },
        { collection: 'news-items', id: 'a0' },
      ],
    });
  cms.put('media', picture(cms, { id: 'p', bytes: 'dawn' }));
  cms.put('news-items', newsItem({ id: 'a0', images: ['p'] }));
  await publish();
  const before = media();
  breaks = (path) => path.includes('isvagen-a0/');
  cms.put('media', picture(cms, { id: 'p', bytes: 'dusk' }));
  await expect(publish()).rejects.toThrow('broken');
  expect(media()).toEqual(expect.arrayContaining(before));
  expect(deadLinks(engine.dataDir)).toEqual([]);
  cms.remove('media', 'p');
  await expect(publish()).rejects.toThrow('broken');
  expect(media()).toEqual([]);
});

it('publishes an item between the parts of a reading of everything', async () => {
  const order: string[] = [];
  let meanwhile = Promise.resolve(0);
  cms.hold = (path) => {
    if (path !== '/api/line-status') return undefined;
    cms.hold = null;
    cms.put('news-items', newsItem({ id: 'meanwhile' }));
    meanwhile = news('meanwhile').then(() => order.push('meanwhile'));
    return undefined;
  };
  const onProgress = ({ total }: { total: number }) => total > 0 && order.push('read');
  await engine.publishing.publish({ full: { thorough: true, onProgress } });
  await meanwhile;
  expect(order.slice(0, 2)).toEqual(['meanwhile', 'read']);
});

it('keeps what is published after the cms was asked for it in a reading of everything', async () => {
  for (let at = 0; at < 100; at += 1) cms.put('news-items', newsItem({ id: `m${at}` }));
  cms.put('news-items', newsItem({ id: 'z', title: 'Före' }));
  let asked = 0;
  let meanwhile = Promise.resolve<unknown>(null);
  cms.hold = (path) => {
    // Ids, the first hundred, and then the others, which are asked for while those are taken in.
    if (path !== '/api/news-items' || ++asked !== 3) return undefined;
    setImmediate(() => {
      cms.put('news-items', newsItem({ id: 'z', title: 'Efter' }));
      meanwhile = news('z');
    });
    return undefined;
  };
  await engine.publishing.publish(everything);
  await meanwhile;
  expect(asked).toBeGreaterThan(4);
  expect(filesOf(engine.dataDir)['site/nyheter/isvagen-z/index.html']).toContain('Efter');
});

it('looks at every file of what it was at when the power went, whatever was noted of it', async () => {
  const page = join(engine.dataDir, 'site/nyheter/isvagen-a0/index.html');
  const stray = join(engine.dataDir, 'site/nyheter/isvagen-aldrig.html');
  writeFileSync(page, 'placed before the power went');
  writeFileSync(stray, 'placed before the power went');
  engine.model.ledger.pend({ collection: 'news-items', id: 'a0' });
  await engine.publishing.resume();
  expect(readFileSync(page, 'utf8')).toContain('Isvägen a0 öppnar');
  expect(existsSync(stray)).toBe(false);
});
