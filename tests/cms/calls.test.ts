import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Ask, type Cms, startCms } from './support/cms.ts';
import { callIn, sid, type Told, tell, tried } from './support/journal.ts';

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

describe('a full batch after an outage', () => {
  const missedCall = (n: number) => {
    const callSid = sid('CA');
    const came = Date.now() - 3_600_000 + n * 10_000;
    const told: Told[] = [
      { kind: 'incoming', from: '+46701740696', lineState: 'event' },
      ...[0, 1, 2].flatMap((step): Told[] => {
        const desk = { step, tier: 0, name: `Plats ${step}` };
        return [
          { kind: 'attempt', ...desk },
          { kind: 'attempt-ended', status: 'no-answer', ...desk },
        ];
      }),
      { kind: 'ended', durationSeconds: 40 },
    ];
    return told.map((entry, index) => ({
      entryId: randomUUID(),
      callSid,
      at: new Date(came + index * 1000).toISOString(),
      ...entry,
    }));
  };
  const send = (entries: object[]) => cms.ask('/call-events/batch', { as: 'service', body: { entries } });
  const { resolve: atFirstCommit, promise: firstCommit } = Promise.withResolvers<void>();
  const countCalls = async () => (await cms.payload.count({ collection: 'calls' })).totalDocs;

  it('lets other writes in between: each call has a transaction of its own', async () => {
    const calls = Array.from({ length: 60 }, (_, n) => missedCall(n));
    const filling = Array.from({ length: 20 }, () => ({ ...calls[0]?.[1], entryId: randomUUID() }));
    const entries = [...calls.flat(), ...filling];
    expect(entries).toHaveLength(500);
    const before = await countCalls();
    const { db } = cms.payload;
    const commit = vi.spyOn(db, 'commitTransaction').mockImplementation(async (...given) => {
      commit.mockRestore();
      await db.commitTransaction(...given);
      atFirstCommit();
    });
    const batch = send(entries);
    await firstCommit;
    await cms.payload.create({ collection: 'topics', data: { title: 'Isvägar' } });
    expect((await countCalls()) - before).toBeLessThan(calls.length);
    expect((await batch).body).toEqual({ stored: 500, known: 0 });
    expect((await countCalls()) - before).toBe(calls.length);
    const missed = await cms.payload.count({
      collection: 'notices',
      where: { kind: { equals: 'missed-call' } },
    });
    expect(missed.totalDocs).toBe(calls.length);
    expect((await send(entries)).body).toEqual({ stored: 0, known: 500 });
  });

  it('keeps what can be kept when one call fails, and that one when it is sent again', async () => {
    const entries = [1, 2, 3].flatMap(missedCall);
    const before = await countCalls();
    const { payload } = cms;
    const { create } = payload;
    const full = vi.spyOn(payload, 'create').mockImplementation((asked) => {
      if ('entryId' in asked.data && asked.data.entryId === entries[12]?.entryId) {
        throw new Error('The disk is full.');
      }
      return create(asked) as never;
    });
    expect((await send(entries)).status).toBe(500);
    full.mockRestore();
    expect((await countCalls()) - before).toBe(2);
    expect((await send(entries)).body).toEqual({ stored: 8, known: 16 });
    expect((await countCalls()) - before).toBe(3);
  });
});

describe('what leaves the house', () => {
  let event: string;
  const caller = '+46701740688';
  const many = 230;
  beforeAll(async () => {
    event = (await cms.ask('/events', { as: 'editor', body: { title: 'Storm, "röd" varning' } })).body.doc.id;
    const ended: Told = { kind: 'ended', durationSeconds: 60 };
    const conversation: Told[] = [
      { kind: 'incoming', from: caller, lineState: 'event', events: [event] },
      ...tried(0, cms.users.officer, { kind: 'accepted' }, { kind: 'attempt-ended', status: 'completed' }),
      ended,
    ];
    const answered = await tell({
      cms,
      at: new Date('2026-10-24T22:30:00Z'),
      told: conversation.map((entry, index) => ({ ...entry, secondsIn: index * 9 })),
    });
    await cms.ask(`/calls/${(await callIn(cms, answered)).id}`, {
      as: 'officer',
      method: 'PATCH',
      body: { callBack: 'done', callBackNote: '=HYPERLINK("https://evil.example")\nrad två' },
    });
    await tell({
      cms,
      at: new Date('2026-10-25T01:30:00Z'),
      told: [{ kind: 'incoming', from: caller, lineState: 'closed' }, { kind: 'message' }, ended],
    });
    for (let n = 0; n < many; n += 1) {
      const startedAt = new Date(Date.UTC(2026, 5, 1, 0, n)).toISOString();
      await cms.payload.create({
        collection: 'calls',
        data: { callSid: sid('CA'), startedAt, outcome: 'missed', lineState: 'desk' },
      });
    }
  });

  const night = 'from=2026-10-25&until=2026-10-25';
  const ask = (path: string, more: Ask = { as: 'duty-manager' }) => cms.ask(path, more);

  describe('the export', () => {
    it('is CSV with its mark, CRLF, quoted fields and local times with their offset, without numbers', async () => {
      const { bytes, headers, status } = await ask(`/calls/export.csv?${night}`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
      expect(headers.get('content-disposition')).toBe(
        'attachment; filename="calls-2026-10-25--2026-10-25.csv"',
      );
      expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      const lines = bytes.subarray(3).toString().split('\r\n');
      expect(lines).toEqual([
        'Started (Europe/Stockholm),Ended (Europe/Stockholm),State of the line,News events,Outcome,Answered by,Wait (s),Length (s),Attempts,Voicemail (s),Call back,Decided by,Decided (Europe/Stockholm)',
        expect.stringMatching(
          /^2026-10-25T00:30:00\+02:00,2026-10-25T00:30:36\+02:00,News event,"Storm, ""röd"" varning",Answered,Officer 0,18,60,Officer 0: connected,,Done,officer,20\d\d-/,
        ),
        '2026-10-25T02:30:00+01:00,2026-10-25T02:30:02+01:00,Closed,,Heard the spoken message,,,60,,,Owed,,',
        '',
      ]);
    });

    it('has numbers and notes when asked for, no formula, and Swedish words for a Swedish reader', async () => {
      const { body } = await ask(`/calls/export.csv?${night}&numbers=1`, {
        as: 'admin',
        headers: { cookie: 'payload-lng=sv' },
      });
      expect(body).toContain('Ring tillbaka');
      expect(body).toContain(`,'${caller},"'=HYPERLINK(""https://evil.example"")\nrad två"\r\n`);
    });

    it('goes on from page to page, and narrows to an event', async () => {
      const all = await ask('/calls/export.csv?from=2026-06-01&until=2026-06-02');
      const rows = all.body.trim().split('\r\n').slice(1);
      expect(rows).toHaveLength(many);
      expect(rows.toSorted()).toEqual(rows);
      expect(new Set(rows).size).toBe(many);
      const ofEvent = await ask(`/calls/export.csv?${night}&event=${event}`);
      expect(ofEvent.body.trim().split('\r\n')).toHaveLength(2);
    });

    it.each(['officer', 'editor', 'approver', 'service', 'anonymous'] as const)(
      'is not for %s',
      async (as) => {
        expect((await ask('/calls/export.csv', { as })).status).toBe(403);
      },
    );

    it.each(['from=yesterday', 'from=2026-11-22&until=2026-11-20', 'from=2020-01-01&until=2026-01-01'])(
      'is refused for %s',
      async (question) => {
        expect((await ask(`/calls/export.csv?${question}`)).status).toBe(400);
        expect((await ask(`/calls/statistics?${question}`)).status).toBe(400);
      },
    );
  });

  describe('the statistics', () => {
    it('count the calls of a period, also of one event', async () => {
      const { body } = await ask(`/calls/statistics?${night}`, { as: 'editor' });
      expect(body).toMatchObject({
        from: '2026-10-24T22:00:00Z',
        until: '2026-10-25T23:00:00Z',
        total: { calls: 2, answered: 1, message: 1 },
        medianWaitSeconds: 18,
        byState: { event: { answered: 1 }, closed: { message: 1 } },
      });
      expect(JSON.stringify(body)).not.toContain(caller);
      const ofEvent = await ask(`/calls/statistics?${night}&event=${event}`);
      expect(ofEvent.body.total.calls).toBe(1);
      const ofNone = await ask(`/calls/statistics?${night}&event=nonsense`);
      expect(ofNone.body.total.calls).toBe(0);
    });
  });
});
