import { claimedErrandsShape, type Errand } from '@pressjour/contract';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startClock, stopClock } from '../../cms/src/clock/clock.ts';
import { newMemory, tick } from '../../cms/src/clock/tick.ts';
import { noteNoticeEntry } from '../../cms/src/notices/note-entry.ts';
import { eventually } from '../harness/eventually.ts';
import { type Cms, startCms } from './support/cms.ts';
import { tell } from './support/journal.ts';

/** A Sunday afternoon: outside office hours. */
const start = Temporal.Instant.from('2026-11-22T14:00:00Z');

let cms: Cms;
let memory = newMemory();
let people: { tove: string; sam: string; manager: string };

beforeAll(async () => {
  cms = await startCms();
  await cms.ask('/globals/press-service', {
    as: 'duty-manager',
    body: {
      organisation: 'Isvägsverket',
      number: '+46846500410',
      email: 'press@isvagsverket.example',
      weeklyHours: [1, 2, 3, 4, 5].map((day) => ({ day: String(day), opens: '08:00', closes: '17:00' })),
      deskNumbers: [{ label: 'Plats 1', phone: '+46846500411' }],
      handOverNoticeMinutes: 60,
      testCall: { day: '1', time: '10:00' },
    },
  });
  const person = async (name: string, phone: string, language: 'sv' | 'en') => {
    const email = `${name.toLowerCase()}@isvagsverket.example`;
    const data = { email, password: crypto.randomUUID(), name, phone, language, roles: ['officer' as const] };
    return (await cms.payload.create({ collection: 'users', data })).id;
  };
  people = {
    tove: await person('Tove', '+46701740611', 'sv'),
    sam: await person('Sam', '+46701740612', 'en'),
    manager: cms.users['duty-manager'],
  };
});
afterAll(() => cms[Symbol.asyncDispose]());

beforeEach(async () => {
  // The purge has tests of its own.
  memory = { ...newMemory(), purgedAt: at(100 * 1440) };
  for (const collection of ['errands', 'notices', 'swaps', 'shifts', 'events'] as const) {
    await cms.payload.db.deleteMany({ collection, where: {} });
  }
  await cms.payload.updateGlobal({ slug: 'told-roster', data: { at: null, duties: null } });
});

const at = (minutes: number) => start.add({ seconds: Math.round(minutes * 60) });
const iso = (minutes: number) => new Date(at(minutes).epochMilliseconds).toISOString();
const look = (minutes: number) =>
  tick({ payload: cms.payload, environment: cms.environment, now: at(minutes), memory });

/** Duty in minutes from the start. */
const duty = (officer: string, tier: number, from: number, until: number) =>
  cms.payload.create({
    collection: 'shifts',
    data: { officer, tier, startsAt: iso(from), endsAt: iso(until) },
  });
const event = async (from: number, until: number, startedBy?: string) => {
  const { id } = await cms.payload.db.create({
    collection: 'events',
    data: {
      title: { sv: 'Sprickor i isen', en: 'Cracks in the ice' },
      startsAt: iso(from),
      endsAt: iso(until),
      staffed: true,
      ...(startedBy ? { startedBy } : {}),
    },
  });
  return id as string;
};
const kinds = async () => {
  const { docs } = await cms.payload.find({
    collection: 'notices',
    depth: 1,
    pagination: false,
    sort: 'createdAt',
  });
  return docs
    .map(({ kind, officer }) => `${kind} ${typeof officer === 'object' ? officer?.name : officer}`)
    .sort();
};
const errandsOf = async (kind: Errand['kind']) => {
  const { docs } = await cms.payload.find({
    collection: 'errands',
    where: { kind: { equals: kind } },
    pagination: false,
    depth: 0,
    sort: 'dueAt',
  });
  return docs;
};
const texts = async () =>
  (await errandsOf('text')).map(({ errand }) => (errand as { to: string; body: string }).body);
const only = async (kind: string) => {
  const { docs } = await cms.payload.find({
    collection: 'notices',
    where: { kind: { equals: kind } },
    depth: 0,
    pagination: false,
  });
  const [first] = docs;
  if (docs.length !== 1 || !first) throw new Error(`There are ${docs.length} notices of ${kind}.`);
  return first;
};
const note = async (notice: string, status: string) =>
  noteNoticeEntry({
    req: await createLocalReq({}, cms.payload),
    entry: { kind: 'notice', notice, status, at: iso(3) },
  });

describe('a hand-over', () => {
  it('is told of when it comes and when it has begun, once each, however often the clock looks', async () => {
    await duty(people.tove, 1, -600, 60);
    await duty(people.sam, 1, 60, 600);
    await look(-5);
    expect(await kinds()).toEqual([]);
    await look(0);
    await look(1);
    expect(await kinds()).toEqual(['hand-over-coming Sam']);
    expect(await texts()).toEqual([
      expect.stringMatching(
        /^Your press duty begins today, 16:00 and lasts until tomorrow, 01:00\. .*from Tove\./,
      ),
    ]);
    await look(60);
    memory = newMemory();
    await look(61);
    expect(await kinds()).toEqual(['hand-over Sam', 'hand-over-coming Sam']);
  });

  it('is not told of by a cms that was down until it was long over', async () => {
    await duty(people.sam, 1, 60, 600);
    await look(-120);
    await look(125);
    expect(await kinds()).toEqual([]);
  });
});

describe('a change of the roster', () => {
  it('is told to those concerned, once it has been quiet for a minute', async () => {
    await look(0);
    const shift = await duty(people.tove, 1, 600, 900);
    await look(0.5);
    await duty(people.tove, 1, 1600, 1900);
    await look(1);
    await look(1.5);
    expect(await kinds()).toEqual([]);
    await look(2);
    await look(3);
    expect(await kinds()).toEqual(['roster-changed Tove']);
    expect((await texts())[0]).toContain(
      'Nytt: i morgon kl. 1.00–6.00 (ordning 1); i morgon kl. 17.40–22.40',
    );
    await cms.payload.update({ collection: 'shifts', id: shift.id, data: { officer: people.sam } });
    await look(4);
    await look(5);
    expect(await kinds()).toEqual(['roster-changed Sam', 'roster-changed Tove', 'roster-changed Tove']);
  });

  it('is told at once when it concerns the next two hours', async () => {
    await look(0);
    await duty(people.tove, 1, 0, 300);
    await look(0.1);
    await look(0.2);
    expect(await kinds()).toEqual(['roster-changed Tove']);
  });

  it('is no change by the passing of time', async () => {
    await cms.payload.create({
      collection: 'rotations',
      data: {
        name: 'Första linjen',
        tier: 1,
        officers: [people.tove],
        firstHandOver: '2026-11-16',
        handOverTime: '08:00',
        weeks: 1,
      },
    });
    await look(0);
    for (const day of [1, 8, 15, 30]) await look(day * 1440);
    await cms.payload.delete({ collection: 'rotations', where: {} });
    expect(await kinds()).toEqual([]);
  });
});

describe('an event that begins', () => {
  it('asks the first tier by text and, two minutes later, by a call; the next one and the managers after five', async () => {
    await duty(people.tove, 1, -600, 900);
    await duty(people.sam, 2, -600, 900);
    await event(-1, 600);
    await look(0);
    await look(1);
    expect(await kinds()).toEqual(['event-started Tove']);
    expect((await texts())[0]).toMatch(/”Sprickor i isen” har börjat\. .*\/api\/links\/[\w-]{22} /);
    expect(await errandsOf('call')).toMatchObject([
      { dueAt: iso(2), errand: { to: '+46701740611', call: { purpose: 'event', language: 'sv' } } },
    ]);
    await look(5);
    expect(await kinds()).toEqual([
      'event-started Sam',
      'event-started Tove',
      'event-unconfirmed duty-manager',
    ]);
    await look(10);
    await look(15);
    expect(await kinds()).toEqual([
      'event-started Sam',
      'event-started Tove',
      'event-unconfirmed duty-manager',
      'event-unconfirmed duty-manager',
    ]);
  });

  it('asks nobody else once one has confirmed, and takes the call back', async () => {
    await duty(people.tove, 1, -600, 900);
    await duty(people.sam, 2, -600, 900);
    await event(-1, 600);
    await look(0);
    await note((await only('event-started')).id, 'confirmed');
    await look(6);
    expect(await kinds()).toEqual(['event-started Tove']);
    expect(await only('event-started')).toMatchObject({ state: 'confirmed', confirmedHow: 'key' });
    expect(await errandsOf('call')).toMatchObject([{ state: 'cancelled' }]);
  });

  it('takes the call back when it is over before anybody was called', async () => {
    await duty(people.tove, 1, -600, 900);
    const id = await event(-1, 600);
    await look(0);
    await cms.payload.db.updateOne({ collection: 'events', id, data: { endsAt: iso(1) } });
    await look(1.5);
    expect(await errandsOf('call')).toMatchObject([{ state: 'cancelled' }]);
    expect(await only('event-started')).toMatchObject({ state: 'cancelled' });
  });

  it('asks the first tier anew when it staffs the line again', async () => {
    await duty(people.tove, 1, -600, 900);
    await duty(people.sam, 2, -600, 900);
    const id = await event(-1, 600);
    const staff = (staffed: boolean) =>
      cms.payload.db.updateOne({ collection: 'events', id, data: { staffed } });
    await look(0);
    await staff(false);
    await look(1);
    await staff(true);
    for (const minutes of [8, 9]) await look(minutes);
    expect(await kinds()).toEqual(['event-started Tove', 'event-started Tove']);
    expect((await errandsOf('call')).map(({ state }) => state)).toEqual(['cancelled', 'waiting']);
  });

  it('alarms the duty managers when nobody is on duty, and asks whoever comes', async () => {
    await event(-1, 600);
    await look(0);
    await look(1);
    expect(await kinds()).toEqual(['nobody-on-duty duty-manager']);
    await duty(people.sam, 1, 2, 600);
    await look(3);
    expect(await kinds()).toEqual(['event-started Sam', 'nobody-on-duty duty-manager', 'roster-changed Sam']);
  });

  it('alarms the administrators while nobody is a duty manager, and says so once in the log', async () => {
    const warn = vi.spyOn(cms.payload.logger, 'warn').mockImplementation(() => undefined);
    const manage = (roles: ('duty-manager' | 'editor')[]) =>
      cms.payload.update({ collection: 'users', id: people.manager, data: { roles } });
    await manage(['editor']);
    await event(-1, 600);
    await look(0);
    expect(await kinds()).toEqual(['nobody-on-duty admin']);
    await duty(people.sam, 1, 2, 600);
    await look(3);
    await look(9);
    expect(await kinds()).toContain('event-unconfirmed admin');
    const said = warn.mock.calls.filter(([words]) => String(words).includes('duty manager'));
    expect(said).toHaveLength(1);
    warn.mockRestore();
    await manage(['duty-manager']);
  });

  it('is told of by a cms that was down, while it goes on', async () => {
    await duty(people.tove, 1, -600, 900);
    await event(-300, 600);
    await look(0);
    expect(await kinds()).toEqual(['event-started Tove']);
  });
});

it('goes on with everything else when one notice can never be raised', async () => {
  const failure = vi.spyOn(cms.payload.logger, 'error').mockImplementation(() => {});
  const { hooks } = cms.payload.collections.notices.config;
  const before = hooks.beforeChange;
  hooks.beforeChange = [
    ...before,
    ({ data }) => {
      if (data.kind === 'event-unconfirmed') throw new Error('This notice can never be raised.');
      return data;
    },
  ];
  try {
    await duty(people.tove, 1, -600, 900);
    await event(-1, 600);
    await look(0);
    await duty(people.sam, 2, 600, 900);
    for (const minutes of [5, 6, 7]) await look(minutes);
  } finally {
    hooks.beforeChange = before;
  }
  expect(await kinds()).toEqual(['event-started Tove', 'roster-changed Sam']);
  expect(await only('event-started')).toMatchObject({ state: 'unconfirmed' });
  expect(failure).toHaveBeenCalledOnce();
  failure.mockRestore();
});

describe('an event that ends', () => {
  it('is told of half an hour before to whoever started it and to those on duty, and when it is over', async () => {
    await duty(people.tove, 1, -600, 900);
    await event(-600, 40, cms.users.editor);
    await look(0);
    await note((await only('event-started')).id, 'confirmed');
    await look(9);
    expect(await kinds()).toEqual(['event-started Tove']);
    await look(10);
    await look(11);
    const ending = ['event-ending Tove', 'event-ending editor', 'event-started Tove'];
    expect(await kinds()).toEqual(ending);
    expect((await texts()).at(-1)).toMatch(
      /slutar kl\. 15\.40\. .*Förläng den till i morgon kl\. 3\.40: http/,
    );
    await look(40);
    await look(41);
    expect(await kinds()).toEqual(['event-ended Tove', 'event-ended editor', ...ending].sort());
  });

  it('is not told of when that was long ago', async () => {
    await duty(people.tove, 1, -600, 900);
    await event(-1200, -370);
    await look(0);
    expect(await kinds()).toEqual([]);
  });
});

describe('the weekly test call', () => {
  /** Monday 10:00 in Stockholm. */
  const monday = 19 * 60;
  const result = async (status: string) => {
    await duty(people.tove, 2, 0, 3000);
    await duty(people.sam, 1, 0, 3000);
    await look(monday - 20);
    await look(monday);
    await look(monday + 1);
    const call = await only('test-call');
    await note(call.id, status);
    await look(monday + 2);
    return (await kinds()).filter((kind) => kind.startsWith('test-call'));
  };

  it('goes to whoever is called first', async () => {
    expect(await result('number-shown')).toEqual(['test-call Sam']);
    expect(await only('test-call')).toMatchObject({ state: 'confirmed', result: 'number-shown' });
    expect(await errandsOf('call')).toMatchObject([{ errand: { call: { purpose: 'test', name: 'Sam' } } }]);
  });

  it.each(['number-not-shown', 'no-key', 'no-answer'])(
    'is told to the duty managers when it ends with %s',
    async (status) => {
      expect(await result(status)).toEqual(['test-call Sam', 'test-call-bad duty-manager']);
    },
  );

  it('is told of when nobody is on duty, and when nothing is heard of it', async () => {
    await look(monday);
    expect(await kinds()).toEqual(['test-call-bad duty-manager']);
    await cms.payload.db.deleteMany({ collection: 'notices', where: {} });
    await duty(people.sam, 1, 0, 3000);
    await look(monday + 1);
    await look(monday + 20);
    expect((await kinds()).filter((kind) => kind.includes('bad'))).toEqual([]);
    await look(monday + 22);
    expect((await kinds()).filter((kind) => kind.includes('bad'))).toEqual(['test-call-bad duty-manager']);
  });

  it('is left out by a cms that was down for more than an hour then', async () => {
    await duty(people.sam, 1, 0, 3000);
    await look(monday - 20);
    await look(monday + 61);
    expect((await kinds()).filter((kind) => kind.startsWith('test-call'))).toEqual([]);
  });
});

it('tells who is asked for a swap, and who asked what came of it', async () => {
  const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
  await cms.payload.create({
    collection: 'shifts',
    data: { officer: people.tove, tier: 1, startsAt: hours(1), endsAt: hours(9) },
  });
  const swap = await cms.payload.create({
    collection: 'swaps',
    data: {
      asker: people.tove,
      asked: people.sam,
      startsAt: hours(2),
      endsAt: hours(4),
      tier: 1,
      message: 'Kan du?',
      state: 'asked',
    },
  });
  expect(await kinds()).toEqual(['swap-asked Sam']);
  expect((await texts())[0]).toMatch(/^Tove asks whether you can take the duty .*Message: “Kan du\?”/);
  const data = { state: 'declined' } as const;
  await cms.payload.update({ collection: 'swaps', id: swap.id, data });
  await cms.payload.update({ collection: 'swaps', id: swap.id, data });
  expect(await kinds()).toEqual(['swap-asked Sam', 'swap-declined Tove']);
});

it('gives errands up whose time is over', async () => {
  await duty(people.tove, 1, 60, 600);
  await look(0);
  await look(31);
  expect((await errandsOf('text')).map(({ state }) => state)).toEqual(['failed']);
});

it('has the fallback deployed once a day, from three in the morning', async () => {
  for (const hours of [10, 11, 12, 13, 20]) await look(hours * 60);
  expect(await errandsOf('deploy-fallback')).toHaveLength(1);
  const claimed = await cms.ask('/errands/claim', { as: 'service', body: { limit: 50 } });
  claimedErrandsShape.parse(claimed.body);
});

it('has lost voicemails looked for once a day, where there is an account at Twilio', async () => {
  const callSid = await tell({
    cms,
    at: new Date(iso(8 * 60)),
    told: [
      { kind: 'incoming', from: '+46701740605', lineState: 'desk' },
      { kind: 'voicemail' },
      { kind: 'ended', durationSeconds: 30 },
    ],
  });
  const lookWith = (accountSid: string | null, minutes: number) => {
    const environment = { ...cms.environment, twilio: { ...cms.environment.twilio, accountSid } };
    return tick({ payload: cms.payload, environment, now: at(minutes), memory });
  };
  await lookWith(null, 10 * 60);
  expect(await errandsOf('find-recordings')).toEqual([]);
  memory = { ...memory, dailyOn: null };
  await lookWith(`AC${'0'.repeat(32)}`, 13 * 60);
  await lookWith(`AC${'0'.repeat(32)}`, 14 * 60);
  expect((await errandsOf('find-recordings')).map(({ errand }) => errand)).toEqual([
    { kind: 'find-recordings', calls: [callSid] },
  ]);
});

describe('the running clock', () => {
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const save = async (): Promise<string> => {
    const data = { title: 'Isen bryter upp', startsAt: inHours(-0.01), endsAt: inHours(5), staffed: true };
    const { status, body } = await cms.ask('/events', { as: 'duty-manager', body: data });
    expect(status, JSON.stringify(body)).toBe(201);
    return body.doc.id;
  };
  const told = (event: string) =>
    eventually('the officer on duty is told', async () => {
      const where = { event: { equals: event }, officer: { equals: people.tove } };
      return (await cms.payload.count({ collection: 'notices', where })).totalDocs > 0;
    });

  it('looks as soon as an event is saved, and does not wait for its next look', async () => {
    const shift = { officer: people.tove, tier: 1, startsAt: inHours(-5), endsAt: inHours(5) };
    await cms.payload.create({ collection: 'shifts', data: shift });
    const { payload, environment } = cms;
    startClock({ payload, environment, lookEvery: 3_600_000 });
    try {
      // The look at the start may have told of the first.
      await told(await save());
      await told(await save());
    } finally {
      await stopClock(payload);
    }
  });
});
