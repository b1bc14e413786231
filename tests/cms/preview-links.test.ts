import { previewShape } from '@pressjour/contract';
import { commitTransaction, createLocalReq, initTransaction } from 'payload';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { sealEditorPass } from '../../cms/src/preview/token.ts';
import { type Cms, startCms } from './support/cms.ts';
import { expectNothing, inHours, previewDesk, tokenOf } from './support/preview-desk.ts';

const cms: Cms = await startCms();
const { open, type, makeLink, linkToken, draft } = previewDesk(cms);
afterEach(() => vi.restoreAllMocks());
afterAll(() => cms[Symbol.asyncDispose]());

const collection = 'preview-links';
const step = async (id: string, name: string, body: object = {}) => {
  const answer = await cms.ask(`/news-items/${id}/${name}`, { as: 'approver', body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
};
const edit = (id: string, body: object) =>
  cms.ask(`/news-items/${id}?draft=true`, { as: 'editor', method: 'PATCH', body });
const usesOf = async (link: string) => {
  const { uses, lastUsedAt } = await cms.payload.findByID({ collection, id: link });
  return { uses, wasUsed: Boolean(lastUsedAt) };
};

describe('that a link was opened', () => {
  it('is kept after its answer, in turn, and once a minute', async () => {
    const { id } = await draft();
    const { body: link } = await makeLink(id);
    const token = tokenOf(link.url);
    const req = await createLocalReq({}, cms.payload);
    await initTransaction(req);
    await cms.payload.findByID({ collection, id: link.id, req });
    const written = vi.spyOn(cms.payload.db, 'updateOne');
    const opened = await Promise.all([open(token), open(token), open(token)]);
    expect(opened.map(({ status }) => status)).toEqual([200, 200, 200]);
    await cms.payload.db.updateOne({ collection, id: link.id, data: { to: 'Nils' }, req });
    await commitTransaction(req);
    // This one's and the three openings', each in its turn.
    const done = () =>
      written.mock.settledResults.filter(
        ({ type }, at) => type === 'fulfilled' && written.mock.calls[at]?.[0].collection === collection,
      ).length;
    await expect.poll(done, { timeout: 30_000 }).toBe(4);
    await expect.poll(() => usesOf(link.id), { timeout: 30_000 }).toEqual({ uses: 1, wasUsed: true });
    const lastUsedAt = new Date(Date.now() - 61_000).toISOString();
    await cms.payload.db.updateOne({ collection, id: link.id, data: { lastUsedAt } });
    await open(token);
    await expect.poll(() => usesOf(link.id), { timeout: 30_000 }).toEqual({ uses: 2, wasUsed: true });
  });

  it('keeps nobody from reading when it cannot be kept', async () => {
    const { id } = await draft();
    const token = await linkToken(id);
    const failed = vi.spyOn(cms.payload.db, 'updateOne').mockRejectedValue(new Error('The disk is full.'));
    expect((await open(token)).status).toBe(200);
    await expect.poll(() => failed.mock.calls.length).toBe(1);
  });
});

describe('a withdrawal', () => {
  it('is done though a write stood in its way for a moment, and once', async () => {
    const { id } = await draft();
    await step(id, 'publish');
    const conflict = Object.assign(new Error('Write conflict'), {
      errorLabels: ['TransientTransactionError'],
    });
    const refused = vi.spyOn(cms.payload.db, 'create').mockRejectedValueOnce(conflict);
    await step(id, 'withdraw', { reason: 'Fel uppgift.' });
    expect(refused).toHaveBeenCalled();
    expect((await cms.ask(`/news-items/${id}`)).status).toBe(404);
    const log = await cms.ask(`/audit-log?where[aboutId][equals]=${id}&sort=at`, { as: 'admin' });
    expect(log.body.docs.map(({ action }: { action: string }) => action)).toEqual(['published', 'withdrew']);
  });

  it('fails as it did for anything else', async () => {
    const { id } = await draft();
    await step(id, 'publish');
    vi.spyOn(cms.payload.db, 'create').mockRejectedValueOnce(new Error('The disk is full.'));
    const body = { reason: 'Fel uppgift.' };
    expect((await cms.ask(`/news-items/${id}/withdraw`, { as: 'approver', body })).status).toBe(500);
    expect((await cms.ask(`/news-items/${id}`)).status).toBe(200);
  });
});

describe('a link to a draft', () => {
  it('ends when its text goes out, and so does one to later words of it', async () => {
    const { id } = await draft();
    const before = await linkToken(id);
    await step(id, 'publish');
    expectNothing(await open(before));
    await edit(id, { lead: 'Senare ord.' });
    expectNothing(await open(before));
    const later = await linkToken(id);
    expect((await open(later)).body.document.lead).toBe('Senare ord.');
    await edit(id, { lead: 'Ännu senare.' });
    expect((await open(later)).status).toBe(200);
    await step(id, 'publish');
    expectNothing(await open(later));
  });

  it('is made by those who approve while an embargo lies ahead, and ends with it at the latest', async () => {
    const embargoedUntil = inHours(5);
    const { id } = await draft({ embargoedUntil });
    const refused = await makeLink(id);
    expect([refused.status, refused.body.errors[0].message]).toEqual([
      403,
      expect.stringContaining('those who approve'),
    ]);
    const made = await makeLink(id, { expiresAt: inHours(24) }, 'approver');
    expect([made.status, made.body.expiresAt]).toEqual([201, embargoedUntil]);
    await step(id, 'approve');
    expect((await makeLink(id)).status).toBe(403);
    await edit(id, { embargoedUntil: null });
    expect((await makeLink(id)).status).toBe(201);
  });

  it('ends when an embargo is set, whoever made it, and is not brought back by lifting it', async () => {
    const { id } = await draft();
    const tokens = [await linkToken(id), await linkToken(id, {}, 'approver')];
    await edit(id, { lead: 'Ännu utan embargo.' });
    for (const token of tokens) expect((await open(token)).status).toBe(200);
    await edit(id, { embargoedUntil: inHours(5) });
    for (const token of tokens) expectNothing(await open(token));
    const chosen = await linkToken(id, {}, 'approver');
    await edit(id, { lead: 'Med embargo.', embargoedUntil: inHours(6) });
    expect((await open(chosen)).body.document.lead).toBe('Med embargo.');
    await edit(id, { embargoedUntil: null });
    for (const token of tokens) expectNothing(await open(token));
  });

  it('ends when an embargo is set for later words of what is live', async () => {
    const { id } = await draft();
    await step(id, 'publish');
    await edit(id, { lead: 'Senare ord.' });
    const token = await linkToken(id);
    await edit(id, { embargoedUntil: inHours(5) });
    expectNothing(await open(token));
    expect((await cms.ask(`/news-items/${id}`)).status).toBe(200);
  });

  it('of somebody who may not approve shows nothing under an embargo that was set in the same moment', async () => {
    const { id } = await draft();
    const [byEditor, byApprover] = [await linkToken(id), await linkToken(id, {}, 'approver')];
    await edit(id, { embargoedUntil: inHours(5) });
    // As MongoDB leaves rows that the transaction of the embargo could not see.
    await cms.payload.db.updateMany({
      collection,
      where: { document: { equals: id } },
      data: { revokedAt: null },
      returning: false,
    });
    expectNothing(await open(byEditor));
    expect((await open(byApprover)).status).toBe(200);
  });

  it('ends when the approval of an embargoed text is called off', async () => {
    const { id } = await draft({ embargoedUntil: inHours(5) });
    await step(id, 'approve');
    const token = await linkToken(id, {}, 'approver');
    expect((await open(token)).status).toBe(200);
    await step(id, 'void-approval', { why: 'Går inte ut.' });
    expectNothing(await open(token));
  });

  it.each(['is no writer any more', 'has no account any more'])('ends when its maker %s', async (end) => {
    const { payload } = cms;
    const { id } = await draft();
    const signIn = { email: `${crypto.randomUUID()}@isvagsverket.example`, password: 'longenough1' };
    const maker = await payload.create({
      collection: 'users',
      data: { ...signIn, name: 'Vikarie', roles: ['editor'] },
    });
    const { token: session } = await payload.login({ collection: 'users', data: signIn });
    const { body } = await cms.ask(`/news-items/${id}/preview-links`, {
      headers: { authorization: `JWT ${session}` },
      body: { to: 'Karin', kind: 'colleague', expiresAt: inHours(5) },
    });
    const token = tokenOf(body.url);
    await payload.update({ collection: 'users', id: maker.id, data: { name: 'Vik' } });
    expect((await open(token)).status).toBe(200);
    if (end.startsWith('is')) {
      await payload.update({ collection: 'users', id: maker.id, data: { roles: ['officer'] } });
    } else await payload.delete({ collection: 'users', id: maker.id });
    expectNothing(await open(token));
  });
});

describe('a half-written draft', () => {
  it.each([
    ['news-items', { title: null }],
    ['news-items', { lead: null }],
    ['news-items', { title: '', lead: '', body: null }],
    ['guidance', { title: null, lead: null }],
  ] as const)('of %s with %j is shown as it is', async (kind, fields) => {
    const { id } = await draft(fields, kind);
    const secret = cms.payload.secret;
    const now = Temporal.Now.instant();
    const token = sealEditorPass({ secret, now, collection: kind, id, user: cms.users.editor });
    expect(previewShape.parse((await open(token)).body).document).toMatchObject({ lead: expect.any(String) });
  });

  it('names a topic that has its name in the other language only', async () => {
    const topic = await cms.ask('/topics?locale=en', { as: 'editor', body: { title: 'Ice roads' } });
    const { id } = await draft({ topics: [topic.body.doc.id] });
    expect(previewShape.parse((await open(await linkToken(id))).body).topics).toMatchObject([
      { title: 'Ice roads' },
    ]);
  });

  it('is shown without what is typed that cannot be there', async () => {
    const { id } = await draft();
    const now = Temporal.Now.instant();
    const about = { collection: 'news-items', id, user: cms.users.editor } as const;
    const token = sealEditorPass({ secret: cms.payload.secret, now, ...about });
    const none = ['zzz', '../x'];
    const answer = await type(token, { topics: none, contacts: none, images: none, attachments: none });
    expect(previewShape.parse(answer.body)).toMatchObject({ topics: [], contacts: [], media: [] });
  });
});
