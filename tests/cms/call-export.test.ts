import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, type Cms, startCms } from './support/cms.ts';
import { callIn, type Told, tell, tried } from './support/journal.ts';

let cms: Cms;
let event: string;
const caller = '+46701740688';
const many = 230;
beforeAll(async () => {
  cms = await startCms();
  event = (await cms.ask('/events', { as: 'editor', body: { title: 'Storm, "röd" varning' } })).body.doc.id;
  const ended: Told = { kind: 'ended', durationSeconds: 60 };
  const answered = await tell({
    cms,
    at: new Date('2026-10-24T22:30:00Z'),
    told: [
      { kind: 'incoming', from: caller, lineState: 'event', events: [event] },
      ...tried(0, cms.users.officer, { kind: 'accepted' }, { kind: 'attempt-ended', status: 'completed' }),
      ended,
    ].map((entry, index) => ({ ...entry, secondsIn: index * 9 })),
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
      data: { callSid: `CA${n}`, startedAt, outcome: 'missed', lineState: 'desk' },
    });
  }
});
afterAll(() => cms[Symbol.asyncDispose]());

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

  it.each(['officer', 'editor', 'approver', 'service', 'anonymous'] as const)('is not for %s', async (as) => {
    expect((await ask('/calls/export.csv', { as })).status).toBe(403);
  });

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
  });
});
