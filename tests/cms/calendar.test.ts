import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cms, type Reader, startCms } from './support/cms.ts';
import { fillPressService, type SignedUp, signUpOfficer } from './support/roster.ts';

let cms: Cms;
let bo: SignedUp;
beforeAll(async () => {
  cms = await startCms();
  await fillPressService(cms);
  bo = await signUpOfficer(cms, { name: 'Bo', phone: '+46701740622' });
  const shifts = [
    { officer: bo.id, startsAt: hours(-24 * 13), endsAt: hours(-24 * 12), tier: 1 },
    { officer: bo.id, startsAt: hours(-24 * 20), endsAt: hours(-24 * 19), tier: 1 },
    { officer: bo.id, startsAt: hours(5), endsAt: hours(9), tier: 2 },
    { officer: cms.users.officer, startsAt: hours(5), endsAt: hours(9), tier: 1 },
  ];
  for (const data of shifts) await cms.payload.create({ collection: 'shifts', data });
});
afterAll(() => cms[Symbol.asyncDispose]());

const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();

/** The address's path as a calendar program asks for it. */
const pathOf = (address: string) => new URL(address).pathname.replace('/api', '');

async function made(calendar: 'mine' | 'roster', as: Reader = 'officer'): Promise<string> {
  const { status, body } = await cms.ask('/calendar/renew', { as, body: { calendar } });
  expect(status, JSON.stringify(body)).toBe(200);
  return body[calendar];
}

const summaries = (text: string) => [...text.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, summary]) => summary);

describe('the address of a calendar', () => {
  it('is there once it was made, is shown again, and ends when a new one is made', async () => {
    expect((await bo.ask('/calendar')).body.mine).toBeNull();
    const first = (await bo.ask('/calendar/renew', { body: { calendar: 'mine' } })).body.mine;
    expect((await bo.ask('/calendar')).body.mine).toBe(first);
    expect((await cms.ask(pathOf(first))).status).toBe(200);
    const second = (await bo.ask('/calendar/renew', { body: { calendar: 'mine' } })).body.mine;
    expect(second).not.toBe(first);
    expect((await cms.ask(pathOf(first))).status).toBe(404);
    expect((await cms.ask(pathOf(second))).status).toBe(200);
  });

  it('is each officer’s own; the roster’s is renewed by those who keep it and shown to those who staff the line', async () => {
    const roster = await made('roster', 'duty-manager');
    expect((await cms.ask('/calendar', { as: 'officer' })).body.roster).toBe(roster);
    expect((await cms.ask('/calendar', { as: 'editor' })).body.roster).toBeNull();
    expect((await cms.ask('/calendar/renew', { as: 'officer', body: { calendar: 'roster' } })).status).toBe(
      403,
    );
    expect((await cms.ask('/calendar/renew', { as: 'officer', body: {} })).status).toBe(400);
    const own = await made('mine');
    expect(own).not.toBe((await bo.ask('/calendar')).body.mine);
  });

  it('cannot be told from what the database keeps, and nobody reads that', async () => {
    const address = await made('mine');
    const [, secret = ''] = /calendar\/(.+)\.ics$/.exec(address) ?? [];
    expect(Buffer.from(secret, 'base64url')).toHaveLength(24);
    const { calendar } = await cms.payload.findByID({ collection: 'users', id: cms.users.officer });
    expect(JSON.stringify(calendar)).not.toContain(secret);
    for (const as of ['admin', 'officer', 'service'] as const) {
      expect((await cms.ask(`/users/${cms.users.officer}`, { as })).body.calendar).toBeUndefined();
      expect((await cms.ask('/globals/roster-calendar', { as })).status).toBe(403);
    }
    expect((await cms.ask('/users/me', { as: 'officer' })).body.user.calendar).toBeUndefined();
    await cms.ask(`/users/${cms.users.officer}`, {
      as: 'admin',
      method: 'PATCH',
      body: { calendar: { hash: 'known' } },
    });
    expect((await cms.ask(pathOf(address))).status).toBe(200);
  });
});

describe('a calendar', () => {
  it('has an officer’s own duties of 14 days back and what lies ahead, to nobody who signed in', async () => {
    const { body } = await bo.ask('/calendar/renew', { body: { calendar: 'mine' } });
    const answer = await cms.ask(pathOf(body.mine));
    expect(summaries(answer.body)).toEqual(['Pressjour\\, ordning 1', 'Pressjour\\, ordning 2']);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toMatch(/^private/);
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(answer.body).not.toContain('4670');
  });

  it('is written in the officer’s language', async () => {
    await cms.payload.update({ collection: 'users', id: bo.id, data: { language: 'en' } });
    const { body } = await bo.ask('/calendar');
    expect(summaries((await cms.ask(pathOf(body.mine))).body)).toContain('Press duty\\, tier 2');
  });

  it('has the whole roster with names, and counts on when a shift is deleted', async () => {
    const path = pathOf(await made('roster', 'admin'));
    const before = (await cms.ask(path)).body;
    expect(summaries(before)).toEqual(
      expect.arrayContaining(['officer – Pressjour\\, ordning 1', 'Bo – Pressjour\\, ordning 2']),
    );
    const sequence = (text: string) =>
      Math.max(...[...text.matchAll(/^SEQUENCE:(\d+)/gm)].map(([, n]) => Number(n)));
    const own = await cms.payload.find({ collection: 'shifts', where: { tier: { equals: 2 } } });
    await cms.ask(`/shifts/${own.docs[0]?.id}`, { as: 'duty-manager', method: 'DELETE' });
    const after = (await cms.ask(path)).body;
    expect(summaries(after)).not.toContain('Bo – Pressjour\\, ordning 2');
    const { removedAt } = await cms.payload.findGlobal({ slug: 'roster-calendar' });
    expect(Date.now() - Date.parse(removedAt ?? '')).toBeLessThan(60_000);
    const counted = Math.floor((Date.parse(removedAt ?? '') - Date.UTC(2020, 0, 1)) / 1000);
    expect(sequence(after)).toBe(counted);
    expect(sequence(before)).toBeLessThanOrEqual(counted);
  });

  it.each([
    '/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics',
    '/calendar/short.ics',
    '/calendar/none',
    '/calendar/.ics',
  ])('is not at %s, and nothing tells why', async (path) => {
    const { status, body, headers } = await cms.ask(path);
    expect([status, body, headers.get('cache-control')]).toEqual([404, 'Not found.', 'private, no-store']);
  });

  it('ends with the rights of its officer', async () => {
    const cilla = await signUpOfficer(cms, { name: 'Cilla', phone: '+46701740623' });
    const { body } = await cilla.ask('/calendar/renew', { body: { calendar: 'mine' } });
    await cms.payload.delete({ collection: 'users', id: cilla.id });
    expect((await cms.ask(pathOf(body.mine))).status).toBe(404);
  });
});
