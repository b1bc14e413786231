import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type Ask, type Cms, startCms } from './support/cms.ts';
import { fillPressService, signUpOfficer } from './support/roster.ts';

let cms: Cms;
let bo: { id: string; ask: (path: string, ask?: Ask) => Promise<Answer> };
beforeAll(async () => {
  cms = await startCms();
  await fillPressService(cms);
  bo = await signUpOfficer(cms, { name: 'Bo', phone: '+46701740622' });
});
afterAll(() => cms[Symbol.asyncDispose]());

const base = Math.floor(Date.now() / 3_600_000) * 3_600_000;
const hours = (n: number) => new Date(base + n * 3_600_000).toISOString();
const everything = { id: { exists: true } };

beforeEach(async () => {
  for (const collection of ['swaps', 'shifts', 'rotations'] as const) {
    await cms.payload.delete({ collection, where: everything });
  }
});

async function shift(from: number, until: number, change: object = {}): Promise<string> {
  const { id } = await cms.payload.create({
    collection: 'shifts',
    data: { officer: cms.users.officer, startsAt: hours(from), endsAt: hours(until), tier: 1, ...change },
  });
  return id;
}

const askFor = (from: number, until: number, change: object = {}) =>
  cms.ask('/swaps', {
    as: 'officer',
    body: { asked: bo.id, startsAt: hours(from), endsAt: hours(until), tier: 1, ...change },
  });

async function asked(from: number, until: number, change: object = {}): Promise<string> {
  const { status, body } = await askFor(from, until, change);
  expect(status, JSON.stringify(body)).toBe(201);
  return body.doc.id;
}

const decide = (id: string, what: 'accept' | 'decline' | 'withdraw') =>
  bo.ask(`/swaps/${id}/${what}`, { method: 'POST' });

const stateOf = async (id: string) => (await cms.payload.findByID({ collection: 'swaps', id })).state;

async function shiftsInOrder() {
  const { docs } = await cms.payload.find({ collection: 'shifts', depth: 0, sort: 'startsAt' });
  const hour = (instant: string) => (Date.parse(instant) - base) / 3_600_000;
  return docs.map(({ officer, startsAt, endsAt, extra, note }) => ({
    officer: officer === bo.id ? 'Bo' : 'officer',
    from: hour(startsAt),
    until: hour(endsAt),
    extra,
    note,
  }));
}

/** Who has duty at an hour, as the line is told. */
async function onDuty(hour: number): Promise<string[]> {
  const { body } = await cms.ask(`/who-answers?at=${encodeURIComponent(hours(hour))}`, { as: 'officer' });
  return body.onDuty.map(({ name }: { name: string }) => name);
}

describe('asking for a swap', () => {
  it('is kept as asked, from the one who asks', async () => {
    await shift(5, 20);
    const id = await asked(8, 12, { message: 'Tandläkare.' });
    expect(await cms.payload.findByID({ collection: 'swaps', id, depth: 0 })).toMatchObject({
      asker: cms.users.officer,
      asked: bo.id,
      state: 'asked',
      message: 'Tandläkare.',
    });
  });

  it('counts from now when the duty has begun', async () => {
    await shift(-5, 20);
    const id = await asked(-2, 12);
    const { startsAt } = await cms.payload.findByID({ collection: 'swaps', id });
    expect(Math.abs(Date.parse(startsAt) - Date.now())).toBeLessThan(60_000);
  });

  it.each([
    { what: 'beyond the duty', from: 8, until: 21, change: {}, words: 'not on shift in that tier' },
    { what: 'another tier', from: 8, until: 12, change: { tier: 2 }, words: 'not on shift in that tier' },
    { what: 'what is over', from: -4, until: -2, change: {}, words: 'over already' },
    {
      what: 'an end before its start',
      from: 12,
      until: 8,
      change: {},
      words: 'after it has begun|after the start',
    },
  ])('is refused for $what', async ({ from, until, change, words }) => {
    await shift(-5, 20);
    const { status, body } = await askFor(from, until, change);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toMatch(new RegExp(words));
  });

  it('is refused for a duty of another, or to oneself, or to somebody who takes no calls', async () => {
    await shift(5, 20);
    const theirs = await bo.ask('/swaps', {
      body: { asker: cms.users.officer, asked: bo.id, startsAt: hours(6), endsAt: hours(7), tier: 1 },
    });
    expect(JSON.stringify(theirs.body)).toContain('a duty of your own');
    const self = await askFor(6, 7, { asked: cms.users.officer });
    expect(JSON.stringify(self.body)).toContain('somebody else');
    expect((await askFor(6, 7, { asked: cms.users.editor })).status).toBe(400);
    expect(await cms.payload.count({ collection: 'swaps' })).toEqual({ totalDocs: 0 });
  });

  it('may be done by a duty manager for anybody, but decided by nobody through an edit', async () => {
    await shift(5, 20);
    const body = { asker: cms.users.officer, asked: bo.id, startsAt: hours(6), endsAt: hours(7), tier: 1 };
    const made = await cms.ask('/swaps', { as: 'duty-manager', body: { ...body, state: 'accepted' } });
    expect(made.body.doc.state).toBe('asked');
    const edit = await cms.ask(`/swaps/${made.body.doc.id}`, {
      as: 'duty-manager',
      method: 'PATCH',
      body: { state: 'accepted' },
    });
    expect(edit.status).toBe(403);
  });
});

describe('a swap that is accepted', () => {
  it.each([
    {
      what: 'in the middle',
      from: 8,
      until: 12,
      kept: [
        [5, 8],
        [12, 20],
      ],
    },
    { what: 'at the beginning', from: 5, until: 12, kept: [[12, 20]] },
    { what: 'at the end', from: 12, until: 20, kept: [[5, 12]] },
    { what: 'whole', from: 5, until: 20, kept: [] },
  ])('cuts a shift $what', async ({ from, until, kept }) => {
    await shift(5, 20, { extra: true, note: 'Isen' });
    const id = await asked(from, until);
    const { status, body } = await decide(id, 'accept');
    expect(status, JSON.stringify(body)).toBe(200);
    const like = { extra: true, note: 'Isen' };
    const expected = [
      ...kept.map(([start, end]) => ({ officer: 'officer', from: start, until: end, ...like })),
      { officer: 'Bo', from, until, ...like },
    ];
    expect(await shiftsInOrder()).toEqual(expected.toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0)));
    expect(await stateOf(id)).toBe('accepted');
  });

  it('overrides a rotation for its time, and keeps whoever stands beside', async () => {
    const rotation = { tier: 1, firstHandOver: '2026-01-05', handOverTime: '08:00', weeks: 1 };
    const eva = await signUpOfficer(cms, { name: 'Eva', phone: '+46701740623' });
    await cms.payload.create({
      collection: 'rotations',
      data: { ...rotation, name: 'Första linjen', officers: [cms.users.officer] },
    });
    await cms.payload.create({
      collection: 'rotations',
      data: { ...rotation, name: 'Även', officers: [eva.id] },
    });
    // A single officer's turns are weeks: this stretch lies in one of them.
    const turn = (await cms.ask('/who-answers', { as: 'officer' })).body.onDuty[0].until;
    const until = Math.min(12, Math.floor((Date.parse(turn) - base) / 3_600_000));
    const id = await asked(until - 2, until);
    expect((await decide(id, 'accept')).status).toBe(200);
    expect((await onDuty(until - 1)).toSorted()).toEqual(['Bo', 'Eva']);
    expect((await onDuty(until - 3)).toSorted()).toEqual(['Eva', 'officer']);
  });

  it('closes what else was asked for the same time, and is decided once', async () => {
    await shift(5, 20);
    const first = await asked(6, 12);
    const second = await asked(10, 14);
    expect((await decide(first, 'accept')).status).toBe(200);
    expect(await stateOf(second)).toBe('withdrawn');
    const again = await decide(first, 'accept');
    expect(again.status).toBe(409);
    expect(again.body.errors[0].message).toContain('decided already: accepted');
  });

  it('is accepted by one of two who do so at once, and the other is told why not', async () => {
    const eva = await signUpOfficer(cms, { name: 'Ewa', phone: '+46701740624' });
    await shift(5, 20);
    const first = await asked(6, 12);
    const second = await asked(10, 14, { asked: eva.id });
    const answers = await Promise.all([
      decide(first, 'accept'),
      eva.ask(`/swaps/${second}/accept`, { method: 'POST' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)?.body.errors[0].message;
    expect(refused).toContain('This swap is decided already: withdrawn.');
    expect([await stateOf(first), await stateOf(second)].toSorted()).toEqual(['accepted', 'withdrawn']);
  });

  it('is refused when the duty is no longer the asker’s to give, and changes nothing', async () => {
    const whole = await shift(5, 20);
    const id = await asked(6, 12);
    await cms.payload.update({ collection: 'shifts', id: whole, data: { startsAt: hours(7) } });
    const { status, body } = await decide(id, 'accept');
    expect(status).toBe(409);
    expect(body.errors[0].message).toContain('roster has changed');
    expect(await shiftsInOrder()).toHaveLength(1);
    expect(await stateOf(id)).toBe('asked');
  });

  it('is only the asked one’s to accept', async () => {
    await shift(5, 20);
    const id = await asked(6, 12);
    for (const as of ['officer', 'duty-manager', 'admin', 'editor'] as const) {
      const answer = await cms.ask(`/swaps/${id}/accept`, { as, method: 'POST' });
      expect(answer.status, as).toBe(403);
    }
    expect(await shiftsInOrder()).toHaveLength(1);
  });

  it('comes too late when its time is over', async () => {
    await shift(-5, 20);
    const id = await asked(-2, 12);
    await cms.payload.db.updateOne({
      collection: 'swaps',
      id,
      data: { startsAt: hours(-3), endsAt: hours(-1) },
    });
    expect((await decide(id, 'accept')).body.errors[0].message).toContain('Too late');
    expect(await stateOf(id)).toBe('expired');
  });
});

describe('a swap that is not accepted', () => {
  it('is declined by the one who is asked, or withdrawn by the one who asked', async () => {
    await shift(5, 20);
    const declined = await asked(6, 12);
    expect((await decide(declined, 'decline')).status).toBe(200);
    expect(await stateOf(declined)).toBe('declined');
    const withdrawn = await asked(6, 12);
    expect((await decide(withdrawn, 'withdraw')).status).toBe(403);
    const answer = await cms.ask(`/swaps/${withdrawn}/withdraw`, { as: 'officer', method: 'POST' });
    expect(answer.status).toBe(200);
    expect(await stateOf(withdrawn)).toBe('withdrawn');
    expect(await shiftsInOrder()).toHaveLength(1);
  });
});
