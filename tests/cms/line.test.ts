import { lineSnapshotShape, lineStatusShape, publicPressServiceShape } from '@pressjour/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cms, startCms } from './support/cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());

const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();

describe('before anybody has filled in the press service', () => {
  it('promises nothing and says what to do', async () => {
    const { body } = await cms.ask('/line-status');
    expect(lineStatusShape.parse(body)).toMatchObject({ state: 'closed', answered: false });
    const snapshot = await cms.ask('/snapshot', { as: 'service' });
    expect(snapshot.status).toBe(503);
    expect(JSON.stringify(snapshot.body)).toContain('Press service in the admin');
    publicPressServiceShape.parse((await cms.ask('/globals/press-service?locale=sv')).body);
  });
});

describe('the press service', () => {
  it('keeps numbers in E.164 and days as days', async () => {
    const saved = await cms.ask('/globals/press-service', {
      as: 'duty-manager',
      body: {
        organisation: 'Isvägsverket',
        number: '08-465 004 10',
        email: 'press@isvagsverket.example',
        weeklyHours: [1, 2, 3, 4, 5].map((day) => ({ day: String(day), opens: '8.00', closes: '17:00' })),
        closedDays: [{ date: '2026-12-24', reason: 'Julafton' }],
        shortDays: [{ date: '2027-01-05', opens: '08:00', closes: '12:00' }],
        deskNumbers: [{ label: 'Plats 1', phone: '08-465 004 11' }],
        ringSeconds: 20,
      },
    });
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    const { body } = await cms.ask('/globals/press-service?locale=sv');
    expect(publicPressServiceShape.parse(body)).toMatchObject({
      number: '+46846500410',
      closedDays: [{ date: '2026-12-24' }],
      weeklyHours: [{ day: 1, opens: '08:00', closes: '17:00' }, {}, {}, {}, {}],
    });
  });

  it.each([
    [{ number: 'presstjänsten' }, 'cannot be dialled'],
    [{ deskNumbers: [{ label: 'Plats 1', phone: '+49 1234' }] }, 'cannot be dialled'],
    [{ email: 'press&media@isvagsverket.example' }, 'cannot be used'],
    [{ ringSeconds: 20.5 }, '5 to 60'],
    [{ ringSeconds: 61 }, '5 to 60'],
    [{ closedDays: [{ date: '+020266-12-24T12:00:00.000Z' }] }, 'YYYY-MM-DD'],
    [{ weeklyHours: [{ day: '1', opens: '17:00', closes: '08:00' }] }, 'after opening'],
    [{ weeklyHours: [{ day: '1', opens: 'åtta', closes: '17:00' }] }, 'HH:MM'],
  ])('is refused with %j', async (body, words) => {
    const answer = await cms.ask('/globals/press-service', { as: 'admin', body });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain(words);
  });
});

describe('an event', () => {
  it('lasts 24 hours unless somebody says otherwise, and starts now', async () => {
    const { body } = await cms.ask('/events', {
      as: 'editor',
      body: { title: 'Sprickor', notice: 'Kör inte.', staffed: true },
    });
    expect(Date.parse(body.doc.endsAt) - Date.parse(body.doc.startsAt)).toBe(24 * 3_600_000);
    const status = lineStatusShape.parse((await cms.ask('/line-status')).body);
    expect(status.events).toMatchObject([{ title: { sv: 'Sprickor', en: 'Sprickor' } }]);
    await cms.receiver.until(({ changes, refreshes }) => refreshes > 0 && changes.some(({ line }) => line));
    await cms.ask(`/events/${body.doc.id}`, { as: 'editor', method: 'PATCH', body: { endsAt: hours(0) } });
    expect((await cms.ask('/line-status')).body.events).toEqual([]);
  });

  it('can be extended while it is ongoing, 72 hours from now at most', async () => {
    const { body } = await cms.ask('/events', {
      as: 'editor',
      body: { title: 'Isen ligger inte', startsAt: hours(-70), endsAt: hours(1), staffed: false },
    });
    const extended = await cms.ask(`/events/${body.doc.id}`, {
      as: 'editor',
      method: 'PATCH',
      body: { endsAt: hours(26) },
    });
    expect(extended.status, JSON.stringify(extended.body)).toBe(200);
    const beyond = await cms.ask(`/events/${body.doc.id}`, {
      as: 'editor',
      method: 'PATCH',
      body: { endsAt: hours(73) },
    });
    expect(beyond.status).toBe(400);
    expect(JSON.stringify(beyond.body)).toContain('72 hours from now');
    await cms.ask(`/events/${body.doc.id}`, { as: 'duty-manager', method: 'DELETE' });
  });

  it.each([
    [{ startsAt: hours(-70), endsAt: hours(3) }, '72 hours'],
    [{ endsAt: hours(73) }, '72 hours'],
    [{ startsAt: hours(2), endsAt: hours(1) }, 'after the start'],
  ])('is refused with %j', async (times, words) => {
    const answer = await cms.ask('/events', { as: 'editor', body: { title: 'x', ...times } });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain(words);
  });
});

it('refuses a shift in a year that the line cannot be told', async () => {
  const { status, body } = await cms.ask('/shifts', {
    as: 'duty-manager',
    body: { officer: cms.users.officer, startsAt: hours(-1), endsAt: '+012026-11-22T12:00:00.000Z', tier: 1 },
  });
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toContain('four digits');
});

describe('the outlook of an event', () => {
  const outlook = (startsAt: string, endsAt: string) =>
    cms.ask(`/events/outlook?${new URLSearchParams({ startsAt, endsAt, staffed: 'true' })}`, {
      as: 'editor',
    });

  it('tells who answers while it lasts', async () => {
    const { status, body } = await outlook(hours(0), hours(24));
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.calls.length).toBeGreaterThan(0);
  });

  it('says in a sentence that it would last too long, at once', async () => {
    const { status, body } = await outlook(hours(0), '9026-11-22T12:00:00Z');
    expect(status).toBe(400);
    expect(body.errors[0].message).toContain('72 hours');
  });

  it('does not go through the years before a mistyped start', async () => {
    const { status, body } = await outlook('0026-11-22T12:00:00Z', hours(24));
    expect(status).toBe(200);
    expect(body.calls.length).toBeLessThan(20);
  });
});

describe('the snapshot', () => {
  it('has what the rules read, and 304 for whoever has it', async () => {
    await cms.ask('/shifts', {
      as: 'duty-manager',
      body: { officer: cms.users.officer, startsAt: hours(-1), endsAt: hours(5), tier: 1 },
    });
    const first = await cms.ask('/snapshot', { as: 'service' });
    const snapshot = lineSnapshotShape.parse(first.body);
    expect(snapshot.shifts).toMatchObject([{ officer: { name: 'officer', phone: '+46701740605' }, tier: 1 }]);
    expect(snapshot.settings.deskNumbers).toEqual([
      { label: 'Plats 1', phone: '+46846500411', acceptByKey: false },
    ]);
    const etag = first.headers.get('etag') ?? '';
    expect((await cms.ask('/snapshot', { as: 'service', headers: { 'if-none-match': etag } })).status).toBe(
      304,
    );
    await cms.ask(`/users/${cms.users.officer}`, {
      as: 'officer',
      method: 'PATCH',
      body: { phone: '070-174 06 12' },
    });
    const changed = await cms.ask('/snapshot', { as: 'service', headers: { 'if-none-match': etag } });
    expect(changed.body.shifts[0].officer.phone).toBe('+46701740612');
  });

  it('stands, and the status of the line too, when one officer has a number that cannot be dialled', async () => {
    const phone = (number: string) =>
      cms.payload.db.updateOne({
        collection: 'users',
        id: cms.users.officer,
        data: { phone: number },
      });
    const event = await cms.ask('/events', { as: 'editor', body: { title: 'Isen bär inte' } });
    const { state } = (await cms.ask('/line-status')).body;
    expect(state).not.toBe('closed');
    await phone('+491234');
    const { status, body } = await cms.ask('/snapshot', { as: 'service' });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.shifts).toMatchObject([{ officer: { name: 'officer', phone: null } }]);
    expect((await cms.ask('/line-status')).body).toMatchObject({ state, number: '+46846500410' });
    await phone('+46701740605');
    await cms.ask(`/events/${event.body.doc.id}`, { as: 'duty-manager', method: 'DELETE' });
  });

  it('names what the duty line cannot use', async () => {
    const ring = (ringSeconds: number) =>
      cms.payload.db.updateGlobal({ slug: 'press-service', data: { ringSeconds } });
    await ring(90);
    const { status, body } = await cms.ask('/snapshot', { as: 'service' });
    expect(status).toBe(503);
    expect(body.errors[0].message).toContain('settings.ringSeconds');
    expect((await cms.ask('/line-status')).body).toMatchObject({ number: '+46846500410' });
    await ring(20);
    expect((await cms.ask('/snapshot', { as: 'service' })).status).toBe(200);
  });

  it('reaches around the instant that is asked for', async () => {
    const { body } = await cms.ask(`/snapshot?at=${encodeURIComponent('2027-06-01T03:00:00+02:00')}`, {
      as: 'service',
    });
    expect(body.shifts).toEqual([]);
    expect((await cms.ask('/snapshot?at=2027-06-01', { as: 'service' })).status).toBe(400);
  });

  it('tells the public no name and no number', async () => {
    const { body } = await cms.ask('/line-status');
    expect(JSON.stringify(body)).not.toMatch(/officer|\+4670|\+46846500411/);
  });
});

describe('the duty check', () => {
  it('names the gaps of the roster and an event with nobody on shift', async () => {
    const { body } = await cms.ask('/duty-check', { as: 'duty-manager' });
    expect(body.gaps.length).toBeGreaterThan(0);
    expect(body.officers).toMatchObject([{ name: 'officer', hasNumber: true }]);
    const shift = (await cms.payload.find({ collection: 'shifts' })).docs[0];
    await cms.ask(`/shifts/${shift?.id}`, { as: 'duty-manager', method: 'DELETE' });
    await cms.ask('/events', { as: 'duty-manager', body: { title: 'Ensam', staffed: true } });
    const alone = await cms.ask('/duty-check', { as: 'duty-manager' });
    expect(alone.body.ongoing).toMatchObject([{ nobodyOnShift: true }]);
  });

  it('counts only officers who can be called, and judges this moment whatever stretch is asked for', async () => {
    const check = async (query = '') => (await cms.ask(`/duty-check${query}`, { as: 'duty-manager' })).body;
    const shift = await cms.ask('/shifts', {
      as: 'duty-manager',
      body: { officer: cms.users.officer, startsAt: hours(-1), endsAt: hours(5), tier: 1 },
    });
    const phone = (number: string) =>
      cms.ask(`/users/${cms.users.officer}`, { as: 'officer', method: 'PATCH', body: { phone: number } });
    expect((await check()).ongoing).toMatchObject([{ nobodyOnShift: false }]);
    const later = new URLSearchParams({ from: hours(240), until: hours(480) });
    expect((await check(`?${later}`)).ongoing).toMatchObject([{ nobodyOnShift: false }]);
    await phone('+46846500410');
    expect((await check()).ongoing).toMatchObject([{ nobodyOnShift: true }]);
    await phone('+46701740605');
    await cms.ask(`/shifts/${shift.body.doc.id}`, { as: 'duty-manager', method: 'DELETE' });
  });

  it.each([
    { until: '9026-11-22T12:00:00Z' },
    { from: '0026-11-22T12:00:00Z', until: hours(24) },
    { from: '2926-11-22T12:00:00Z' },
  ])('refuses to look through years: %j', async (stretch) => {
    const query = new URLSearchParams(stretch as Record<string, string>);
    const answer = await cms.ask(`/duty-check?${query}`, { as: 'duty-manager' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].message).toContain('60 days');
  });
});
