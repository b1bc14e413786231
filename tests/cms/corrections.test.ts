import { publicNewsItemShape } from '@pressjour/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cms, type Reader, startCms } from './support/cms.ts';
import { auditOf, draft, edit, step, take } from './support/workflow.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());

const notes = async (id: string) =>
  publicNewsItemShape.parse((await cms.ask(`/news-items/${id}?depth=0`)).body).corrections;
const save = (id: string, as: Reader, body: object) =>
  cms.ask(`/news-items/${id}`, { as, method: 'PATCH', body: { ...body, _status: 'published' } });
const live = async () => {
  const id = await draft(cms);
  await take(cms, id, 'publish', 'editor');
  return id;
};

it('a minor change is silent, a major one carries a public note with its date, oldest first', async () => {
  const id = await live();
  await edit(cms, id, { lead: 'Stavfel rättat.' });
  await take(cms, id, 'publish', 'editor');
  expect(await notes(id)).toEqual([]);
  for (const [lead, correction] of [
    ['Tre ton.', 'Vikten var fel.'],
    ['Fyra ton.', 'Vikten var fel igen.'],
  ]) {
    await edit(cms, id, { lead });
    await take(cms, id, 'publish', 'editor', { correction });
  }
  const written = await notes(id);
  expect(written.map(({ text }) => text)).toEqual(['Vikten var fel.', 'Vikten var fel igen.']);
  expect(Date.parse(written[1]?.date ?? '')).toBeGreaterThan(Date.now() - 60_000);
  expect((await auditOf(cms, id)).filter((action) => action === 'corrected')).toHaveLength(2);
});

it('a note alone corrects what is live; a text that is not live is not corrected', async () => {
  const id = await live();
  expect(await take(cms, id, 'publish', 'editor', { correction: 'Bilden visade en annan väg.' })).toBe(
    'live',
  );
  expect(await notes(id)).toHaveLength(1);
  expect((await step(cms, id, 'publish', 'editor')).status).toBe(409);
  const other = await draft(cms);
  expect((await step(cms, other, 'publish', 'editor', { correction: 'x' })).status).toBe(409);
});

it('public notes stay whatever an editor saves or restores; those who decide may change them', async () => {
  const id = await live();
  await take(cms, id, 'publish', 'editor', { correction: 'Vikten var fel.' });
  await save(id, 'editor', { lead: 'x', corrections: [] });
  expect(await notes(id)).toHaveLength(1);
  const { body } = await cms.ask(`/news-items/versions?where[parent][equals]=${id}&sort=createdAt`, {
    as: 'approver',
  });
  await cms.ask(`/news-items/versions/${body.docs[0].id}`, { as: 'approver', body: {} });
  await take(cms, id, 'publish', 'editor');
  expect(await notes(id)).toHaveLength(1);
  const corrections = [{ date: '2026-11-22T08:00:00.000Z', text: 'Vikten var två ton för hög.' }];
  await save(id, 'approver', { corrections });
  expect(await notes(id)).toEqual(corrections);
  const { docs } = await cms.payload.find({
    collection: 'audit-log',
    where: { and: [{ aboutId: { equals: id } }, { action: { equals: 'correction-changed' } }] },
  });
  expect(docs).toMatchObject([{ details: { from: { text: 'Vikten var fel.' }, to: null } }]);
});

it('an earlier version gives back its words, not its hours', async () => {
  const id = await live();
  const { publishedAt } = (await cms.ask(`/news-items/${id}`)).body;
  const unpublishAt = new Date(Date.now() + 3_600_000).toISOString();
  await edit(cms, id, { title: 'Ny rubrik', unpublishAt });
  const { body } = await cms.ask(`/news-items/versions?where[parent][equals]=${id}&sort=createdAt`, {
    as: 'approver',
  });
  await cms.ask(`/news-items/versions/${body.docs[0].id}`, { as: 'approver', body: {} });
  const restored = (await cms.ask(`/news-items/${id}?draft=true`, { as: 'editor' })).body;
  expect(restored).toMatchObject({ title: body.docs[0].version.title, publishedAt, unpublishAt });
});

it('guidance has no public notes, and says so', async () => {
  const id = await draft(cms, {}, { collection: 'guidance' });
  const path = `/guidance/${id}`;
  expect((await cms.ask(`${path}/publish`, { as: 'editor', body: {} })).status).toBe(200);
  const lead = 'Fyra ton.';
  await cms.ask(`${path}?draft=true`, { as: 'editor', method: 'PATCH', body: { lead } });
  for (const name of ['publish', 'ask-approval']) {
    const answer = await cms.ask(`${path}/${name}`, { as: 'editor', body: { correction: 'Fel vikt.' } });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('on news only');
  }
});
