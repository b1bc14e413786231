import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { noteEventsOver } from '../../cms/src/audit/events-over.ts';
import { writeAudit } from '../../cms/src/audit/write.ts';
import { inTransaction } from '../../cms/src/database/in-transaction.ts';
import { purge } from '../../cms/src/purge/index.ts';
import { testDatabase } from '../harness/database.ts';
import { type Cms, startCms } from './support/cms.ts';

const pressService = {
  organisation: 'Isvägsverket',
  number: '+46846500410',
  email: 'press@isvagsverket.example',
};

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
  await cms.ask('/globals/press-service', { as: 'admin', body: pressService });
});
afterAll(() => cms[Symbol.asyncDispose]());

const day = 24 * 60 * 60 * 1000;
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();

/** What the log says of a document, oldest first. */
async function entriesAbout(id: string) {
  const { docs } = await cms.payload.find({
    collection: 'audit-log',
    where: { aboutId: { equals: id } },
    sort: 'at',
    pagination: false,
  });
  return docs;
}
const told = async (id: string) =>
  (await entriesAbout(id)).map(({ action, actorName, actorRoles }) => [action, actorName, actorRoles]);

async function made(collection: string, as: 'admin' | 'editor' | 'duty-manager', body: object) {
  const answer = await cms.ask(`/${collection}`, { as, body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return String(answer.body.doc.id);
}
async function patch(path: string, as: 'admin' | 'editor' | 'duty-manager', body: object) {
  const answer = await cms.ask(path, { as, method: 'PATCH', body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

describe('an entry', () => {
  it('can be neither added, changed nor removed through Payload, whatever access the caller is given', async () => {
    const req = await createLocalReq({}, cms.payload);
    await writeAudit({ req, action: 'exported', about: { collection: 'calls', id: 'kept' } });
    const [entry] = await entriesAbout('kept');
    const id = String(entry?.id);
    const collection = 'audit-log';
    const where = { id: { equals: id } };
    const data = { actorName: 'Någon annan' };
    const whole = { at: hours(0), action: 'exported' as const, actorName: 'Någon' };
    const options = { overrideAccess: true };
    await expect(cms.payload.create({ collection, data: whole, ...options })).rejects.toThrow();
    await expect(cms.payload.update({ collection, id, data, ...options })).rejects.toThrow();
    await expect(cms.payload.update({ collection, where, data, ...options })).rejects.toThrow();
    await expect(cms.payload.delete({ collection, id, ...options })).rejects.toThrow();
    await expect(cms.payload.delete({ collection, where, ...options })).rejects.toThrow();
    await expect(cms.payload.duplicate({ collection, id, ...options })).rejects.toThrow();
    for (const [method, path, body] of [
      ['POST', '/audit-log', whole],
      ['PATCH', `/audit-log/${id}`, data],
      ['PATCH', `/audit-log?where[id][equals]=${id}`, data],
      ['DELETE', `/audit-log/${id}`, undefined],
      ['DELETE', `/audit-log?where[id][equals]=${id}`, undefined],
    ] as const) {
      const answer = await cms.ask(path, { as: 'admin', method, ...(body ? { body } : {}) });
      expect(answer.status, `${method} ${path}`).toBe(403);
    }
    expect(await entriesAbout('kept')).toEqual([entry]);
  });

  it.runIf(testDatabase() === 'sqlite')(
    'cannot be changed beneath Payload either, where the database can see to that',
    async () => {
      const req = await createLocalReq({}, cms.payload);
      await writeAudit({ req, action: 'exported', about: { collection: 'calls', id: 'beneath' } });
      const before = await entriesAbout('beneath');
      const asked = { collection: 'audit-log', where: { aboutId: { equals: 'beneath' } } } as const;
      const refused = (words: string) => ({ cause: { message: expect.stringContaining(words) } });
      const changed = cms.payload.db.updateOne({ ...asked, data: { actorName: 'Någon annan' } });
      await expect(changed).rejects.toMatchObject(refused('cannot be changed'));
      await expect(cms.payload.db.deleteMany(asked)).rejects.toMatchObject(
        refused('until their time is over'),
      );
      expect(await entriesAbout('beneath')).toEqual(before);
    },
  );

  it('is there if and only if what it tells of was done', async () => {
    const req = await createLocalReq({}, cms.payload);
    const failing = inTransaction(req, async () => {
      await writeAudit({ req, action: 'withdrew', about: { collection: 'news-items', id: 'undone' } });
      throw new Error('Undone.');
    });
    await expect(failing).rejects.toThrow('Undone.');
    expect(await entriesAbout('undone')).toEqual([]);
  });
});

describe('the audit log tells', () => {
  it('who started, extended, changed and ended an event', async () => {
    const id = await made('events', 'editor', { title: 'Spricka', startsAt: hours(0), endsAt: hours(2) });
    await patch(`/events/${id}`, 'editor', { endsAt: hours(5) });
    await patch(`/events/${id}?select[startsAt]=true`, 'duty-manager', { staffed: false });
    await patch(`/events/${id}`, 'duty-manager', {});
    await patch(`/events/${id}`, 'admin', { endsAt: hours(0) });
    expect(await told(id)).toEqual([
      ['event-started', 'editor', 'editor'],
      ['event-extended', 'editor', 'editor'],
      ['event-changed', 'duty-manager', 'duty-manager'],
      ['event-ended', 'admin', 'admin'],
    ]);
    const [, extended, changed] = await entriesAbout(id);
    expect(extended?.details).toEqual({ endsAt: { from: expect.any(String), to: expect.any(String) } });
    expect(changed).toMatchObject({
      aboutTitle: 'Spricka',
      details: { staffed: { from: true, to: false } },
    });
    await noteEventsOver({ payload: cms.payload, now: new Date(Date.now() + day) });
    expect(await told(id)).toHaveLength(4);
  });

  it('that an event ended by itself, once for each end', async () => {
    const id = await made('events', 'editor', { title: 'Snö', startsAt: hours(0), endsAt: hours(2) });
    const look = (count: number) =>
      noteEventsOver({ payload: cms.payload, now: new Date(Date.parse(hours(count))) });
    await look(1);
    expect(await told(id)).toHaveLength(1);
    await look(2.1);
    await look(2.2);
    expect((await told(id)).slice(1)).toEqual([['event-ended', 'Clock', '']]);
    await patch(`/events/${id}`, 'editor', { endsAt: hours(4) });
    await look(4.1);
    expect((await told(id)).slice(2).map(([action]) => action)).toEqual(['event-extended', 'event-ended']);
  });

  it('no end of an event that somebody extends as it is found', async () => {
    const id = await made('events', 'editor', { title: 'Dimma', startsAt: hours(0), endsAt: hours(2) });
    const find = cms.payload.find.bind(cms.payload);
    const spy = vi.spyOn(cms.payload, 'find').mockImplementationOnce(async (asked) => {
      const found = await find(asked);
      await patch(`/events/${id}`, 'editor', { endsAt: hours(4) });
      return found;
    });
    const look = (count: number) =>
      noteEventsOver({ payload: cms.payload, now: new Date(Date.parse(hours(count))) });
    expect(await look(2.1)).toBe(0);
    spy.mockRestore();
    expect(await look(4.1)).toBe(1);
    expect((await told(id)).map(([action]) => action)).toEqual([
      'event-started',
      'event-extended',
      'event-ended',
    ]);
  });

  it('who changed the roster', async () => {
    const officer = cms.users.officer;
    const shift = await made('shifts', 'duty-manager', {
      officer,
      startsAt: hours(1),
      endsAt: hours(2),
      tier: 1,
    });
    await patch(`/shifts/${shift}`, 'admin', { tier: 2, note: 'Byter telefon.' });
    await cms.ask(`/shifts/${shift}`, { as: 'duty-manager', method: 'DELETE' });
    expect((await told(shift)).map(([action, name]) => [action, name])).toEqual([
      ['shift-created', 'duty-manager'],
      ['shift-changed', 'admin'],
      ['shift-deleted', 'duty-manager'],
    ]);
    const [created, changed] = await entriesAbout(shift);
    expect(created).toMatchObject({ aboutTitle: 'officer', details: { officer, tier: 1 } });
    expect(changed?.details).toEqual({ tier: { from: 1, to: 2 } });

    const rotation = await made('rotations', 'duty-manager', {
      name: 'Vinter',
      officers: [officer],
      firstHandOver: '2126-11-25',
    });
    await patch(`/rotations/${rotation}`, 'duty-manager', { weeks: 2 });
    await cms.ask(`/rotations/${rotation}`, { as: 'duty-manager', method: 'DELETE' });
    expect((await told(rotation)).map(([action]) => action)).toEqual([
      'rotation-created',
      'rotation-changed',
      'rotation-deleted',
    ]);
  });

  it('who accepted a swap, and what that did to the roster', async () => {
    const bo = await made('users', 'admin', {
      email: 'bo@isvagsverket.example',
      password: 'longenough',
      name: 'Bo',
      roles: ['officer'],
      phone: '+46701740622',
    });
    const times = { startsAt: hours(30), endsAt: hours(40), tier: 1 };
    const shift = await made('shifts', 'duty-manager', { officer: bo, ...times });
    const swap = await made('swaps', 'duty-manager', { asker: bo, asked: cms.users.officer, ...times });
    expect((await cms.ask(`/swaps/${swap}/accept`, { as: 'officer', method: 'POST' })).status).toBe(200);
    expect(await told(swap)).toEqual([['swap-accepted', 'officer', 'officer']]);
    expect((await told(shift)).at(-1)).toEqual(['shift-changed', 'officer', 'officer']);
  });

  it('who made, changed the rights of, and deleted an account, and nothing of its password', async () => {
    const id = await made('users', 'admin', {
      email: 'eva@isvagsverket.example',
      password: 'longenough',
      name: 'Eva',
      roles: ['editor'],
    });
    await patch(`/users/${id}`, 'admin', { name: 'Eva Ek' });
    await patch(`/users/${id}`, 'admin', { roles: ['editor', 'approver'] });
    await cms.ask(`/users/${id}`, { as: 'admin', method: 'DELETE' });
    const entries = await entriesAbout(id);
    expect(entries.map(({ action, aboutTitle, details }) => [action, aboutTitle, details])).toEqual([
      ['user-created', 'Eva', { roles: ['editor'] }],
      ['right-changed', 'Eva Ek', { roles: { from: ['editor'], to: ['editor', 'approver'] } }],
      ['user-deleted', 'Eva Ek', { roles: ['editor', 'approver'] }],
    ]);
    expect(JSON.stringify(entries)).not.toContain('longenough');
  });

  it('which settings were changed, and of plain values from what to what', async () => {
    await cms.ask('/globals/press-service', {
      as: 'duty-manager',
      body: { ringSeconds: 30, deskNumbers: [{ label: 'Plats 1', phone: '+46846500411' }] },
    });
    await cms.ask('/globals/site-settings', { as: 'admin', body: { fourEyes: true } });
    await cms.ask('/globals/site-settings', { as: 'admin', body: { fourEyes: true } });
    const entries = await entriesAbout('press-service');
    expect(entries.at(-1)?.details).toEqual({
      locale: 'sv',
      ringSeconds: { from: 20, to: 30 },
      deskNumbers: 'changed',
    });
    expect(JSON.stringify(entries)).not.toContain('+46846500411');
    const site = await entriesAbout('site-settings');
    expect(site).toHaveLength(1);
    expect(site[0]).toMatchObject({ actorName: 'admin', details: { fourEyes: { to: true } } });
    await cms.ask('/globals/site-settings', { as: 'admin', body: { fourEyes: false } });
  });
});

describe('the export', () => {
  it('gives the whole log as CSV and as JSON, formulas made harmless, and stands in the log itself', async () => {
    const formula = await made('topics', 'editor', { title: 'x' }).then(() =>
      made('events', 'editor', { title: '=HYPERLINK("x")', startsAt: hours(0), endsAt: hours(1) }),
    );
    const csv = await cms.ask('/audit-log/export.csv', { as: 'admin' });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.body).toContain('When (Europe/Stockholm),Who');
    expect(csv.body).toContain(`"'=HYPERLINK(""x"")"`);
    const json = await cms.ask('/audit-log/export.json', { as: 'admin' });
    const { totalDocs } = await cms.payload.count({ collection: 'audit-log' });
    expect(json.body).toHaveLength(totalDocs - 1);
    expect(json.body).toContainEqual(expect.objectContaining({ aboutId: formula, action: 'event-started' }));
    expect((await told('audit-log')).slice(-2).map(([action]) => action)).toEqual(['exported', 'exported']);
  });

  it('keeps to the period that is asked for, and refuses one that cannot be read', async () => {
    const none = await cms.ask('/audit-log/export.json?from=2020-01-01&until=2020-02-01', { as: 'admin' });
    expect(none.body).toEqual([]);
    expect((await cms.ask('/audit-log/export.csv?from=yesterday', { as: 'admin' })).status).toBe(400);
    expect((await cms.ask('/audit-log/export.csv', { as: 'approver' })).status).toBe(403);
  });
});

describe('retention', () => {
  it('lets entries go when the time of the site settings is over, and says how many these were', async () => {
    await cms.ask('/globals/site-settings', { as: 'admin', body: { auditRetentionDays: 400 } });
    const plant = (days: number) =>
      cms.payload.db.create({
        collection: 'audit-log',
        data: {
          at: new Date(Date.now() - days * day).toISOString(),
          action: 'exported',
          actorName: 'A',
          aboutId: 'old',
        },
      });
    await plant(399);
    await plant(401);
    await plant(402);
    const run = () =>
      purge({
        payload: cms.payload,
        environment: cms.environment,
        now: new Date(),
        settings: { retention: { voicemailDays: 30, callerNumberDays: 90, twilioDays: 7 } },
      });
    expect(await run()).toMatchObject({ auditLog: 2 });
    expect(await run()).toMatchObject({ auditLog: 0 });
    expect(await told('old')).toHaveLength(1);
    const purged = (await entriesAbout('audit-log')).filter(({ action }) => action === 'purged');
    expect(purged).toMatchObject([{ actorName: 'Clock', details: { removed: 2 } }]);
  });
});
