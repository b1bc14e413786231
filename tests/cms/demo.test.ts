import { lineStatusShape } from '@pressjour/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoContent } from '../../cms/src/demo/content/index.ts';
import { seedDemo } from '../../cms/src/demo/seed.ts';
import { type Cms, startCms } from './support/cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms({ demo: true });
});
afterAll(() => cms[Symbol.asyncDispose]());

const count = async (path: string): Promise<number> => (await cms.ask(path)).body.totalDocs;

it('fills an empty database with what the demo contains, published', async () => {
  expect(await count('/news-items?limit=1')).toBe(demoContent.news.length);
  expect(await count('/guidance?limit=1')).toBe(demoContent.guidance.length);
  expect(await count('/topics?limit=1')).toBe(demoContent.topics.length);
  expect(await count('/assignments?limit=1')).toBe(demoContent.assignments.length);
  expect(await count('/briefings?limit=1')).toBe(demoContent.briefings.length);
  expect(await count('/media?limit=1')).toBe(demoContent.files.length);
  expect(await count('/press-contacts?limit=1')).toBe(
    demoContent.contacts.filter((contact) => contact.public).length,
  );
});

it('has a press service in both languages and a roster without a gap', async () => {
  expect(lineStatusShape.parse((await cms.ask('/line-status')).body).number).toBe(
    demoContent.pressService.number,
  );
  for (const language of ['sv', 'en'] as const) {
    const { body } = await cms.ask(`/globals/press-service?locale=${language}`);
    expect(body.organisation).toBe(demoContent.pressService.organisation[language]);
  }
  expect((await cms.ask('/duty-check', { as: 'service' })).body).toMatchObject({ gaps: [], overlaps: [] });
  expect(await cms.payload.count({ collection: 'rotations' })).toEqual({ totalDocs: 2 });
});

it('lets the demo login in, and nothing is written twice', async () => {
  const { demo, timeZone } = cms.environment;
  if (!demo) throw new Error('The demo is off.');
  expect((await cms.ask('/users/login', { body: demo })).status).toBe(200);
  await seedDemo({ payload: cms.payload, demo, timeZone });
  expect(await count('/news-items?limit=1')).toBe(demoContent.news.length);
});

it('keeps nothing of a demo that fails half way', async () => {
  const { payload } = cms;
  const everything = { id: { exists: true } };
  for (const collection of [
    'news-items',
    'guidance',
    'media',
    'rotations',
    'shifts',
    'events',
    'users',
  ] as const) {
    await payload.delete({ collection, where: everything });
  }
  const demo = { email: 'demo@pressjour.example', password: 'longenough' };
  await expect(seedDemo({ payload, demo, timeZone: 'Europe/Stockholm' })).rejects.toThrow(
    /nothing of it was kept/,
  );
  expect((await payload.count({ collection: 'users' })).totalDocs).toBe(0);
  expect((await payload.count({ collection: 'shifts' })).totalDocs).toBe(0);
});
