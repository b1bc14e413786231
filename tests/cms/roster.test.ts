import { lineSnapshotShape } from '@pressjour/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkVerified } from '../../integrations/commands/src/doctor/unverified.ts';
import { type Cms, startCms } from './support/cms.ts';
import { overHttp } from './support/over-http.ts';
import { fillPressService, type SignedUp, signUpOfficer } from './support/roster.ts';

let cms: Cms;
let bo: SignedUp;
beforeAll(async () => {
  cms = await startCms();
  await fillPressService(cms);
  bo = await signUpOfficer(cms, { name: 'Bo', phone: '+46701740622' });
});
afterAll(() => cms[Symbol.asyncDispose]());

const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
const everything = { id: { exists: true } };

beforeEach(async () => {
  for (const collection of ['shifts', 'rotations', 'events', 'blocked-callers'] as const) {
    await cms.payload.delete({ collection, where: everything });
  }
});

const rotation = (change: object = {}) => ({
  name: 'Första linjen',
  tier: 1,
  officers: [cms.users.officer],
  firstHandOver: '2026-01-05',
  handOverTime: '8.00',
  ...change,
});
const make = async (collection: string, body: object) => {
  const answer = await cms.ask(`/${collection}`, { as: 'duty-manager', body });
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.doc;
};
const snapshot = async (at = hours(0)) =>
  lineSnapshotShape.parse((await cms.ask(`/snapshot?at=${encodeURIComponent(at)}`, { as: 'service' })).body);

describe('the settings of the line', () => {
  it('have defaults, and reach the duty line as they are set', async () => {
    expect((await snapshot()).settings).toMatchObject({
      rounds: 2,
      maxWaitSeconds: 180,
      voicemail: { offered: true, maxSeconds: 120 },
      textToCaller: false,
    });
    await cms.ask('/globals/press-service', {
      as: 'duty-manager',
      body: {
        rounds: 3,
        maxWaitSeconds: 60,
        voicemail: { offered: false, maxSeconds: 30 },
        textToCaller: true,
        messages: { voicemail: 'Lämna ett meddelande.' },
      },
    });
    expect((await snapshot()).settings).toMatchObject({
      rounds: 3,
      maxWaitSeconds: 60,
      voicemail: { offered: false, maxSeconds: 30 },
      textToCaller: true,
      messages: { voicemail: { sv: 'Lämna ett meddelande.', en: '' } },
    });
  });

  it.each([
    [{ rounds: 6 }, '1 to 5'],
    [{ rounds: 1.5 }, '1 to 5'],
    [{ maxWaitSeconds: 10 }, '30 to 600'],
    [{ voicemail: { maxSeconds: 5 } }, '15 to 600'],
    [{ retention: { voicemailDays: 0 } }, '1 to 365'],
    [{ handOverNoticeMinutes: 0 }, '5 to 1440'],
    [{ testCall: { day: '2', time: '' } }, 'Write a time'],
    [{ testCall: { day: null, time: '09:00' } }, 'Choose a day'],
    [{ testCall: { day: '2', time: 'nio' } }, 'HH:MM'],
  ])('are refused with %j', async (body, words) => {
    const { status, body: answer } = await cms.ask('/globals/press-service', { as: 'duty-manager', body });
    expect(status).toBe(400);
    expect(JSON.stringify(answer)).toContain(words);
  });

  it('are for the house only', async () => {
    const { body } = await cms.ask('/globals/press-service');
    for (const field of [
      'rounds',
      'maxWaitSeconds',
      'voicemail',
      'textToCaller',
      'testCall',
      'handOverNoticeMinutes',
    ]) {
      expect(body[field], field).toBeUndefined();
    }
  });
});

describe('a rotation', () => {
  it('reaches the duty line with its officers in turn', async () => {
    await make('rotations', rotation({ officers: [bo.id, cms.users.officer], until: '2027-06-01' }));
    expect((await snapshot()).rotations).toMatchObject([
      {
        tier: 1,
        officers: [{ name: 'Bo', phone: '+46701740622' }, { name: 'officer' }],
        firstHandOver: '2026-01-05',
        handOverTime: '08:00',
        weeks: 1,
        until: '2027-06-01',
      },
    ]);
  });

  it('is told of around the instant that is asked for', async () => {
    await make('rotations', rotation({ name: 'Över', until: '2026-03-02' }));
    await make('rotations', rotation({ name: 'Kommer', firstHandOver: '2028-01-03' }));
    const names = async (at: string) => (await snapshot(at)).rotations.map(({ name }) => name);
    expect(await names('2026-02-10T00:00:00Z')).toEqual(['Över']);
    expect(await names('2026-11-22T00:00:00Z')).toEqual([]);
    expect(await names('2028-02-01T00:00:00Z')).toEqual(['Kommer']);
  });

  it.each([
    [{ officers: [] }, 'officers'],
    [{ weeks: 9 }, '1 to 8'],
    [{ tier: 0 }, '1 to 9'],
    [{ until: '2026-01-05' }, 'after its first hand-over'],
    [{ firstHandOver: 'advent' }, 'firstHandOver'],
  ])('is refused with %j', async (change, words) => {
    const { status, body } = await cms.ask('/rotations', { as: 'duty-manager', body: rotation(change) });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(words);
  });

  it('takes no officer who is none', async () => {
    const body = rotation({ officers: [cms.users.editor] });
    expect((await cms.ask('/rotations', { as: 'duty-manager', body })).status).toBe(400);
  });

  it('that cannot be read is left out, and named in the log once', async () => {
    const warn = vi.spyOn(cms.payload.logger, 'warn').mockImplementation(() => undefined);
    const { id } = await make('rotations', rotation());
    await make('rotations', rotation({ name: 'Andra', tier: 2 }));
    await cms.payload.db.updateOne({ collection: 'rotations', id, data: { handOverTime: 'åtta' } });
    expect((await snapshot()).rotations.map(({ name }) => name)).toEqual(['Andra']);
    await snapshot();
    const told = warn.mock.calls.filter(([about]) => JSON.stringify(about).includes(id));
    expect(told).toEqual([
      [{ collection: 'rotations', id }, expect.stringContaining('Correct it in the admin')],
    ]);
    warn.mockRestore();
  });

  it('puts its officer on shift: an event may be started', async () => {
    const event = { title: 'Sprickor', staffed: true };
    expect((await cms.ask('/events', { as: 'officer', body: event })).status).toBe(403);
    await make('rotations', rotation());
    const started = await cms.ask('/events?locale=en', { as: 'officer', body: event });
    expect(started.status, JSON.stringify(started.body)).toBe(201);
    const { title } = await cms.payload.findByID({
      collection: 'events',
      id: started.body.doc.id,
      locale: 'all',
    });
    expect(title).toEqual({ en: 'Sprickor' });
    expect((await bo.ask('/events', { body: event })).status).toBe(403);
  });
});

describe('a blocked caller', () => {
  it('has a reason and an end, and who decided, and hears the message only', async () => {
    const doc = await make('blocked-callers', {
      phone: '070-174 06 77',
      reason: 'Hot mot jouren.',
      expiresAt: hours(24),
      blockedBy: cms.users.admin,
    });
    expect(doc).toMatchObject({ phone: '+46701740677', blockedBy: { id: cms.users['duty-manager'] } });
    expect((await snapshot()).blockedCallers).toEqual([{ phone: '+46701740677', until: doc.expiresAt }]);
    const ask = async (from: string, as: 'officer' | 'editor' = 'officer') =>
      (await cms.ask(`/who-answers?${new URLSearchParams({ from })}`, { as })).body;
    expect(await ask('+46701740677')).toMatchObject({ blocked: true, ladder: [], unanswered: 'message' });
    expect((await cms.ask('/blocked-callers', { as: 'editor' })).status).toBe(403);
    expect(await ask('+46701740677', 'editor')).toMatchObject({ blocked: false });
    expect(await ask('070-174 06 78')).toMatchObject({ blocked: false });
  });

  it('is written once, and not without a reason', async () => {
    await make('blocked-callers', { phone: '+46701740677', reason: 'Hot.' });
    for (const body of [{ phone: '0701740677', reason: 'Igen.' }, { phone: '+46701740678' }]) {
      expect((await cms.ask('/blocked-callers', { as: 'duty-manager', body })).status).toBe(400);
    }
  });

  it('is told of no more once it is over', async () => {
    await make('blocked-callers', { phone: '+46701740677', reason: 'Hot.', expiresAt: hours(-24 * 4) });
    expect((await snapshot()).blockedCallers).toEqual([]);
  });
});

describe('an officer who stands in the roster', () => {
  it.each([
    ['rotations', () => rotation({ officers: [cms.users.officer] }), 'rotation “Första linjen”'],
    [
      'shifts',
      () => ({ officer: cms.users.officer, startsAt: hours(1), endsAt: hours(2), tier: 1 }),
      'shifts that are not over',
    ],
  ])('is not deleted while the %s need them', async (collection, body, words) => {
    await make(collection, body());
    const { status, body: answer } = await cms.ask(`/users/${cms.users.officer}`, {
      as: 'admin',
      method: 'DELETE',
    });
    expect(status).toBe(409);
    expect(answer.errors[0].message).toContain(words);
    expect(await cms.payload.findByID({ collection: 'users', id: cms.users.officer })).toBeTruthy();
  });

  it('can be deleted when the roster is over', async () => {
    const cilla = await signUpOfficer(cms, { name: 'Cilla', phone: '+46701740623' });
    await make('rotations', rotation({ officers: [cilla.id], until: '2026-02-02' }));
    await make('shifts', { officer: cilla.id, startsAt: hours(-9), endsAt: hours(-5), tier: 1 });
    const over = { asker: cilla.id, asked: bo.id, startsAt: hours(-9), endsAt: hours(-5), tier: 1 };
    await cms.payload.db.create({ collection: 'swaps', data: { ...over, state: 'expired' } });
    expect((await cms.ask(`/users/${cilla.id}`, { as: 'admin', method: 'DELETE' })).status).toBe(200);
    expect((await cms.payload.count({ collection: 'shifts' })).totalDocs).toBe(0);
  });
});

it('has the fallback deployed once for many changes in a row', async () => {
  const waiting = { kind: { equals: 'deploy-fallback' }, state: { equals: 'waiting' } };
  await cms.payload.delete({ collection: 'errands', where: { kind: { equals: 'deploy-fallback' } } });
  await make('rotations', rotation());
  await make('shifts', { officer: bo.id, startsAt: hours(1), endsAt: hours(2), tier: 1 });
  await bo.ask(`/users/${bo.id}`, { method: 'PATCH', body: { phone: '070-174 06 22' } });
  expect((await cms.payload.count({ collection: 'errands', where: waiting })).totalDocs).toBe(1);
  await cms.payload.update({ collection: 'errands', where: waiting, data: { state: 'done' } });
  await cms.ask('/globals/press-service', { as: 'duty-manager', body: { rounds: 2 } });
  expect((await cms.payload.count({ collection: 'errands', where: waiting })).totalDocs).toBe(1);
});

describe('the duty check', () => {
  const check = async () => (await cms.ask('/duty-check', { as: 'duty-manager' })).body;

  it('looks sixty days ahead for gaps and overlaps', async () => {
    await make('rotations', rotation());
    await make('rotations', rotation({ name: 'Andra', tier: 2, officers: [bo.id] }));
    expect(await check()).toMatchObject({ gaps: [], overlaps: [] });
    await make('shifts', { officer: bo.id, startsAt: hours(24 * 50), endsAt: hours(24 * 50 + 5), tier: 1 });
    const { gaps, overlaps } = await check();
    expect(gaps).toEqual([]);
    expect(overlaps).toMatchObject([{ kind: 'same-officer', tier: 2, officers: [{ name: 'Bo' }] }]);
    await cms.payload.delete({ collection: 'rotations', where: everything });
    expect((await check()).gaps.length).toBeGreaterThan(0);
  });

  it('names officers with duty whose number is missing or was never verified', async () => {
    const cilla = await signUpOfficer(cms, { name: 'Cilla', phone: '+46701740623' });
    await cms.payload.db.updateOne({ collection: 'users', id: cilla.id, data: { phone: null } });
    await cms.payload.db.updateOne({ collection: 'users', id: bo.id, data: { phoneVerifiedAt: hours(0) } });
    for (const [tier, officer] of [cilla.id, bo.id, cms.users.officer].entries()) {
      await make('rotations', rotation({ name: `Ordning ${tier}`, tier: tier + 1, officers: [officer] }));
    }
    const { numbers, officers } = await check();
    expect(numbers).toMatchObject([
      { officer: { name: 'Cilla' }, fault: 'missing' },
      { officer: { name: 'officer' }, fault: 'unverified' },
    ]);
    expect(officers).toContainEqual({ id: bo.id, name: 'Bo', hasNumber: true, verified: true });
    await cms.payload.delete({ collection: 'rotations', where: everything });
    await cms.payload.delete({ collection: 'users', id: cilla.id });
  });

  it('has the doctor name those with duty in the next 14 days who have not verified their number', async () => {
    const inner = await overHttp(cms);
    const doctor = (changes: object = {}) =>
      checkVerified({ ...cms.environment, cmsInternalUrl: inner.url, ...changes }, Temporal.Now.instant());
    const duty = (officer: string, tier: number, from: number) =>
      make('shifts', { officer, tier, startsAt: hours(from), endsAt: hours(from + 5) });
    await cms.payload.db.updateOne({ collection: 'users', id: bo.id, data: { phoneVerifiedAt: hours(0) } });
    await duty(bo.id, 1, 1);
    await duty(cms.users.officer, 2, 24 * 15);
    expect(await doctor()).toMatchObject([{ level: 'ok' }]);
    await duty(cms.users.officer, 2, 24);
    const text = expect.stringMatching(
      /^officer has duty from \d{4}-\d\d-\d\d \d\d:\d\d and has not verified/,
    );
    expect(await doctor()).toEqual([{ level: 'wrong', text }]);
    expect(await doctor({ demo: { email: '', password: '' } })).toEqual([{ level: 'note', text }]);
    const change = (roles: ('duty-manager' | 'editor')[]) =>
      cms.payload.update({ collection: 'users', id: cms.users['duty-manager'], data: { roles } });
    await change(['editor']);
    const nobody = expect.stringMatching(/^Nobody has the role of a duty manager/);
    expect(await doctor()).toContainEqual({ level: 'wrong', text: nobody });
    await change(['duty-manager']);
    expect(await doctor()).not.toContainEqual({ level: 'wrong', text: nobody });
    await inner.goAway();
    expect(await doctor()).toMatchObject([{ level: 'wrong', text: expect.stringContaining('npm start') }]);
  });

  it('says who could be called in, next on duty first, without those who are on', async () => {
    const dag = await signUpOfficer(cms, { name: 'Dag', phone: '+46701740624' });
    await make('shifts', { officer: dag.id, startsAt: hours(24), endsAt: hours(30), tier: 1 });
    expect((await check()).callable.map(({ name }: { name: string }) => name)).toEqual([
      'Dag',
      'Bo',
      'officer',
    ]);
    await make('shifts', { officer: bo.id, startsAt: hours(-1), endsAt: hours(1), tier: 1 });
    expect((await check()).callable.map(({ name }: { name: string }) => name)).toEqual(['Dag', 'officer']);
    await cms.payload.delete({ collection: 'shifts', where: everything });
    await cms.payload.delete({ collection: 'users', id: dag.id });
  });
});

describe('calling an officer in', () => {
  const callIn = (event: string, body: object, as: 'editor' | 'officer' = 'editor') =>
    cms.ask(`/events/${event}/call-in`, { as, body });

  it('gives an extra shift until the event ends, beside whoever is on', async () => {
    await make('rotations', rotation());
    const event = await make('events', { title: 'Sprickor', endsAt: hours(8) });
    const { status, body } = await callIn(event.id, { officer: bo.id });
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body.doc).toMatchObject({
      officer: bo.id,
      event: event.id,
      extra: true,
      tier: 1,
      endsAt: event.endsAt,
    });
    const { onDuty } = (await cms.ask('/who-answers', { as: 'officer' })).body;
    expect(onDuty.map(({ name }: { name: string }) => name).toSorted()).toEqual(['Bo', 'officer']);
    expect((await callIn(event.id, { officer: bo.id })).body.errors[0].message).toContain('already');
  });

  it('begins with an event that lies ahead, and lasts as long as is said', async () => {
    const event = await make('events', { title: 'Sprickor', startsAt: hours(5), endsAt: hours(30) });
    const { body } = await callIn(event.id, { officer: bo.id, hours: 3 });
    expect(body.doc.startsAt).toBe(event.startsAt);
    expect(Date.parse(body.doc.endsAt) - Date.parse(event.startsAt)).toBe(3 * 3_600_000);
  });

  it('is refused for whoever cannot be called, for an event that is over, and to whoever may not start one', async () => {
    const event = await make('events', { title: 'Sprickor', endsAt: hours(8) });
    expect((await callIn(event.id, { officer: cms.users.editor })).status).toBe(409);
    expect((await callIn(event.id, {})).status).toBe(400);
    expect((await callIn(event.id, { officer: bo.id, hours: 73 })).status).toBe(400);
    expect((await callIn('none', { officer: bo.id })).status).toBe(404);
    expect((await callIn(event.id, { officer: bo.id }, 'officer')).status).toBe(403);
    await cms.payload.db.updateOne({ collection: 'events', id: event.id, data: { endsAt: hours(-1) } });
    expect((await callIn(event.id, { officer: bo.id })).body.errors[0].message).toContain('over');
    expect((await cms.payload.count({ collection: 'shifts' })).totalDocs).toBe(0);
  });

  it('is proposed where a planned event would have nobody', async () => {
    const query = new URLSearchParams({ startsAt: hours(24 * 7), endsAt: hours(24 * 8), staffed: 'true' });
    const { warning } = (await cms.ask(`/events/outlook?${query}`, { as: 'editor' })).body;
    expect(warning.callable).toMatchObject([
      { id: bo.id, name: 'Bo', phone: null, nextDuty: null },
      { name: 'officer' },
    ]);
    const seen = (await cms.ask(`/events/outlook?${query}`, { as: 'duty-manager' })).body;
    expect(seen.warning.callable[0].phone.e164).toBe('+46701740622');
  });
});

describe('who answers', () => {
  const ask = (query: Record<string, string>, as: 'editor' | 'officer' = 'officer') =>
    cms.ask(`/who-answers?${new URLSearchParams(query)}`, { as });

  it('is told for any instant, with numbers for those who may read them', async () => {
    await make('rotations', rotation());
    await make('events', { title: 'Sprickor', endsAt: hours(20) });
    const night = { at: '2027-12-24T03:00:00+01:00' };
    expect((await ask(night)).body).toMatchObject({ state: 'closed', answered: false, ladder: [] });
    await cms.payload.updateGlobal({ slug: 'press-service', data: { weeklyHours: [] } });
    const { body } = await ask({});
    expect(body).toMatchObject({
      state: 'event',
      ladder: [{ round: 1, fromSeconds: 0, phone: '+46701740605' }, {}],
    });
    expect((await ask({}, 'editor')).body.ladder[0].phone).toBeNull();
    await fillPressService(cms);
  });

  it.each([
    [{ at: 'christmas' }, 'must be an instant'],
    [{ at: '2926-12-24T03:00:00Z' }, 'within 5 years'],
    [{ from: 'hidden' }, 'must be a telephone number'],
  ])('is refused for %j', async (query, words) => {
    const { status, body } = await ask(query as Record<string, string>);
    expect(status).toBe(400);
    expect(body.errors[0].message).toContain(words);
  });
});

describe('my duty', () => {
  it('tells whether I am on, who else is, what I am asked, and whom we owe a call', async () => {
    await make('rotations', rotation());
    await make('rotations', rotation({ name: 'Andra', tier: 2, officers: [bo.id] }));
    await make('events', { title: 'Sprickor', endsAt: hours(20) });
    await cms.ask('/swaps', {
      as: 'officer',
      body: { asked: bo.id, startsAt: hours(0.01), endsAt: hours(0.02), tier: 1, message: 'Snälla.' },
    });
    const call = async (data: object) =>
      cms.payload.create({
        collection: 'calls',
        data: { callSid: crypto.randomUUID(), from: '+46701740690', ...data },
      });
    await call({
      startedAt: hours(-2),
      callBack: 'owed',
      outcome: 'missed',
      attempts: [{ step: 0, officer: bo.id }],
    });
    await call({ startedAt: hours(-3), callBack: 'done', outcome: 'missed' });
    await call({ startedAt: hours(-24 * 8), callBack: 'owed', outcome: 'missed' });

    const mine = (await bo.ask('/my-duty')).body;
    expect(mine).toMatchObject({
      officer: { name: 'Bo', phone: '+46701740622' },
      now: [{ tier: 2, source: 'rotation' }],
      others: [{ name: 'officer', tier: 1, place: 'before', phone: '+46701740605' }],
      events: [{ title: { sv: 'Sprickor' }, mayChange: true }],
      askedOfMe: [{ with: { name: 'officer' }, state: 'asked', message: 'Snälla.' }],
      askedByMe: [],
      callsOwed: [{ from: '+46701740690', outcome: 'missed', tried: true, voicemail: false }],
    });
    expect(mine.callsOwed).toHaveLength(1);
    const theirs = (await cms.ask('/my-duty', { as: 'officer' })).body;
    expect(theirs).toMatchObject({ askedByMe: [{ with: { name: 'Bo' } }], callsOwed: [{ tried: false }] });
    const editors = (await cms.ask('/my-duty', { as: 'editor' })).body;
    expect(editors).toMatchObject({ now: [], callsOwed: [], others: [{ phone: null, place: null }, {}] });
  });
});
