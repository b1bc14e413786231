import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cms, startCms } from './support/cms.ts';
import { draft, shown, step } from './support/workflow.ts';

let cms: Cms;
let id: string;
beforeAll(async () => {
  cms = await startCms();
  id = await draft(cms);
});
afterAll(() => cms[Symbol.asyncDispose]());

const root = (children: unknown) => ({ root: { type: 'root', version: 1, children } });

it.each([
  ['_status', ['published']],
  ['_status', { equals: 'published' }],
  ['_status', 'x'],
  ['_status', null],
  ['title', { sv: 'x' }],
  ['publishAt', 'nonsense'],
  ['embargoedUntil', 7],
  ['publishedAt', ['2026-11-22']],
  ['unpublishAt', 'i morgon'],
  ['publishAt', ''],
  ['topics', 'x'],
  ['images', [null]],
  ['event', ['x']],
  ['body', 'x'],
  ['body', { root: 'x' }],
  ['body', root('x')],
  ['body', root([{ type: 'paragraph', children: [{ type: 'text', text: 1 }] }])],
  ['corrections', ['x']],
])('%s as %j is refused with words, in every way of saving', async (field, value) => {
  const body = { [field]: value };
  const created = { language: 'sv', title: 'Fel form', lead: 'x', ...body };
  for (const answer of [
    await cms.ask(`/news-items/${id}?draft=true`, { as: 'editor', method: 'PATCH', body }),
    await cms.ask(`/news-items/${id}`, { as: 'editor', method: 'PATCH', body }),
    await cms.ask('/news-items', { as: 'approver', body: created }),
  ]) {
    expect(answer.status, JSON.stringify(answer.body)).toBe(400);
    const [{ data }] = answer.body.errors;
    expect(data.errors).toMatchObject([
      { path: field, message: expect.stringContaining('Nothing was saved.') },
    ]);
  }
});

it('a correction without a date is refused with words', async () => {
  const live = await draft(cms);
  expect((await step(cms, live, 'publish', 'editor')).status).toBe(200);
  const body = { corrections: [{ text: 'Utan datum.' }], _status: 'published' };
  const answer = await cms.ask(`/news-items/${live}`, { as: 'approver', method: 'PATCH', body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(400);
  expect(await shown(cms, live)).not.toBe(404);
});

it('empty values clear their fields', async () => {
  const body = { publishAt: null, unpublishAt: null, topics: [], event: null, body: null, corrections: 0 };
  const answer = await cms.ask(`/news-items/${id}?draft=true`, { as: 'approver', method: 'PATCH', body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
});
