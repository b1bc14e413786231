import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { testDatabase } from '../harness/database.ts';
import { type Cms, startCms } from './support/cms.ts';
import { draft } from './support/workflow.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());

const twelve = Array.from({ length: 12 }, (_, n) => n);
let serial = 0;
beforeEach(() => {
  serial += 1;
});

const drafts = (fields: object = {}) =>
  Promise.all(twelve.map((n) => draft(cms, { title: `Prov ${serial}, nummer ${n}`, ...fields })));
const save = (id: string, body: object, query = '') =>
  cms.ask(`/news-items/${id}${query}`, { as: 'approver', method: 'PATCH', body });
const publish = (id: string) => save(id, { _status: 'published' });
const takeBack = (id: string) => save(id, { _status: 'draft' });
const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();

async function upload(): Promise<string> {
  const answer = await cms.ask('/media', {
    as: 'editor',
    body: { alt: 'Blankett' },
    file: { name: `blankett-${serial}.txt`, type: 'text/plain', data: Buffer.from(`Blankett ${serial}`) },
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body.doc.id;
}
const isPublic = async (media: string) =>
  (await cms.payload.findByID({ collection: 'media', id: media, depth: 0 })).public === true;

it.runIf(testDatabase() === 'mongodb')('has saves of different texts open at one time', async () => {
  const { db } = cms.payload;
  const open = new Set<number | string>();
  let most = 0;
  const { beginTransaction, commitTransaction } = db;
  const begun = vi.spyOn(db, 'beginTransaction').mockImplementation(async (options) => {
    const id = await beginTransaction.call(db, options);
    if (id !== null) open.add(id);
    most = Math.max(most, open.size);
    return id;
  });
  const ended = vi.spyOn(db, 'commitTransaction').mockImplementation(async (id) => {
    await commitTransaction.call(db, id);
    open.delete(await id);
  });
  const ids = await drafts();
  most = 0;
  const answers = await Promise.all(ids.map(publish));
  begun.mockRestore();
  ended.mockRestore();
  expect(statuses(answers)).toEqual(twelve.map(() => 200));
  expect(most).toBeGreaterThan(1);
});

it('gives an address that several texts want at once to one of them', async () => {
  const ids = await drafts();
  const slug = `samma-adress-${serial}`;
  const answers = await Promise.all(ids.map((id) => save(id, { slug }, '?draft=true')));
  expect(statuses(answers)).toEqual([200, ...twelve.slice(1).map(() => 400)]);
  const { totalDocs } = await cms.payload.db.countVersions({
    collection: 'news-items',
    where: { and: [{ latest: { equals: true } }, { 'version.slug': { equals: slug } }] },
  });
  expect(totalDocs).toBe(1);
});

it('opens a file to readers that is in texts published at once, and closes it when all are taken back at once', async () => {
  const media = await upload();
  const ids = await drafts({ attachments: [media] });
  expect(statuses(await Promise.all(ids.map(publish)))).toEqual(twelve.map(() => 200));
  expect(await isPublic(media)).toBe(true);
  expect(statuses(await Promise.all(ids.map(takeBack)))).toEqual(twelve.map(() => 200));
  expect(await isPublic(media)).toBe(false);
});

it('closes a file, and opens it, as the last of those does that take it back and publish it at once', async () => {
  const media = await upload();
  const ids = await drafts({ attachments: [media] });
  const half = ids.length / 2;
  await Promise.all(ids.slice(0, half).map(publish));
  const answers = await Promise.all(ids.map((id, n) => (n < half ? takeBack(id) : publish(id))));
  expect(statuses(answers)).toEqual(twelve.map(() => 200));
  expect(await isPublic(media)).toBe(true);

  expect(statuses(await Promise.all(ids.slice(half).map(takeBack)))).toEqual(ids.slice(half).map(() => 200));
  expect(await isPublic(media)).toBe(false);
});

it('lets one text move away while others move to where it was, and keeps each address with one of them', async () => {
  const [first = '', ...others] = await drafts();
  expect((await publish(first)).status).toBe(200);
  const { slug } = await cms.payload.findByID({ collection: 'news-items', id: first, depth: 0 });
  const moves = [
    save(first, { slug: `${slug}-ny`, _status: 'published' }),
    ...others.map((id) => save(id, { slug, _status: 'published' })),
  ];
  const answers = await Promise.all(moves);
  expect(answers[0]?.status).toBe(200);
  const moved = answers.slice(1).filter(({ status }) => status === 200);
  expect(moved.length).toBeLessThanOrEqual(1);
  expect(statuses(answers.slice(1)).filter((status) => status !== 200 && status !== 400)).toEqual([]);
  const { docs } = await cms.payload.find({
    collection: 'addresses',
    where: { path: { equals: `/nyheter/${slug}/` } },
    depth: 0,
  });
  expect(docs.map(({ kind }) => kind)).toEqual(moved.length === 1 ? [] : ['redirect']);
});

it.runIf(testDatabase() === 'mongodb')(
  'answers a save as if it had come alone when the database refuses it for the sake of another',
  async () => {
    const id = await draft(cms, { title: `Prov ${serial}` });
    const { db } = cms.payload;
    const { createVersion } = db;
    const conflict = Object.assign(new Error('WriteConflict'), {
      errorLabels: ['TransientTransactionError'],
    });
    const refused = vi.spyOn(db, 'createVersion').mockImplementationOnce(() => Promise.reject(conflict));
    const answer = await publish(id);
    refused.mockRestore();
    expect(db.createVersion).toBe(createVersion);
    expect(answer.status).toBe(200);
    const { totalDocs } = await cms.payload.count({
      collection: 'audit-log',
      where: { and: [{ aboutId: { equals: id } }, { action: { equals: 'published' } }] },
    });
    expect(totalDocs).toBe(1);
  },
);
