import { createLocalReq, type TypedUser } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitingDecisions } from '../../cms/src/admin/dashboard/approvals.ts';
import { waitingDrafts } from '../../cms/src/admin/dashboard/drafts.ts';
import { failedErrands, unconfirmedNotices } from '../../cms/src/admin/dashboard/duty-waits.ts';
import { lastTestCall } from '../../cms/src/admin/dashboard/test-call.ts';
import { queueErrand } from '../../cms/src/errands/queue.ts';
import { raiseNotice } from '../../cms/src/notices/raise.ts';
import { type Cms, startCms } from './support/cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
  await cms.payload.update({
    collection: 'users',
    id: cms.users.officer,
    data: { name: 'Jonas Tjärnlund', phone: '+46701740611' },
  });
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const request = () => createLocalReq({}, cms.payload);
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const words = () => ({ text: 'Isen brister.', mail: { subject: 'Isen', text: 'Isen brister.' } });

async function event(title: string, endsIn: number): Promise<string> {
  const data = { title, startsAt: inHours(endsIn - 2).toISOString(), endsAt: inHours(endsIn).toISOString() };
  return (await cms.payload.create({ collection: 'events', locale: 'sv', data: { ...data, staffed: true } }))
    .id;
}

async function notice(key: string, about: { event?: string }, dueAt = new Date()): Promise<string> {
  const id = await raiseNotice({
    req: await request(),
    key,
    kind: about.event ? 'event-started' : 'test-call',
    officer: cms.users.officer,
    channels: ['text'],
    wording: words,
    dueAt,
    about,
  });
  if (id === null) throw new Error('The notice was not raised.');
  return id;
}

const set = (id: string, data: object) => cms.payload.update({ collection: 'notices', id, data });

describe('the start page', () => {
  it('has no test call, nothing failed and nothing to confirm in an empty press office', async () => {
    expect(await lastTestCall(cms.payload)).toBeNull();
    expect(await failedErrands({ payload: cms.payload, limit: 5 })).toEqual({ errands: [], more: 0 });
    expect(await unconfirmedNotices(cms.payload, 'sv')).toEqual([]);
  });

  it('finds who has not confirmed an event that goes on, with its title in either language', async () => {
    const ongoing = await event('Dimma', 1);
    const over = await event('Spricka', -1);
    const id = await notice('ongoing', { event: ongoing });
    await set(id, { state: 'unconfirmed' });
    await set(await notice('over', { event: over }), { state: 'unconfirmed' });
    for (const language of ['sv', 'en'] as const) {
      expect(await unconfirmedNotices(cms.payload, language)).toMatchObject([
        { id, officer: 'Jonas Tjärnlund', title: 'Dimma' },
      ]);
    }
    await set(await notice('other', { event: ongoing }), { state: 'confirmed' });
    expect(await unconfirmedNotices(cms.payload, 'sv')).toEqual([]);
  });

  it('names what failed by its notice, the newest first, and no more of what was emptied', async () => {
    await queueErrand({ req: await request(), key: 'fallback', errand: { kind: 'deploy-fallback' } });
    const { docs } = await cms.payload.find({ collection: 'errands', pagination: false, depth: 0 });
    const fail = (id: string, minutes: number, emptied = false) =>
      cms.payload.update({
        collection: 'errands',
        id,
        data: {
          state: 'failed',
          lastError: 'Nej.',
          emptied,
          endedAt: new Date(Date.now() - minutes * 60_000).toISOString(),
        },
      });
    const [carried, emptied] = docs.filter(({ kind }) => kind === 'text');
    const fallback = docs.find(({ kind }) => kind === 'deploy-fallback');
    await fail(carried?.id ?? '', 1);
    await fail(emptied?.id ?? '', 2, true);
    await fail(fallback?.id ?? '', 3);

    const about = { kind: 'event-started', officer: 'Jonas Tjärnlund' };
    expect(await failedErrands({ payload: cms.payload, limit: 5 })).toMatchObject({
      errands: [
        { id: carried?.id, kind: 'text', reason: 'Nej.', notice: about },
        { id: fallback?.id, kind: 'deploy-fallback', notice: null },
      ],
      more: 0,
    });
    expect(await failedErrands({ payload: cms.payload, limit: 1 })).toMatchObject({ more: 1 });
  });

  it('knows the newest test call', async () => {
    await set(await notice('older', {}, inHours(-200)), { result: 'number-shown' });
    await set(await notice('newer', {}, inHours(-30)), { result: 'busy' });
    expect(await lastTestCall(cms.payload)).toMatchObject({
      officer: 'Jonas Tjärnlund',
      outcome: 'unanswered',
    });
  });
});

async function draft(title: string, more: object = {}): Promise<string> {
  const body = { language: 'sv', title, lead: 'Isen bär.', kind: 'news', ...more };
  const made = await cms.ask('/news-items?draft=true', { as: 'editor', body });
  expect(made.status).toBe(201);
  return made.body.doc.id;
}
const step = async (as: 'editor' | 'approver', id: string, name: string, body: object = {}) => {
  const answer = await cms.ask(`/news-items/${id}/${name}`, { as, method: 'POST', body });
  expect(answer.body).toMatchObject({ id });
};
const titles = (rows: { title?: string | null }[]) => rows.map(({ title }) => title);

describe('the texts that wait', () => {
  it('stand where something is to be done with them, each once', async () => {
    await cms.payload.updateGlobal({ slug: 'site-settings', data: { fourEyes: true } });
    const found = await cms.payload.findByID({ collection: 'users', id: cms.users.approver });
    const user: TypedUser = { ...found, collection: 'users' };
    const asked = await draft('Väntar på godkännande');
    await step('editor', asked, 'ask-approval', { note: 'Gärna före åtta.' });
    const scheduled = await draft('Går ut i morgon', { publishAt: inHours(20).toISOString() });
    await step('approver', scheduled, 'publish');
    const approved = await draft('Godkänd');
    await step('approver', approved, 'approve');
    const emergency = await draft('Nödpublicerad');
    await step('editor', emergency, 'publish', { emergency: { reason: 'Vägen brast.' } });
    const lost = await draft('Ändrad efteråt', { publishAt: inHours(30).toISOString() });
    await step('approver', lost, 'approve');
    await cms.ask(`/news-items/${lost}?draft=true`, {
      as: 'editor',
      method: 'PATCH',
      body: { lead: 'Isen bär inte.' },
    });
    await draft('Bara ett utkast');

    const waiting = await waitingDecisions({ payload: cms.payload, user, now: Temporal.Now.instant() });
    expect(Object.fromEntries(Object.entries(waiting).map(([group, rows]) => [group, titles(rows)]))).toEqual(
      {
        toApprove: ['Väntar på godkännande'],
        toApproveAfterwards: ['Nödpublicerad'],
        scheduled: ['Går ut i morgon'],
        toPublish: ['Godkänd'],
        lost: ['Ändrad efteråt'],
      },
    );
    expect(waiting.lost).toMatchObject([{ approvedByName: 'approver', voidedByName: 'editor' }]);

    const except = Object.values(waiting)
      .flat()
      .map(({ document }) => document ?? '');
    const { drafts } = await waitingDrafts({ payload: cms.payload, user, limit: 10, except });
    expect(titles(drafts)).toEqual(['Bara ett utkast']);
  });
});
