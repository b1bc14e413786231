import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
