import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { settleCalls } from '../../cms/src/collections/Calls/settle-calls.ts';
import { type Cms, startCms } from './support/cms.ts';
import { callIn, type Told, tell, tried } from './support/journal.ts';

let cms: Cms;
let other: string;
beforeAll(async () => {
  cms = await startCms();
  const user = { email: 'b@isvagsverket.example', password: 'longenough', name: 'Bo', phone: '+46701740612' };
  other = (await cms.payload.create({ collection: 'users', data: { ...user, roles: ['officer'] } })).id;
});
afterAll(() => cms[Symbol.asyncDispose]());

const hour = 3_600_000;
let serial = 0;
/** A mobile number that no other test of this file has. */
const newCaller = () => `+467017406${String(20 + serial++)}`;

const incoming = (from: string, lineState: 'desk' | 'event' | 'closed' = 'event'): Told => ({
  kind: 'incoming',
  from,
  lineState,
});
const noAnswer: Told = { kind: 'attempt-ended', status: 'no-answer' };
const accepted: Told = { kind: 'accepted' };
const ended: Told = { kind: 'ended', status: 'completed', durationSeconds: 60 };

async function noticesOf(callSid: string) {
  const { id } = await callIn(cms, callSid);
  const { docs } = await cms.payload.find({
    collection: 'notices',
    where: { call: { equals: id } },
    depth: 0,
    pagination: false,
  });
  return docs.map(({ kind, officer, channels, state }) => ({
    kind,
    officer,
    channels: channels?.toSorted(),
    state,
  }));
}

async function errandsWith(text: string) {
  const { docs } = await cms.payload.find({ collection: 'errands', depth: 0, pagination: false });
  return docs.filter(({ key }) => key.includes(text)).map(({ errand }) => errand as Record<string, string>);
}

const settle = (inSeconds: number) =>
  settleCalls({
    payload: cms.payload,
    now: new Date(Date.now() + inSeconds * 1000),
    siteUrl: cms.environment.siteUrl,
  });

const missed = (officer: string) => ({
  kind: 'missed-call',
  officer,
  channels: ['mail', 'text'],
  state: 'waiting',
});

const tooLate = (officer: string) => ({ kind: 'caller-gone', officer, channels: ['text'], state: 'waiting' });

describe('a call that nobody answered', () => {
  it('is told once to those who were tried and to the duty managers, the number in the text only', async () => {
    const from = newCaller();
    const { officer } = cms.users;
    const legs = [...tried(0, officer, noAnswer), ...tried(1, other, { kind: 'declined' }, noAnswer)];
    const callSid = await tell({ cms, told: [incoming(from), ...legs, { kind: 'message' }, ended] });
    await tell({ cms, callSid, told: [{ kind: 'ended', status: 'completed' }] });
    await settle(3600);
    const told = await noticesOf(callSid);
    expect(told).toHaveLength(3);
    expect(told).toEqual(
      expect.arrayContaining([missed(officer), missed(other), missed(cms.users['duty-manager'])]),
    );
    const errands = await errandsWith(`missed-call:${callSid}`);
    const written = `070-174 06 ${from.slice(-2)}`;
    expect(errands.filter(({ kind }) => kind === 'text')).toHaveLength(3);
    for (const { kind, body, subject, text } of errands) {
      const words = `${body} ${subject} ${text}`;
      expect(words).toContain(`${cms.environment.cmsUrl}/admin/my-duty`);
      expect(words.includes(written)).toBe(kind === 'text');
    }
  });

  it('is kept and told to everybody else when the account of one has an address that takes no mail', async () => {
    const person = async (name: string, phone?: string) => {
      const email = `${name.toLowerCase()}@isvagsverket.example`;
      const user = { email, password: 'longenough', name, roles: ['officer' as const], phone: phone ?? null };
      const { id } = await cms.payload.create({ collection: 'users', data: user });
      await cms.payload.db.updateOne({ collection: 'users', id, data: { email: `no address: ${name}` } });
      return id;
    };
    const called = await person('Cid', '+46701740613');
    const mailed = await person('Disa');
    const logged = vi.spyOn(cms.payload.logger, 'error').mockImplementation(() => {});
    const legs = [...tried(0, called, noAnswer), ...tried(1, mailed, noAnswer)];
    const callSid = await tell({ cms, told: [incoming(newCaller()), ...legs, { kind: 'message' }, ended] });
    expect(await noticesOf(callSid)).toEqual(
      expect.arrayContaining([
        { kind: 'missed-call', officer: called, channels: ['text'], state: 'waiting' },
        { kind: 'missed-call', officer: mailed, channels: [], state: 'failed' },
        missed(cms.users['duty-manager']),
      ]),
    );
    expect(logged).toHaveBeenCalledTimes(2);
    expect(JSON.stringify(logged.mock.calls)).not.toContain('no address');
    logged.mockRestore();
  });

  it('is told to the duty managers when an event had nobody on shift', async () => {
    const callSid = await tell({ cms, told: [incoming(newCaller()), { kind: 'message' }, ended] });
    expect(await noticesOf(callSid)).toEqual([missed(cms.users['duty-manager'])]);
    const [text] = await errandsWith(`missed-call:${callSid}:${cms.users['duty-manager']}:text`);
    expect(text?.body).toContain('Ingen hade jour');
  });

  it('is told to the duty managers when the line could not find out whom to ring', async () => {
    const told = [
      { ...incoming(newCaller(), 'closed'), undecided: true },
      { kind: 'message' as const },
      ended,
    ];
    const callSid = await tell({ cms, told });
    expect(await noticesOf(callSid)).toEqual([missed(cms.users['duty-manager'])]);
    const [text] = await errandsWith(`missed-call:${callSid}:${cms.users['duty-manager']}:text`);
    expect(text?.body).toContain('kunde inte ta reda på vem som skulle svara');
    expect(text?.body).not.toContain('Ingen hade jour');
  });

  it.each<[string, () => Told[]]>([
    ['the line was closed', () => [incoming(newCaller(), 'closed'), { kind: 'message' }, ended]],
    [
      'the caller is blocked',
      () => [{ ...incoming(newCaller()), blocked: true }, { kind: 'message' }, ended],
    ],
    [
      'somebody answered',
      () => [
        incoming(newCaller()),
        ...tried(0, other, accepted, { kind: 'attempt-ended', status: 'completed' }),
        ended,
      ],
    ],
    ['it goes on', () => [incoming(newCaller()), ...tried(0, other, noAnswer)]],
  ])('is told to nobody when %s', async (_, told) => {
    const callSid = await tell({ cms, told: told() });
    await settle(0);
    expect(await noticesOf(callSid)).toEqual([]);
  });

  it('waits for what another instance has to tell, and is answered after all', async () => {
    const callSid = await tell({ cms, told: [incoming(newCaller()), ...tried(0, other, accepted), ended] });
    expect(await callIn(cms, callSid)).toMatchObject({ outcome: 'ongoing', callBack: 'none' });
    await settle(5);
    const leg = { step: 0, tier: 1, officer: other };
    await tell({ cms, callSid, told: [{ kind: 'attempt-ended', status: 'completed', ...leg }] });
    await settle(3600);
    expect(await callIn(cms, callSid)).toMatchObject({ outcome: 'answered', answeredBy: 'Officer 0' });
    expect(await noticesOf(callSid)).toEqual([]);
  });

  it('is missed when the rest never comes, and its officer gets the number', async () => {
    const from = newCaller();
    const callSid = await tell({ cms, told: [incoming(from), ...tried(0, other, accepted), ended] });
    await settle(60);
    expect(await callIn(cms, callSid)).toMatchObject({ outcome: 'missed', callBack: 'owed' });
    expect(await noticesOf(callSid)).toEqual(
      expect.arrayContaining([tooLate(other), missed(cms.users['duty-manager'])]),
    );
  });

  it('stays owed when an entry comes late that does not complete it', async () => {
    const callSid = await tell({ cms, told: [incoming(newCaller()), ...tried(0, other, accepted), ended] });
    await settle(60);
    const told = await noticesOf(callSid);
    await tell({ cms, callSid, told: [{ kind: 'attempt', step: 2, tier: 1, name: 'Officer 2' }] });
    expect(await callIn(cms, callSid)).toMatchObject({ outcome: 'missed', callBack: 'owed', settleAt: null });
    expect(await noticesOf(callSid)).toEqual(told);
  });

  it('that came half a day ago is told by one mail a person, however many there are', async () => {
    const at = new Date(Date.now() - 13 * hour);
    const told = () => [incoming(newCaller()), ...tried(0, other, accepted, { kind: 'caller-gone' }), ended];
    const calls = [await tell({ cms, at, told: told() }), await tell({ cms, at, told: told() })];
    await settle(3600);
    for (const callSid of calls) {
      expect(await noticesOf(callSid)).toEqual([]);
      expect(await callIn(cms, callSid)).toMatchObject({ callBack: 'owed', toldAt: expect.any(String) });
    }
    const mails = await errandsWith('long-missed-calls:');
    expect(mails.map(({ kind, to }) => `${kind} ${to}`).sort()).toEqual([
      'mail b@isvagsverket.example',
      'mail duty-manager@isvagsverket.example',
    ]);
    expect(JSON.stringify(mails)).not.toContain('070');
  });

  it('is over in the end even when its end is never told', async () => {
    const callSid = await tell({ cms, told: [incoming(newCaller()), ...tried(0, other, noAnswer)] });
    await settle(60);
    expect((await callIn(cms, callSid)).outcome).toBe('ongoing');
    await settle(3600);
    expect((await callIn(cms, callSid)).outcome).toBe('missed');
    expect(await noticesOf(callSid)).toHaveLength(2);
  });

  it('gives its number at once to the officer who pressed the key too late', async () => {
    const from = newCaller();
    const leg = tried(0, other, { kind: 'attempt-ended', status: 'canceled' });
    const callSid = await tell({ cms, told: [incoming(from), ...leg] });
    const late = { step: 0, tier: 1, officer: other };
    await tell({
      cms,
      callSid,
      told: [
        { ...accepted, ...late },
        { kind: 'caller-gone', ...late },
      ],
    });
    expect(await noticesOf(callSid)).toEqual([tooLate(other)]);
    const [text] = await errandsWith(`caller-gone:${callSid}`);
    expect(text?.body).toContain(`070-174 06 ${from.slice(-2)}`);
  });
});

describe('the text to a caller', () => {
  const unanswered = (from: string, change: Partial<Told> = {}, at = new Date()) =>
    tell({
      cms,
      at,
      told: [{ ...incoming(from, 'closed'), ...change }, { kind: 'message', language: 'en' }, ended],
    });
  const textTo = async (callSid: string) => errandsWith(`caller-text:${callSid}`);

  it('is sent only where it is wanted, once a day to each, to mobile numbers, with nothing of the call', async () => {
    const from = newCaller();
    expect(await textTo(await unanswered(from))).toEqual([]);
    await cms.ask('/globals/press-service', {
      as: 'admin',
      body: {
        organisation: `Isvägsverket ${'och vintervägarna '.repeat(100)}`,
        number: '+46846500410',
        email: 'p@isvagsverket.example',
        textToCaller: true,
      },
    });
    const [text] = await textTo(await unanswered(from));
    expect(text).toMatchObject({ to: from, body: expect.stringContaining(`${cms.environment.siteUrl}/en/`) });
    expect(await textTo(await unanswered(from))).toEqual([]);
    expect(await textTo(await unanswered('+46846500499'))).toEqual([]);
    expect(await textTo(await unanswered('anonymous'))).toEqual([]);
    expect(await textTo(await unanswered(newCaller(), { blocked: true }))).toEqual([]);
    expect(await textTo(await unanswered(newCaller(), {}, new Date(Date.now() - 2 * hour)))).toEqual([]);
    expect(await textTo(await unanswered(newCaller()))).toHaveLength(1);
  });
});

describe('a call back', () => {
  it('names who decided and when, with a note, and nobody once it is owed again', async () => {
    const callSid = await tell({ cms, told: [incoming(newCaller()), { kind: 'message' }, ended] });
    const { id } = await callIn(cms, callSid);
    const decide = (body: object) => cms.ask(`/calls/${id}`, { as: 'officer', method: 'PATCH', body });
    await decide({
      callBack: 'done',
      callBackNote: 'Svarade på frågan.',
      callBackBy: other,
      listened: [{ by: other }],
    });
    const done = await callIn(cms, callSid);
    expect(done).toMatchObject({
      callBack: 'done',
      callBackNote: 'Svarade på frågan.',
      callBackBy: cms.users.officer,
      callBackAt: expect.any(String),
      listened: [],
    });
    await decide({ callBack: 'owed' });
    expect(await callIn(cms, callSid)).toMatchObject({
      callBack: 'owed',
      callBackBy: null,
      callBackAt: null,
    });
  });
});

describe('calls of an event', () => {
  it('are listed by it, and outlive it', async () => {
    const event = await cms.ask('/events', { as: 'editor', body: { title: 'Sprickor i isvägen' } });
    const { id } = event.body.doc;
    const callSid = await tell({
      cms,
      told: [{ ...incoming(newCaller()), events: [id, 'removed-before'] }, { kind: 'message' }, ended],
    });
    const listed = await cms.ask(`/calls?where[events][in]=${id}&depth=0`, { as: 'officer' });
    expect(listed.body.docs).toMatchObject([{ callSid, events: [id] }]);
    await cms.ask(`/events/${id}`, { as: 'admin', method: 'DELETE' });
    const late: Told = { kind: 'ended', status: 'completed', durationSeconds: 61 };
    await tell({ cms, callSid, told: [late] });
    expect(await callIn(cms, callSid)).toMatchObject({ outcome: 'message', events: [] });
  });
});
