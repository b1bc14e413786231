import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cms, startCms } from './support/cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());

const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();

describe('the journal of calls', () => {
  const entry = (kind: string, at: number, more: object = {}) => ({
    entryId: randomUUID(),
    callSid: 'CA100',
    at: hours(at),
    kind,
    ...more,
  });
  const batch = (entries: object[]) => cms.ask('/call-events/batch', { as: 'service', body: { entries } });
  const call = async (callSid = 'CA100') =>
    (await cms.ask(`/calls?where[callSid][equals]=${callSid}`, { as: 'officer' })).body.docs[0];

  it('is kept once, whatever is sent twice, and the call is computed in any order', async () => {
    const incoming = entry('incoming', -1, { from: '+46701740699', lineState: 'event' });
    const attempt = entry('attempt', -0.9, { step: 0, tier: 1, name: 'Jonas' });
    const accepted = entry('accepted', -0.8, { step: 0, tier: 1, name: 'Jonas' });
    const bridged = entry('attempt-ended', -0.75, { step: 0, tier: 1, name: 'Jonas', status: 'completed' });
    const ended = entry('ended', -0.7, { status: 'completed', durationSeconds: 95 });
    expect((await batch([ended, accepted])).body).toEqual({ stored: 2, known: 0 });
    expect((await call()).outcome).toBe('ongoing');
    expect((await batch([incoming, attempt, bridged, ended])).body).toEqual({ stored: 3, known: 1 });
    expect((await batch([incoming, incoming])).body).toEqual({ stored: 0, known: 2 });
    expect(await call()).toMatchObject({
      from: '+46701740699',
      lineState: 'event',
      startedAt: incoming.at,
      outcome: 'answered',
      answeredBy: 'Jonas',
      durationSeconds: 95,
      callBack: 'none',
      attempts: [{ name: 'Jonas', tier: 1, result: 'connected', round: 1 }],
      waitSeconds: 720,
    });
  });

  it('keeps the number in the call only', async () => {
    const { body } = await cms.ask('/call-events?limit=100', { as: 'duty-manager' });
    expect(body.totalDocs).toBe(5);
    expect(JSON.stringify(body)).not.toContain('+46701740699');
  });

  it('owes a call to whoever nobody answered, until it is made', async () => {
    const missed = (kind: string, at: number, more: object = {}) => ({
      ...entry(kind, at, more),
      callSid: 'CA200',
    });
    await batch([
      missed('incoming', -1, { from: '+46701740698', lineState: 'closed' }),
      missed('message', -0.9),
    ]);
    const owed = await call('CA200');
    expect(owed).toMatchObject({ outcome: 'message', callBack: 'owed' });
    const done = await cms.ask(`/calls/${owed.id}`, {
      as: 'officer',
      method: 'PATCH',
      body: { callBack: 'done', from: '+46701740600', outcome: 'answered' },
    });
    expect(done.body.doc).toMatchObject({ callBack: 'done', from: '+46701740698', outcome: 'message' });
    await batch([missed('ended', -0.8, { durationSeconds: 12 })]);
    expect(await call('CA200')).toMatchObject({ callBack: 'done', durationSeconds: 12 });
  });

  it('keeps what an officer decided when a late entry comes', async () => {
    const missed = (kind: string, at: number, more: object = {}) => ({
      ...entry(kind, at, more),
      callSid: 'CA250',
    });
    await batch([
      missed('incoming', -1, { from: '+46701740697', lineState: 'closed' }),
      missed('message', -0.9),
    ]);
    const owed = await call('CA250');
    expect(owed.callBack).toBe('owed');
    await cms.ask(`/calls/${owed.id}`, { as: 'officer', method: 'PATCH', body: { callBack: 'none' } });
    await batch([missed('ended', -0.8, { durationSeconds: 12 })]);
    expect(await call('CA250')).toMatchObject({ callBack: 'none', durationSeconds: 12 });
  });

  it('owes no call to a hidden number', async () => {
    await batch([
      { ...entry('incoming', -1, { from: 'anonymous', lineState: 'closed' }), callSid: 'CA300' },
      { ...entry('ended', -0.5), callSid: 'CA300' },
    ]);
    expect(await call('CA300')).toMatchObject({ outcome: 'missed', callBack: 'none', from: 'anonymous' });
  });
});
