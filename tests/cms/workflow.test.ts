import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cms, startCms } from './support/cms.ts';
import { auditOf, draft, edit, inSeconds, shown, stateOf, step, take } from './support/workflow.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());

const publishByPatch = (id: string, body: object = {}, query = '') =>
  cms.ask(`/news-items/${id}${query}`, {
    as: 'editor',
    method: 'PATCH',
    body: { ...body, _status: 'published' },
  });
const row = async (id: string) => {
  const { body } = await cms.ask(`/approvals?where[document][equals]=${id}&sort=-createdAt`, {
    as: 'editor',
  });
  return body.docs[0];
};

describe('a text on its way', () => {
  it('is drafted, asked for, approved and published, and each step is told', async () => {
    const id = await draft(cms);
    expect(await stateOf(cms, id)).toMatchObject({ stage: 'draft', changed: false, live: null });
    expect(await take(cms, id, 'ask-approval', 'editor', { note: 'Läs siffrorna.' })).toBe('asked');
    const asked = await stateOf(cms, id, 'approver');
    expect(asked).toMatchObject({
      stage: 'asked',
      asked: { by: { id: cms.users.editor, name: 'editor' }, note: 'Läs siffrorna.' },
    });
    expect(asked.actions.approve).toEqual({ allowed: true });
    expect(await take(cms, id, 'approve', 'approver', { hash: asked.hash })).toBe('approved');
    expect(await shown(cms, id)).toBe(404);
    const approved = await stateOf(cms, id);
    expect(approved).toMatchObject({
      stage: 'approved',
      asked: null,
      approval: { by: { id: cms.users.approver }, dueAt: null, hash: asked.hash },
    });
    expect(await take(cms, id, 'publish', 'editor')).toBe('live');
    const live = await stateOf(cms, id);
    expect(live).toMatchObject({ stage: 'live', changed: false, approval: null, voided: null });
    expect(live.live?.url).toContain(live.live?.path);
    expect(await auditOf(cms, id)).toEqual(['asked', 'approved', 'published']);
    expect(await row(id)).toMatchObject({
      state: 'published',
      askedByName: 'editor',
      approvedByName: 'approver',
    });
  });

  it('is published at once by the way of the admin, with a row that keeps the whole of it', async () => {
    const id = await draft(cms, { lead: 'Hela texten.' });
    expect((await publishByPatch(id)).body.doc._status).toBe('published');
    expect(await row(id)).toMatchObject({
      state: 'published',
      approvedByName: 'editor',
      copy: { lead: 'Hela texten.', id },
    });
    expect((await row(id)).version).toBeTruthy();
  });

  it('is asked for once, and approving ends the request', async () => {
    const id = await draft(cms);
    await Promise.all([1, 2].map(() => step(cms, id, 'ask-approval', 'editor')));
    expect((await step(cms, id, 'ask-approval', 'editor')).status).toBe(409);
    const requests = `/approvals?where[document][equals]=${id}&where[state][equals]=asked`;
    expect((await cms.ask(requests, { as: 'editor' })).body.docs).toHaveLength(1);
    await take(cms, id, 'approve', 'approver');
    expect(await stateOf(cms, id)).toMatchObject({ stage: 'approved', asked: null });
  });

  it('says in the reader’s own words why a step is not for them', async () => {
    const id = await draft(cms);
    const { actions } = await stateOf(cms, id);
    expect(actions.approve).toMatchObject({
      allowed: false,
      why: expect.stringContaining('Ask for approval'),
    });
    expect((await step(cms, id, 'approve', 'editor')).status).toBe(403);
    expect(actions.withdraw.allowed).toBe(false);
  });

  it('is not approved or published with other words than were read', async () => {
    const id = await draft(cms);
    const { hash } = await stateOf(cms, id);
    await edit(cms, id, { lead: 'Andra ord.' });
    for (const name of ['approve', 'publish']) {
      const answer = await step(cms, id, name, 'approver', { hash });
      expect(answer.status).toBe(409);
      expect(JSON.stringify(answer.body)).toContain('has changed since');
    }
    expect(await shown(cms, id)).toBe(404);
  });
});

describe('an approval', () => {
  it('is void after an edit, by whomever, and says so', async () => {
    const id = await draft(cms);
    await take(cms, id, 'approve', 'approver');
    await edit(cms, id, { lead: 'Ändrat.' }, 'admin');
    expect(await stateOf(cms, id)).toMatchObject({
      stage: 'draft',
      approval: null,
      voided: {
        by: { name: 'admin' },
        why: expect.stringContaining('changed after'),
        approval: { by: { name: 'approver' } },
      },
    });
    expect(await auditOf(cms, id)).toEqual(['approved', 'approval-voided']);
  });

  it('holds through a save that changes nothing', async () => {
    const id = await draft(cms, { topics: [] });
    await take(cms, id, 'approve', 'approver');
    const { body } = await cms.ask(`/news-items/${id}?draft=true&depth=0`, { as: 'editor' });
    await edit(cms, id, body);
    expect((await stateOf(cms, id)).stage).toBe('approved');
  });

  it('is void when a file of the text changes, and holds when another does', async () => {
    const upload = async (name: string) => {
      const file = { name, type: 'text/plain', data: Buffer.from(name) };
      return (await cms.ask('/media', { as: 'editor', body: { alt: 'x' }, file })).body.doc.id;
    };
    const [used, other] = [await upload('bilaga.txt'), await upload('annan.txt')];
    const id = await draft(cms, { attachments: [used] });
    await take(cms, id, 'approve', 'approver');
    await cms.ask(`/media/${other}`, { as: 'editor', method: 'PATCH', body: { credit: 'Ny' } });
    await cms.ask(`/media/${used}`, { as: 'editor', method: 'PATCH', body: { alt: 'x' } });
    expect((await stateOf(cms, id)).stage).toBe('approved');
    const file = { name: 'bilaga.txt', type: 'text/plain', data: Buffer.from('utbytt') };
    const replaced = await cms.ask(`/media/${used}`, { as: 'editor', method: 'PATCH', body: {}, file });
    expect(replaced.status, JSON.stringify(replaced.body)).toBe(200);
    expect((await stateOf(cms, id)).voided?.why).toContain('file');
  });

  it('is made void by hand, with a reason', async () => {
    const id = await draft(cms, { publishAt: inSeconds(3600) });
    expect(await take(cms, id, 'publish', 'editor')).toBe('scheduled');
    expect(await take(cms, id, 'void-approval', 'editor', { why: 'Vi väntar.' })).toBe('void');
    expect((await stateOf(cms, id)).voided?.why).toBe('Vi väntar.');
    expect((await step(cms, id, 'void-approval', 'editor')).status).toBe(409);
  });

  it('is kept by no request of the REST API', async () => {
    const id = await draft(cms);
    await take(cms, id, 'approve', 'approver');
    const { id: approval } = await row(id);
    for (const [method, path] of [
      ['PATCH', `/approvals/${approval}`],
      ['DELETE', `/approvals/${approval}`],
      ['POST', '/approvals'],
    ] as const) {
      const answer = await cms.ask(path, { as: 'admin', method, body: { state: 'approved' } });
      expect(answer.status).toBe(403);
    }
  });
});

describe('an earlier version', () => {
  it('is restored as a draft: readers keep what they have', async () => {
    const id = await draft(cms, { title: 'Första' });
    await publishByPatch(id);
    const { body } = await cms.ask(`/news-items/versions?where[parent][equals]=${id}&sort=createdAt`, {
      as: 'editor',
    });
    await publishByPatch(id, { title: 'Andra' });
    const published = body.docs.at(-1).id;
    const restored = await cms.ask(`/news-items/versions/${published}`, { as: 'editor', body: {} });
    expect(restored.status, JSON.stringify(restored.body)).toBe(200);
    expect(await shown(cms, id)).toBe('Andra');
    expect(await stateOf(cms, id)).toMatchObject({ stage: 'draft', changed: true });
    await expect(cms.payload.restoreVersion({ collection: 'news-items', id: published })).rejects.toThrow(
      'återställs som utkast',
    );
  });
});

describe('many texts at once', () => {
  it('go out with their latest words', async () => {
    const ids = [await draft(cms, { title: 'Gammal A' }), await draft(cms, { title: 'Gammal B' })];
    for (const id of ids) await edit(cms, id, { title: 'Senaste orden' });
    const { docs } = await cms.payload.update({
      collection: 'news-items',
      where: { id: { in: ids } },
      data: { _status: 'published' },
    });
    expect(docs).toHaveLength(2);
    for (const id of ids) expect(await shown(cms, id)).toBe('Senaste orden');
  });
});

describe('a withdrawal', () => {
  it('with removal leaves that the page is gone, with the reason', async () => {
    const id = await draft(cms);
    await publishByPatch(id);
    const path = (await stateOf(cms, id)).live?.path ?? '';
    expect(await take(cms, id, 'withdraw', 'approver', { reason: 'Fel person.', removal: true })).toBe(
      'removed',
    );
    const { body } = await cms.ask(`/addresses?where[path][equals]=${encodeURIComponent(path)}`);
    expect(body.docs[0]).toMatchObject({ kind: 'gone', reason: 'Fel person.' });
    expect(await stateOf(cms, id)).toMatchObject({ stage: 'withdrawn', live: null });
    expect((await auditOf(cms, id)).at(-1)).toBe('removed');
  });

  it('makes void what is approved for later', async () => {
    const id = await draft(cms);
    await publishByPatch(id);
    await edit(cms, id, { lead: 'Till i morgon.', publishAt: inSeconds(3600) });
    expect(await take(cms, id, 'publish', 'editor')).toBe('scheduled');
    await take(cms, id, 'withdraw', 'approver', { reason: 'Fel.' });
    expect((await stateOf(cms, id)).voided?.why).toContain('withdrawn');
  });

  it('works whatever the later words look like, which stay the draft', async () => {
    const id = await draft(cms, { title: 'Hos läsarna' });
    await publishByPatch(id);
    await edit(cms, id, { title: '', lead: '', slug: 'halv' });
    const other = await draft(cms);
    await cms.payload.db.updateOne({ collection: 'news-items', id: other, data: { slug: 'halv' } });
    await take(cms, id, 'withdraw', 'approver', { reason: 'Fel.' });
    expect(await shown(cms, id)).toBe(404);
    const { body } = await cms.ask(`/news-items/${id}?draft=true`, { as: 'editor' });
    expect(body).toMatchObject({ title: '', slug: 'halv', writers: [cms.users.editor] });
  });

  it('by a draft saved over it is for those who approve, and told as such', async () => {
    const id = await draft(cms);
    await publishByPatch(id);
    const saved = (as: 'editor' | 'approver') =>
      cms.ask(`/news-items/${id}`, { as, method: 'PATCH', body: { _status: 'draft' } });
    const refused = await saved('editor');
    expect(refused.status).toBe(403);
    expect(JSON.stringify(refused.body)).toContain('withdraw it');
    expect(await shown(cms, id)).not.toBe(404);
    expect((await saved('approver')).status).toBe(200);
    expect(await shown(cms, id)).toBe(404);
    expect((await auditOf(cms, id)).at(-1)).toBe('unpublished');
  });

  it('is no side effect of a save that says nothing of it', async () => {
    const id = await draft(cms);
    await publishByPatch(id);
    await edit(cms, id, { title: 'Nyare utkast' });
    for (const query of ['', '?autosave=true', '?unpublishAllLocales=true', '?draft=true&autosave=true']) {
      const body = { referenceNumber: 'IV 9' };
      const answer = await cms.ask(`/news-items/${id}${query}`, { as: 'approver', method: 'PATCH', body });
      expect(answer.status, query).toBe(409);
    }
    expect(await shown(cms, id)).not.toBe(404);
  });
});

describe('an address', () => {
  it('is reserved by a draft and by what is approved', async () => {
    const id = await draft(cms, { title: 'Först ute' });
    await publishByPatch(id);
    await edit(cms, id, { slug: 'ny-adress' });
    const other = await draft(cms, { title: 'Ny adress' });
    const { body } = await cms.ask(`/news-items/${other}?draft=true`, { as: 'editor' });
    expect(body.slug).toBe('ny-adress-2');
    await edit(cms, id, { publishAt: inSeconds(3600) });
    await take(cms, id, 'publish', 'editor');
    const taken = await cms.ask(`/news-items/${other}?draft=true`, {
      as: 'editor',
      method: 'PATCH',
      body: { slug: 'ny-adress' },
    });
    expect(taken.status).toBe(400);
    expect(JSON.stringify(taken.body)).toContain('Another text');
  });
});
