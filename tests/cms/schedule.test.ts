import { createLocalReq } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doWhatIsDue } from '../../cms/src/schedule/release.ts';
import { startSchedule, stopSchedule } from '../../cms/src/schedule/timer.ts';
import { eventually } from '../harness/eventually.ts';
import { type Cms, startCms } from './support/cms.ts';
import { auditOf, draft, edit, inSeconds, shown, stateOf, take } from './support/workflow.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
  // Tests say when the hours are looked at.
  await stopSchedule(cms.payload);
});
afterAll(() => cms[Symbol.asyncDispose]());

const publish = (id: string, body: object = {}) =>
  cms.ask(`/news-items/${id}`, { as: 'editor', method: 'PATCH', body: { ...body, _status: 'published' } });
const due = () => doWhatIsDue({ payload: cms.payload, now: new Date() });
const row = async (id: string) =>
  (await cms.ask(`/approvals?where[document][equals]=${id}&sort=-createdAt`, { as: 'editor' })).body.docs[0];
/** Puts the hour of what waits into the past, beneath the cms, as if time had gone by. */
async function comes(id: string): Promise<void> {
  const { id: approval } = await row(id);
  await cms.payload.db.updateOne({ collection: 'approvals', id: approval, data: { dueAt: inSeconds(-1) } });
}
const scheduled = async (fields: object = {}) => {
  const id = await draft(cms, { publishAt: inSeconds(3600), ...fields });
  expect(await take(cms, id, 'publish', 'editor')).toBe('scheduled');
  return id;
};

describe('what is approved for an hour', () => {
  it('waits for the latest of its hours', async () => {
    const embargo = inSeconds(7200);
    const id = await scheduled({ embargoedUntil: embargo });
    expect(await stateOf(cms, id)).toMatchObject({
      stage: 'scheduled',
      approval: { dueAt: embargo, embargoedUntil: embargo },
    });
    await due();
    expect(await shown(cms, id)).toBe(404);
  });

  it('goes out once, as it was approved, dated at its hour', async () => {
    const id = await scheduled();
    await comes(id);
    const { dueAt, title } = await row(id);
    await Promise.all([due(), due(), due()]);
    expect(await shown(cms, id)).toBe(title);
    const { body } = await cms.ask(`/news-items/${id}`);
    expect(body.publishedAt).toBe(dueAt);
    expect(await stateOf(cms, id)).toMatchObject({ stage: 'live', changed: false, trouble: null });
    expect((await auditOf(cms, id)).filter((action) => action === 'went-live')).toHaveLength(1);
    await cms.receiver.until(({ changes }) =>
      changes.some(({ documents }) => documents.some((document) => document.id === id)),
    );
  });

  it('goes out by the timer, to the second, and what is overdue when the cms starts goes out at once', async () => {
    const [late, soon] = [await scheduled(), await draft(cms, { publishAt: inSeconds(1) })];
    await take(cms, soon, 'publish', 'editor');
    await comes(late);
    startSchedule(cms.payload);
    try {
      await eventually('the overdue text', async () => (await shown(cms, late)) !== 404, 3000);
      await eventually('the text of this second', async () => (await shown(cms, soon)) !== 404, 3000);
      const planned = await draft(cms, { publishAt: inSeconds(1) });
      await take(cms, planned, 'publish', 'editor');
      await eventually(
        'a text that is planned meanwhile',
        async () => (await shown(cms, planned)) !== 404,
        3000,
      );
    } finally {
      await stopSchedule(cms.payload);
    }
  });

  it('over a live text leaves readers what they have till then', async () => {
    const id = await draft(cms, { title: 'Nu' });
    await publish(id);
    const before = (await cms.ask(`/news-items/${id}?depth=0`)).body;
    await edit(cms, id, { title: 'Sedan', referenceNumber: 'IV 2', publishAt: inSeconds(3600) });
    expect((await publish(id)).body.doc).toMatchObject({ _status: 'draft', title: 'Sedan' });
    expect((await cms.ask(`/news-items/${id}?depth=0`)).body).toEqual(before);
    expect(await stateOf(cms, id)).toMatchObject({ stage: 'scheduled', changed: true, live: {} });
    await comes(id);
    await due();
    expect(await shown(cms, id)).toBe('Sedan');
    expect((await cms.ask(`/news-items/${id}`)).body.publishedAt).toBe(before.publishedAt);
  });

  it('goes out though whoever approved it has left', async () => {
    const data = { email: 'kort@isvagsverket.example', password: 'kortvarig', name: 'Kort' };
    const { payload } = cms;
    const user = await payload.create({ collection: 'users', data: { ...data, roles: ['approver'] } });
    const id = await draft(cms, { publishAt: inSeconds(3600) });
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload);
    await payload.update({
      collection: 'news-items',
      id,
      data: { _status: 'published' },
      overrideAccess: false,
      req,
    });
    await payload.delete({ collection: 'users', id: user.id });
    await comes(id);
    await due();
    expect(await shown(cms, id)).not.toBe(404);
    expect(await row(id)).toMatchObject({ approvedByName: 'Kort', publishedByName: 'Clock' });
  });

  it('is the copy, and later words that made nothing void stay the latest draft', async () => {
    const id = await scheduled({ title: 'Godkänd', referenceNumber: null });
    const { docs } = await cms.payload.db.findVersions({
      collection: 'news-items',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    });
    const [version] = docs;
    await cms.payload.db.updateVersion({
      collection: 'news-items',
      id: version?.id ?? '',
      versionData: {
        ...version,
        version: { ...version?.version, title: 'Smugen in', referenceNumber: 'X' },
      } as never,
    });
    await comes(id);
    await due();
    const { body } = await cms.ask(`/news-items/${id}?depth=0`);
    expect(body).toMatchObject({ title: 'Godkänd' });
    expect(body.referenceNumber ?? null).toBeNull();
    const latest = await cms.ask(`/news-items/${id}?draft=true`, { as: 'editor' });
    expect(latest.body).toMatchObject({ title: 'Smugen in', _status: 'draft' });
  });

  it('goes out without what was deleted meanwhile, and says so', async () => {
    const topic = (await cms.ask('/topics', { as: 'editor', body: { title: 'Isbrytning' } })).body.doc.id;
    const id = await scheduled({ topics: [topic] });
    await cms.ask(`/topics/${topic}`, { as: 'admin', method: 'DELETE' });
    await comes(id);
    await due();
    expect(await shown(cms, id)).not.toBe(404);
    expect((await row(id)).problem).toContain('ämne');
  });

  it('is shown as such when something it uses was deleted', async () => {
    const topics = ['Vägfärjor', 'Plogning'].map((title) =>
      cms.ask('/topics', { as: 'editor', body: { title } }).then(({ body }) => body.doc.id),
    );
    const id = await scheduled({ topics: await Promise.all(topics) });
    await cms.ask(`/topics/${await topics[0]}`, { as: 'admin', method: 'DELETE' });
    const { approval, stage } = await stateOf(cms, id);
    expect(stage).toBe('scheduled');
    expect(approval?.hash).toBe((await stateOf(cms, id)).hash);
    await comes(id);
    await due();
    expect(await stateOf(cms, id)).toMatchObject({ stage: 'live' });
  });

  it('goes nowhere when a file of it was deleted', async () => {
    const file = { name: 'bort.txt', type: 'text/plain', data: Buffer.from('bort') };
    const { body } = await cms.ask('/media', { as: 'editor', body: { alt: 'x' }, file });
    const id = await scheduled({ attachments: [body.doc.id] });
    await cms.ask(`/media/${body.doc.id}`, { as: 'admin', method: 'DELETE' });
    expect((await stateOf(cms, id)).voided?.why).toContain('file');
    await comes(id);
    await due();
    expect(await shown(cms, id)).toBe(404);
  });

  it('does not go out once it was to be down again, and says so', async () => {
    const id = await scheduled({ unpublishAt: inSeconds(7200) });
    const { copy, id: approval } = await row(id);
    await cms.payload.db.updateOne({
      collection: 'approvals',
      id: approval,
      data: { dueAt: inSeconds(-20), copy: { ...copy, unpublishAt: inSeconds(-10) } },
    });
    await due();
    expect(await shown(cms, id)).toBe(404);
    expect((await stateOf(cms, id)).trouble).toContain('tas ned');
  });

  it('without its copy stays approved, with a problem', async () => {
    const id = await scheduled();
    const { id: approval } = await row(id);
    await cms.payload.db.updateOne({
      collection: 'approvals',
      id: approval,
      data: { dueAt: inSeconds(-1), copy: null },
    });
    await due();
    expect(await row(id)).toMatchObject({
      state: 'approved',
      problem: expect.stringContaining('inget gick ut'),
    });
  });

  it('that cannot go out says why, is tried again, and goes when it can', async () => {
    const id = await scheduled({ slug: 'krock' });
    await comes(id);
    const other = await draft(cms);
    await cms.payload.db.updateOne({ collection: 'news-items', id, data: { slug: 'krock-2' } });
    await cms.payload.db.updateOne({ collection: 'news-items', id: other, data: { slug: 'krock' } });
    await due();
    expect(await shown(cms, id)).toBe(404);
    expect((await stateOf(cms, id)).trouble).toContain('adressen');
    await cms.ask(`/news-items/${other}`, { as: 'admin', method: 'DELETE' });
    await due();
    expect(await stateOf(cms, id)).toMatchObject({ stage: 'live', trouble: null });
  });

  it('of a text that is deleted goes nowhere', async () => {
    const id = await scheduled();
    await cms.ask(`/news-items/${id}`, { as: 'admin', method: 'DELETE' });
    expect(await row(id)).toMatchObject({ state: 'void', voidedWhy: 'deleted' });
  });

  it('after an edit goes nowhere at its hour', async () => {
    const id = await scheduled();
    await edit(cms, id, { lead: 'Ändrat efteråt.' });
    await comes(id);
    await due();
    expect(await shown(cms, id)).toBe(404);
    expect((await stateOf(cms, id)).voided?.approval.dueAt).toBeTruthy();
  });

  it('keeps its files private till then, also when a live text uses one of them', async () => {
    const upload = async (name: string) => {
      const file = { name, type: 'text/plain', data: Buffer.from(name) };
      return (await cms.ask('/media', { as: 'editor', body: { alt: 'x' }, file })).body.doc;
    };
    const [own, shared] = [await upload('hemlig.txt'), await upload('delad.txt')];
    const open = await draft(cms, { attachments: [shared.id] });
    await publish(open);
    const id = await scheduled({ attachments: [own.id, shared.id] });
    const status = async ({ filename }: { filename: string }) =>
      (await cms.ask(`/media/file/${filename}`)).status;
    expect([await status(own), await status(shared)]).toEqual([403, 200]);
    await comes(id);
    await due();
    expect(await status(own)).toBe(200);
    await take(cms, open, 'withdraw', 'approver', { reason: 'Fel.' });
    expect([await status(own), await status(shared)]).toEqual([200, 200]);
    await take(cms, id, 'withdraw', 'approver', { reason: 'Fel.' });
    expect([await status(own), await status(shared)]).toEqual([403, 403]);
  });
});

it('a text that is made as published, with an embargo ahead, is made as a draft that waits', async () => {
  const body = { language: 'sv', title: 'Ny med embargo', lead: 'x', embargoedUntil: inSeconds(3600) };
  const made = await cms.ask('/news-items', { as: 'editor', body: { ...body, _status: 'published' } });
  expect(made.status).toBe(201);
  const { id } = made.body.doc;
  expect(made.body.doc._status).toBe('draft');
  expect(await shown(cms, id)).toBe(404);
  expect(await stateOf(cms, id)).toMatchObject({ stage: 'scheduled' });
  await comes(id);
  await cms.payload.db.updateOne({ collection: 'news-items', id, data: { embargoedUntil: inSeconds(-1) } });
  const { id: approval, copy } = await row(id);
  await cms.payload.db.updateOne({
    collection: 'approvals',
    id: approval,
    data: { copy: { ...copy, embargoedUntil: inSeconds(-1) } },
  });
  await due();
  expect(await shown(cms, id)).toBe('Ny med embargo');
});

it('pictures of what waits are private in every size, and a replaced file is gone', async () => {
  const data = await sharp({ create: { width: 600, height: 20, channels: 3, background: 'navy' } })
    .png()
    .toBuffer();
  const upload = { name: 'kartan.png', type: 'image/png', data };
  const credited = { alt: 'En karta', credit: 'Isvägsverket', licence: 'CC0' };
  const { body } = await cms.ask('/media', { as: 'editor', body: credited, file: upload });
  const { id: image, sizes } = body.doc;
  const id = await scheduled({ images: [image] });
  const statuses = async (names: string[]) =>
    Promise.all(names.map(async (name) => (await cms.ask(`/media/file/${name}`)).status));
  const names = [body.doc.filename, sizes.w480.filename];
  expect(await statuses(names)).toEqual([403, 403]);
  await comes(id);
  await due();
  expect(await statuses(names)).toEqual([200, 200]);
  const other = await sharp(data).negate().png().toBuffer();
  const file = { name: 'ny-karta.png', type: 'image/png', data: other };
  const replaced = await cms.ask(`/media/${image}`, {
    as: 'editor',
    method: 'PATCH',
    body: { alt: 'Ny' },
    file,
  });
  expect(replaced.status, JSON.stringify(replaced.body)).toBe(200);
  for (const status of await statuses(names)) expect([403, 404]).toContain(status);
  await take(cms, id, 'withdraw', 'approver', { reason: 'Fel.' });
  const fresh = [replaced.body.doc.filename, replaced.body.doc.sizes.w480.filename];
  expect(await statuses(fresh)).toEqual([403, 403]);
});

describe('what is live', () => {
  it('cannot be embargoed', async () => {
    const id = await draft(cms);
    await publish(id);
    const answer = await publish(id, { embargoedUntil: inSeconds(3600) });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('Withdraw it first');
    expect(await shown(cms, id)).not.toBe(404);
  });

  it('is taken down at its hour, with a page that says so', async () => {
    const id = await draft(cms, { unpublishAt: inSeconds(3600) });
    await publish(id);
    const { live, takeDownAt } = await stateOf(cms, id);
    expect(takeDownAt).toBeTruthy();
    expect(await row(id)).toMatchObject({ action: 'take-down', state: 'approved' });
    await comes(id);
    await due();
    expect(await shown(cms, id)).toBe(404);
    const { body } = await cms.ask(`/addresses?where[path][equals]=${encodeURIComponent(live?.path ?? '')}`);
    expect(body.docs[0]).toMatchObject({
      kind: 'withdrawn',
      reason: 'Texten visades till och med den här dagen.',
    });
    expect((await auditOf(cms, id)).at(-1)).toBe('taken-down');
  });

  it('is taken down though its latest draft is unfinished', async () => {
    const id = await draft(cms, { unpublishAt: inSeconds(3600) });
    await publish(id);
    await comes(id);
    await edit(cms, id, { lead: '' });
    await due();
    expect(await shown(cms, id)).toBe(404);
    expect((await cms.ask(`/news-items/${id}?draft=true`, { as: 'editor' })).body.lead).toBe('');
  });

  it('is taken down though other words are approved for later, and those go out at theirs', async () => {
    const id = await draft(cms, { title: 'Först', unpublishAt: inSeconds(1800) });
    await publish(id);
    await edit(cms, id, { title: 'Sedan', publishAt: inSeconds(3600), unpublishAt: null });
    expect(await take(cms, id, 'publish', 'editor')).toBe('scheduled');
    const { body } = await cms.ask(
      `/approvals?where[document][equals]=${id}&where[action][equals]=take-down`,
      {
        as: 'editor',
      },
    );
    await cms.payload.db.updateOne({
      collection: 'approvals',
      id: body.docs[0].id,
      data: { dueAt: inSeconds(-1) },
    });
    await due();
    expect(await shown(cms, id)).toBe(404);
    expect((await stateOf(cms, id)).stage).toBe('scheduled');
    await comes(id);
    await due();
    expect(await shown(cms, id)).toBe('Sedan');
  });

  it('is taken down at the hour of its latest words only', async () => {
    const id = await draft(cms, { unpublishAt: inSeconds(3600) });
    await publish(id);
    await publish(id, { unpublishAt: null });
    await comes(id);
    await due();
    expect(await shown(cms, id)).not.toBe(404);
  });

  it('is not to be taken down before it goes out', async () => {
    const id = await draft(cms, { publishAt: inSeconds(3600), unpublishAt: inSeconds(1800) });
    expect((await publish(id)).status).toBe(400);
    const late = await draft(cms, { unpublishAt: inSeconds(-60) });
    expect((await publish(late)).status).toBe(400);
  });
});

it('guidance keeps its embargo as news do', async () => {
  const id = await draft(
    cms,
    { kind: 'filming', embargoedUntil: inSeconds(3600) },
    { collection: 'guidance' },
  );
  const answer = await cms.ask(`/guidance/${id}/publish`, { as: 'editor', body: {} });
  expect(answer.body.outcome).toBe('scheduled');
  expect(await shown(cms, id, 'guidance')).toBe(404);
  await cms.payload.db.updateOne({ collection: 'guidance', id, data: { _status: 'published' } });
  expect(await shown(cms, id, 'guidance')).toBe(404);
});
