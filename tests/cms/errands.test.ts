import { randomUUID } from 'node:crypto';
import { claimedErrandsShape, errandKinds } from '@pressjour/contract';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyOldErrands } from '../../cms/src/errands/empty-old.ts';
import { giveUpErrands } from '../../cms/src/errands/give-up.ts';
import { queueErrand, queueFallbackDeployment } from '../../cms/src/errands/queue.ts';
import { confirmNotice } from '../../cms/src/notices/confirm.ts';
import { raiseNotice } from '../../cms/src/notices/raise.ts';
import { type Cms, startCms } from './support/cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());
beforeEach(async () => {
  await cms.payload.db.deleteMany({ collection: 'errands', where: {} });
});

const request = () => createLocalReq({}, cms.payload);
const text = { kind: 'text', to: '+46701740605', body: 'Jouren börjar kl. 8.00.' } as const;
const seconds = (n: number) => new Date(Date.now() + n * 1000);

async function queue(change: Partial<Parameters<typeof queueErrand>[0]> = {}): Promise<boolean> {
  return queueErrand({ req: await request(), key: randomUUID(), errand: text, ...change });
}

async function claim(limit = 10) {
  const { body, status } = await cms.ask('/errands/claim', { as: 'service', body: { limit } });
  expect(status, JSON.stringify(body)).toBe(200);
  return claimedErrandsShape.parse(body).errands;
}

const tell = (id: string, body: object) => cms.ask(`/errands/${id}/result`, { as: 'service', body });
const kept = (id: string) => cms.payload.findByID({ collection: 'errands', id, depth: 0 });
const only = async () => {
  const [errand] = (await cms.payload.find({ collection: 'errands', depth: 0 })).docs;
  if (!errand) throw new Error('There is no errand.');
  return errand;
};

describe('an errand', () => {
  it('is kept once by its key, and not at all when its cause is undone', async () => {
    expect(await queue({ key: 'one' })).toBe(true);
    expect(await queue({ key: 'one' })).toBe(false);
    const req = await request();
    const transaction = await cms.payload.db.beginTransaction();
    req.transactionID = transaction ?? '';
    await queue({ req, key: 'undone' });
    await cms.payload.db.rollbackTransaction(transaction ?? '');
    expect(await cms.payload.find({ collection: 'errands' })).toMatchObject({ docs: [{ key: 'one' }] });
  });

  it('is claimed when it is due, the longest due first, by one at a time', async () => {
    await queue({ key: 'later', dueAt: seconds(60) });
    await queue({ key: 'second', dueAt: seconds(-1), errand: { ...text, body: 'second' } });
    await queue({ key: 'first', dueAt: seconds(-2), errand: { ...text, body: 'first' } });
    const body = (claimed: Awaited<ReturnType<typeof claim>>) =>
      claimed.map(({ errand }) => ('body' in errand ? errand.body : errand.kind));
    expect(body(await claim(1))).toEqual(['first']);
    await queue({ key: 'third', errand: { ...text, body: 'third' } });
    const both = await Promise.all([claim(1), claim(1)]);
    expect(body(both.flat()).sort()).toEqual(['second', 'third']);
    expect(await claim()).toEqual([]);
  });

  it('is claimed by its kind, when only some kinds are asked for', async () => {
    const to = 'maja.lind@isvagsverket.example';
    await queue({
      key: 'mail',
      dueAt: seconds(-1),
      errand: { kind: 'mail', to, subject: 'Hej', text: 'Hej.' },
    });
    await queue({ key: 'text' });
    const ofKinds = async (kinds: string[]) => {
      const { body } = await cms.ask('/errands/claim', { as: 'service', body: { limit: 1, kinds } });
      return claimedErrandsShape.parse(body).errands.map(({ errand }) => errand.kind);
    };
    expect(await ofKinds(['text', 'call'])).toEqual(['text']);
    expect(await ofKinds(['text', 'call'])).toEqual([]);
    expect(await ofKinds(errandKinds)).toEqual(['mail']);
  });

  it('is due again when its lease has run out', async () => {
    await queue();
    const [first] = await claim();
    await cms.payload.update({
      collection: 'errands',
      id: first?.id ?? '',
      data: { leasedUntil: seconds(-1).toISOString() },
    });
    expect(await claim()).toMatchObject([{ id: first?.id, attempt: 2, errand: text }]);
  });

  it('ends as done, whatever comes after', async () => {
    await queue();
    const [{ id = '' } = {}] = await claim();
    const sid = `SM${'0'.repeat(32)}`;
    expect((await tell(id, { outcome: 'done', sid })).body).toEqual({ state: 'done' });
    expect((await tell(id, { outcome: 'failed', error: 'Too late.', again: true })).body).toEqual({
      state: 'done',
    });
    expect(await kept(id)).toMatchObject({ state: 'done', sid, lastError: null });
  });

  it('is tried again after a pause, and given up when it would no longer serve anybody', async () => {
    await queue();
    const [{ id = '' } = {}] = await claim();
    const failure = { outcome: 'failed', error: 'Twilio does not answer.', again: true };
    expect((await tell(id, failure)).body).toEqual({ state: 'waiting' });
    expect(await claim()).toEqual([]);
    const { dueAt, lastError } = await kept(id);
    expect(Date.parse(dueAt)).toBeGreaterThan(Date.now() + 3_000);
    expect(lastError).toBe('Twilio does not answer.');
    await cms.payload.update({
      collection: 'errands',
      id,
      data: { dueAt: seconds(-1).toISOString(), giveUpAt: seconds(2).toISOString() },
    });
    await claim();
    expect((await tell(id, failure)).body).toEqual({ state: 'failed' });
  });

  it('fails at once when another try would do no better, and is tried again when somebody asks for it', async () => {
    await queue();
    const [{ id = '' } = {}] = await claim();
    await tell(id, { outcome: 'failed', error: 'There is no such number.', again: false });
    const list = await cms.ask('/errands?where[state][equals]=failed', { as: 'duty-manager' });
    expect(list.body.docs).toMatchObject([{ kind: 'text', lastError: 'There is no such number.' }]);
    expect(JSON.stringify(list.body)).not.toContain('+4670');
    expect((await cms.ask(`/errands/${id}/retry`, { as: 'duty-manager', body: {} })).status).toBe(200);
    expect(await claim()).toMatchObject([{ id, attempt: 1 }]);
    expect((await cms.ask(`/errands/${id}/retry`, { as: 'duty-manager', body: {} })).status).toBe(409);
  });

  it('that nobody claimed in time is given up, and holds nothing up when it cannot be read', async () => {
    await queue({ key: 'stale', dueAt: seconds(-1801) });
    await queue({ key: 'broken' });
    await queue({ key: 'good' });
    const change = (key: string, data: object) =>
      cms.payload.update({ collection: 'errands', where: { key: { equals: key } }, data });
    await change('broken', { errand: { kind: 'pigeon' } });
    expect(await claim()).toHaveLength(1);
    const { docs } = await cms.payload.find({ collection: 'errands', sort: 'key', depth: 0 });
    expect(docs.map(({ key, state }) => [key, state])).toEqual([
      ['broken', 'failed'],
      ['good', 'leased'],
      ['stale', 'failed'],
    ]);
  });

  it('is given up when its time is over though nobody asks for it, not while somebody carries it out', async () => {
    for (const key of ['waiting', 'abandoned', 'under way']) await queue({ key });
    const lease = (key: string, until: Date) =>
      cms.payload.update({
        collection: 'errands',
        where: { key: { equals: key } },
        data: { state: 'leased', leasedUntil: until.toISOString() },
      });
    await lease('abandoned', seconds(60));
    await lease('under way', seconds(3600));
    const giveUp = (now: Date) => giveUpErrands({ payload: cms.payload, now });
    expect(await giveUp(seconds(1790))).toBe(0);
    expect(await giveUp(seconds(1810))).toBe(2);
    const { docs } = await cms.payload.find({ collection: 'errands', sort: 'key', depth: 0 });
    expect(docs.map(({ key, state, lastError }) => [key, state, lastError ?? null])).toEqual([
      ['abandoned', 'failed', 'Nobody carried it out in time.'],
      ['under way', 'leased', null],
      ['waiting', 'failed', 'Nobody carried it out in time.'],
    ]);
    expect(await emptyOldErrands({ payload: cms.payload, before: seconds(2000) })).toBe(2);
  });

  it('loses its number and words when it is old', async () => {
    await queue();
    const [{ id = '' } = {}] = await claim();
    await tell(id, { outcome: 'done', sid: `SM${'0'.repeat(32)}` });
    const empty = (before: Date) => emptyOldErrands({ payload: cms.payload, before });
    expect(await empty(seconds(-60))).toBe(0);
    expect(await empty(seconds(60))).toBe(1);
    expect(await empty(seconds(60))).toBe(0);
    expect(await kept(id)).toMatchObject({ errand: null, state: 'done', sid: `SM${'0'.repeat(32)}` });
  });

  it('that cannot be emptied is told of, and the others are emptied', async () => {
    for (const key of ['broken', 'good']) await queue({ key });
    for (const { id } of await claim()) await tell(id, { outcome: 'done' });
    const { db } = cms.payload;
    const where = { key: { equals: 'broken' } };
    await db.updateOne({ collection: 'errands', where, data: { state: 'nonsense' } });
    const emptying = emptyOldErrands({ payload: cms.payload, before: seconds(60) });
    await expect(emptying).rejects.toThrow('1 of 2 documents could not be changed.');
    const { docs } = await cms.payload.find({ collection: 'errands', sort: 'key', depth: 0 });
    expect(docs.map(({ errand }) => errand)).toEqual([text, null]);
  });

  it('refuses what is no result', async () => {
    await queue();
    const { id } = await only();
    expect((await tell(id, { outcome: 'perhaps' })).status).toBe(400);
    expect((await tell(randomUUID(), { outcome: 'done' })).status).toBe(404);
    for (const body of [{ limit: 0 }, { limit: 1, kinds: [] }, { limit: 1, kinds: ['pigeon'] }]) {
      expect((await cms.ask('/errands/claim', { as: 'service', body })).status).toBe(400);
    }
  });
});

describe('the deployment of the fallback', () => {
  it('waits once for many changes, and again for one that comes while it is under way', async () => {
    await queueFallbackDeployment({ req: await request() });
    await queueFallbackDeployment({ req: await request() });
    const { id } = await only();
    await cms.payload.update({ collection: 'errands', id, data: { state: 'leased' } });
    await queueFallbackDeployment({ req: await request() });
    expect((await cms.payload.count({ collection: 'errands' })).totalDocs).toBe(2);
  });

  it('is as soon as a new one when it waits after failures, and is not given up for them', async () => {
    await queueFallbackDeployment({ req: await request() });
    const { id } = await only();
    const minutes = (n: number) => new Date(Date.now() + n * 60_000).toISOString();
    const failing = { dueAt: minutes(10), giveUpAt: minutes(11), attempts: 12 };
    await cms.payload.update({ collection: 'errands', id, data: failing });
    await queueFallbackDeployment({ req: await request() });
    const { dueAt, giveUpAt } = await only();
    expect(dueAt < minutes(1)).toBe(true);
    expect(giveUpAt > minutes(23 * 60)).toBe(true);
    await cms.payload.update({ collection: 'errands', id, data: { dueAt: minutes(-1) } });
    await queueFallbackDeployment({ req: await request() });
    expect((await only()).dueAt < minutes(0)).toBe(true);
  });
});

describe('a notice', () => {
  const words = () => ({ text: 'Hej.', mail: { subject: 'Hej', text: 'Hej.' } });
  const raise = async (change: object = {}) =>
    raiseNotice({
      req: await request(),
      key: randomUUID(),
      kind: 'missed-call',
      officer: cms.users.officer,
      channels: ['text', 'mail'],
      wording: words,
      ...change,
    });

  it('is sent when one of its errands is done, and failed when none can be', async () => {
    const sent = await raise();
    const [one, two] = await claim();
    await tell(one?.id ?? '', { outcome: 'failed', error: 'No.', again: false });
    await tell(two?.id ?? '', { outcome: 'done' });
    const failed = await raise();
    for (const { id } of await claim()) await tell(id, { outcome: 'failed', error: 'No.', again: false });
    const state = async (id: string | null) =>
      (await cms.payload.findByID({ collection: 'notices', id: id ?? '', depth: 0 })).state;
    expect(await state(sent)).toBe('sent');
    expect(await state(failed)).toBe('failed');
  });

  it('is raised once by its key, to somebody who exists', async () => {
    expect(await raise({ key: 'once' })).not.toBeNull();
    expect(await raise({ key: 'once' })).toBeNull();
    expect(await raise({ officer: randomUUID() })).toBeNull();
    expect(await claim()).toHaveLength(2);
  });

  it('is in the language of who gets it, by mail to somebody without a telephone', async () => {
    await cms.payload.update({
      collection: 'users',
      id: cms.users.editor,
      data: { language: 'en', phone: null },
    });
    await raise({
      officer: cms.users.editor,
      channels: ['text', 'call'],
      wording: ({ language }: { language: string }) => ({
        text: language,
        mail: { subject: language, text: language },
      }),
    });
    expect(await claim()).toMatchObject([
      { errand: { kind: 'mail', to: 'editor@isvagsverket.example', subject: 'en', text: 'en' } },
    ]);
  });

  describe('that asks for a call', () => {
    const officers = ['officer', 'duty-manager'] as const;
    let event: string;
    beforeAll(async () => {
      event = (await cms.ask('/events', { as: 'editor', body: { title: 'Sprickor i isen' } })).body.doc.id;
    });
    const askBoth = async () => {
      const title = { sv: 'Sprickor', en: 'Cracks' };
      const call = { channels: ['call'], wording: null, call: { purpose: 'event', title } };
      const about = { kind: 'event-started', about: { event } };
      const raised = [];
      for (const as of officers) raised.push(await raise({ ...call, ...about, officer: cms.users[as] }));
      return raised.map(String);
    };
    const confirm = async (notice: string) =>
      confirmNotice({ req: await request(), notice, how: 'link', at: new Date().toISOString() });
    const states = async () => {
      const { docs } = await cms.payload.find({ collection: 'errands', depth: 0 });
      return docs.map(({ state }) => state);
    };
    const failure = { outcome: 'failed', error: 'Twilio does not answer.', again: true };

    it.each([0, 1])(
      'tries no call again once officer %i has confirmed while it was under way',
      async (who) => {
        const notices = await askBoth();
        const calls = await claim();
        expect(calls).toHaveLength(2);
        await confirm(notices[who] ?? '');
        for (const { id } of calls) expect((await tell(id, failure)).body).toEqual({ state: 'cancelled' });
        expect((await kept(calls[0]?.id ?? '')).lastError).toBe('Twilio does not answer.');
        expect(await states()).toEqual(['cancelled', 'cancelled']);
      },
    );

    it('leases no call anew once somebody has confirmed, but those of the next time', async () => {
      const notices = await askBoth();
      for (const { id } of await claim()) {
        const data = { leasedUntil: seconds(-1).toISOString() };
        await cms.payload.update({ collection: 'errands', id, data });
      }
      await confirm(notices[0] ?? '');
      expect(await claim()).toEqual([]);
      expect(await states()).toEqual(['cancelled', 'cancelled']);
      await askBoth();
      expect(await claim()).toHaveLength(2);
    });
  });

  it('is read by who got it and by those who keep the roster', async () => {
    const id = await raise({ officer: cms.users.officer });
    const read = async (as: 'officer' | 'editor' | 'duty-manager') =>
      (await cms.ask(`/notices/${id}`, { as })).status;
    expect(await read('officer')).toBe(200);
    expect(await read('duty-manager')).toBe(200);
    expect(await read('editor')).toBe(404);
  });
});
