import { randomUUID } from 'node:crypto';
import type { CollectionSlug, FlattenedField } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cms, startCms } from './support/cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
  const body = { organisation: 'Isvägsverket', number: '+46846500410', email: 'press@isvagsverket.example' };
  expect((await cms.ask('/globals/press-service', { as: 'admin', body })).status).toBe(200);
});
afterAll(() => cms[Symbol.asyncDispose]());

const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();
const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#2a5' } })
  .png()
  .toBuffer();

/** Deleted in this order: what most refers to goes first. */
const deletable = [
  'users',
  'events',
  'topics',
  'channels',
  'press-contacts',
  'media',
  'news-items',
  'guidance',
  'assignments',
  'briefings',
  'rotations',
  'shifts',
  'swaps',
  'blocked-callers',
] as const;
/** Removed by the cms itself, when their time is over. */
const removed = ['calls', 'notices', 'errands'] as const;

type Made = Record<(typeof deletable)[number] | (typeof removed)[number], string>;

async function create(collection: CollectionSlug, data: object, more: object = {}): Promise<string> {
  const made = await cms.payload.create({ collection, data: data as never, depth: 0, ...more });
  return String(made.id);
}

/** One document of every kind that may go, each named by every field that can name it. */
async function makeNewsroom(): Promise<Made> {
  const account = {
    email: `${randomUUID()}@isvagsverket.example`,
    password: randomUUID(),
    name: 'Maja Lind',
  };
  const officer = await create('users', { ...account, roles: ['officer'], phone: '+46701740611' });
  const topic = await create('topics', { title: 'Isvägar' });
  const contact = await create('press-contacts', { name: 'Eva Å', topics: [topic], public: true });
  const channel = await create('channels', {
    name: 'Isläget',
    url: 'https://social.example/isvag',
    moderated: false,
  });
  const file = { data: picture, mimetype: 'image/png', name: 'is.png', size: picture.length };
  const about = { alt: 'Is', credit: 'Isvägsverket', licence: 'CC BY 4.0' };
  const medium = await create('media', about, { file });
  const event = await create('events', {
    title: 'Islossning',
    startsAt: days(-0.1),
    endsAt: days(0.5),
    channels: [channel],
    startedBy: officer,
  });
  const related = await publishItem({ title: 'Isen bär' });
  const item = await publishItem({
    title: 'Isen bär inte',
    topics: [topic],
    contacts: [contact],
    images: [medium],
    attachments: [medium],
    event,
    related: [related],
  });
  // Each refers to the other.
  await edit('news-items', related, { related: [item], topics: [topic], contacts: [contact], event });
  const written = {
    language: 'sv',
    title: 'Filma hos oss',
    lead: 'Så går det till.',
    kind: 'filming',
    files: [medium],
  };
  const guidance = await create('guidance', { ...written, _status: 'draft' }, { draft: true });
  const assignments = await create('assignments', {
    title: 'Uppdrag om isvägar',
    referenceNumber: 'N2026/1',
    ministry: 'Landsbygdsdepartementet',
    agencies: [{ name: 'Isvägsverket' }],
    decidedOn: '2026-01-01',
    dueOn: '2026-12-01',
    files: [medium],
    reports: [{ title: 'Rapport', dueOn: '2026-11-01', file: medium }],
  });
  const briefings = await create('briefings', {
    title: 'Pressträff',
    place: 'Luleå',
    startsAt: days(1),
    endsAt: days(1.1),
    contacts: [contact],
    newsItems: [item, related],
  });
  const rotation = { name: 'Helger', tier: 1, officers: [officer, cms.users.officer], weeks: 1 };
  const over = { firstHandOver: '2026-01-01', handOverTime: '08:00', until: '2026-06-01' };
  const rotations = await create('rotations', { ...rotation, ...over });
  const past = { startsAt: days(-3), endsAt: days(-2), tier: 1 };
  const shifts = await create('shifts', { officer: cms.users.officer, event, ...past });
  await create('shifts', { officer, event, ...past });
  const ahead = { startsAt: days(5), endsAt: days(6), tier: 1 };
  const swaps = await insert('swaps', {
    asker: cms.users.officer,
    asked: cms.users.admin,
    ...ahead,
    state: 'asked',
  });
  await insert('swaps', { asker: officer, asked: cms.users.officer, ...ahead, state: 'declined' });
  const call = { callSid: 'CA1', startedAt: days(-1), outcome: 'missed', from: '+46701740699' };
  const calls = await insert('calls', {
    ...call,
    callBack: 'done',
    callBackBy: officer,
    events: [event],
    listened: [{ id: randomUUID(), by: officer }],
  });
  const notice = { key: 'k1', kind: 'event-ending', state: 'sent' };
  const notices = await insert('notices', { ...notice, officer, event, call: calls, shift: shifts });
  const lasting = { dueAt: days(0), giveUpAt: days(1), state: 'waiting' };
  const errands = await insert('errands', { key: 'e1', kind: 'text', ...lasting, notice: notices });
  const blocked = await insert('blocked-callers', {
    phone: '+46701740698',
    reason: 'Hot.',
    blockedBy: officer,
  });
  const made: Made = {
    users: officer,
    events: event,
    topics: topic,
    channels: channel,
    'press-contacts': contact,
    media: medium,
    'news-items': item,
    guidance,
    assignments,
    briefings,
    rotations,
    shifts,
    swaps,
    calls,
    notices,
    errands,
    'blocked-callers': blocked,
  };
  await lockAll(made, officer);
  return made;
}

/** Past the hooks that have no part in what refers to what. */
async function insert(collection: CollectionSlug, data: object): Promise<string> {
  const { id } = await cms.payload.db.create({ collection, data: data as never, req: {} as never });
  return String(id);
}

async function publishItem(fields: object): Promise<string> {
  const text = { language: 'sv', lead: 'Sträckan Luleå–Hindersön.', ...fields };
  const draft = await cms.ask('/news-items?draft=true', { as: 'editor', body: text });
  expect(draft.status, JSON.stringify(draft.body)).toBe(201);
  const { id } = draft.body.doc;
  const published = await cms.ask(`/news-items/${id}/publish`, { as: 'approver', body: {} });
  expect(published.status, JSON.stringify(published.body)).toBe(200);
  return id;
}

async function edit(collection: string, id: string, body: object): Promise<void> {
  const { status } = await cms.ask(`/${collection}/${id}?draft=true`, {
    as: 'editor',
    method: 'PATCH',
    body,
  });
  expect(status).toBe(200);
}

/** Somebody had each of them open in the admin yesterday, as Payload notes it: of a document that is open now a delete is refused. */
async function lockAll(made: Made, officer: string): Promise<void> {
  for (const [relationTo, value] of Object.entries(made)) {
    if (cms.payload.collections[relationTo as CollectionSlug].config.lockDocuments === false) continue;
    const user = { relationTo: 'users', value: relationTo === 'users' ? officer : cms.users.editor };
    const updatedAt = days(-1);
    await insert('payload-locked-documents', { document: { relationTo, value }, user, updatedAt });
  }
}

it('is said of every collection whether it can be deleted', async () => {
  const known = new Set<string>([...deletable, ...removed]);
  const others = Object.keys(cms.payload.collections).filter((slug) => !known.has(slug));
  for (const slug of others.filter((slug) => !slug.startsWith('payload-'))) {
    const { status } = await cms.ask(`/${slug}/${cms.users.admin}`, { as: 'admin', method: 'DELETE' });
    expect([slug, status]).toEqual([slug, 403]);
  }
});

it('deletes what everything else refers to, and everything else goes on', async () => {
  const made = await makeNewsroom();
  const gone = new Set<string>();
  for (const slug of deletable) {
    const answer = await cms.ask(`/${slug}/${made[slug]}`, { as: 'admin', method: 'DELETE' });
    expect([slug, answer.status, answer.body.errors]).toEqual([slug, 200, undefined]);
    gone.add(slug);
    expect([slug, await faults(slug, made, gone)]).toEqual([slug, []]);
  }
  for (const slug of removed) {
    await cms.payload.delete({ collection: slug, id: made[slug], depth: 0 });
    gone.add(slug);
    expect([slug, await faults(slug, made, gone)]).toEqual([slug, []]);
  }
});

/** Whatever of those that named it is not answered now: lists with all that they refer to, and the saving of what stands. */
async function faults(slug: CollectionSlug, made: Made, gone: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = [];
  const look = async (what: string, path: string, ask: Parameters<Cms['ask']>[1]) => {
    const { status } = await cms.ask(path, ask);
    if (status >= 500) found.push(`${what} ${path}: ${status}`);
  };
  const named = (fields: readonly FlattenedField[]): boolean =>
    fields.some(
      (field) =>
        ('relationTo' in field && [field.relationTo].flat().includes(slug)) ||
        ('flattenedFields' in field && named(field.flattenedFields)),
    );
  for (const [other, id] of Object.entries(made)) {
    if (!named(cms.payload.collections[other as CollectionSlug].config.flattenedFields)) continue;
    await look('GET', `/${other}?depth=2&limit=0&draft=true`, { as: 'admin' });
    if (gone.has(other)) continue;
    await look('PATCH', `/${other}/${id}?draft=true`, { as: 'admin', method: 'PATCH', body: {} });
  }
  for (const path of ['/my-duty', '/who-answers', '/calls/statistics']) {
    await look('GET', path, { as: 'admin' });
  }
  await look('GET', '/snapshot', { as: 'service' });
  return found;
}
