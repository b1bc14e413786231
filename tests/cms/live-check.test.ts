import { createServer, type Server } from 'node:http';
import { monthOf, paths } from '@pressjour/contract';
import type { Errand, LiveCheck } from '@pressjour/contract/payload-types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { liveCheckPass, startLiveCheck, stopLiveCheck } from '../../cms/src/live-check/loop.ts';
import { stopSchedule } from '../../cms/src/schedule/timer.ts';
import { eventually } from '../harness/eventually.ts';
import { type Cms, startCms } from './support/cms.ts';

/** What the public site answers, by path; what is not here is 404. `hangs`: it never answers. `failing`: with 503. */
let site: Record<string, string>;
let hangs: boolean;
let failing: boolean;
let asked: number;
let server: Server;
let cms: Cms;

beforeAll(async () => {
  cms = await startCms();
  // Approvals are made here as they would stand; nothing carries them out.
  await stopSchedule(cms.payload);
  server = createServer((request, response) => {
    asked += 1;
    if (hangs) return;
    const page = site[request.url ?? ''];
    response.writeHead(failing ? 503 : page === undefined ? 404 : 200).end(page ?? 'There is no such page.');
  });
  const { resolve, promise } = Promise.withResolvers<void>();
  server.listen(cms.environment.sitePort, '127.0.0.1', resolve);
  await promise;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await cms[Symbol.asyncDispose]();
});
beforeEach(async () => {
  site = {};
  hangs = false;
  failing = false;
  asked = 0;
  cms.receiver.answer(200);
  cms.receiver.refuse = null;
  for (const collection of ['live-checks', 'approvals', 'errands'] as const) {
    await cms.payload.db.deleteMany({ collection, where: {} });
  }
  await cms.payload.updateGlobal({ slug: 'told-troubles', data: { open: [] } });
});

let serial = 0;
async function publish(change: object = {}) {
  serial += 1;
  const body = { language: 'sv', title: `Isvägen & sjön ${serial}`, lead: 'Bär två ton.', ...change };
  const answer = await cms.ask('/news-items', { as: 'admin', body: { ...body, _status: 'published' } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body.doc as { id: string; title: string; slug: string; guid: string; publishedAt: string };
}
type Item = Awaited<ReturnType<typeof publish>>;

const pathOf = ({ slug }: Pick<Item, 'slug'>) => paths.newsItem('sv', slug);
const listsOf = ({ publishedAt }: Item) => [
  paths.month('sv', monthOf(publishedAt, cms.environment.timeZone)),
  paths.front('sv'),
];

/** The site as it should be with these items on it. */
function putOnSite(...items: Item[]): void {
  for (const item of items) {
    site[pathOf(item)] = `<h1>${item.title.replace('&', '&amp;')}</h1>`;
    for (const list of listsOf(item)) site[list] = `${site[list] ?? ''}<a href="${pathOf(item)}">…</a>`;
    site[paths.rss('sv')] = `${site[paths.rss('sv')] ?? ''}<guid isPermaLink="false">${item.guid}</guid>`;
  }
}

/** A pass as it goes so many seconds from now: what the publisher has not answered for by then would be late, and is waited for. */
async function pass(seconds: number): Promise<void> {
  if (seconds > 0) await allTold();
  await liveCheckPass({
    payload: cms.payload,
    environment: cms.environment,
    now: new Date(Date.now() + seconds * 1000),
    signal: new AbortController().signal,
  });
}
const allTold = () => eventually('the publisher’s answers', async () => (await health()).waiting === 0);
const settled = 21;
const rowOf = async ({ id }: { id: string }) =>
  cms.payload.db.findOne<LiveCheck>({ collection: 'live-checks', where: { document: { equals: id } } });
const health = async () => (await cms.ask('/live-check', { as: 'service' })).body;
const mails = async () =>
  (
    await cms.payload.find({ collection: 'errands', where: { kind: { equals: 'mail' } }, sort: 'createdAt' })
  ).docs.map(
    ({ errand }) => errand as NonNullable<Errand['errand']> & { to: string; subject: string; text: string },
  );

it('knows when a text was on disk, of its latest change only', async () => {
  const item = await publish();
  const row = await eventually('the publisher’s answer', async () => {
    const found = await rowOf(item);
    return found?.publicAt ? found : null;
  });
  expect(row).toMatchObject({ expected: 'live', path: pathOf(item), guid: item.guid, title: item.title });
  expect(Date.parse(String(row.publicAt))).toBeGreaterThanOrEqual(Date.parse(row.since));

  cms.receiver.answer(503);
  await cms.ask(`/news-items/${item.id}`, {
    as: 'admin',
    method: 'PATCH',
    body: { lead: 'Bär tre ton.', _status: 'published' },
  });
  expect(await rowOf(item)).toMatchObject({ publicAt: null });
  cms.receiver.answer(200);
  await eventually('the answer to the change', async () => (await rowOf(item))?.publicAt);
});

it('looks for a text on its page, in its month, on the front page and in the feed, when it has settled', async () => {
  const item = await publish();
  putOnSite(item);
  await pass(0);
  expect(asked).toBe(0);
  await pass(settled);
  expect(asked).toBe(4);
  expect(await rowOf(item)).toMatchObject({ checkedAt: expect.any(String), problem: null });
  await pass(settled + 60);
  expect(asked).toBe(4);
  await pass(settled + 601);
  expect(asked).toBe(8);
});

it.each([
  ['page', (item: Item) => pathOf(item)],
  ['month', (item: Item) => String(listsOf(item)[0])],
  ['front', () => paths.front('sv')],
  ['feed', () => paths.rss('sv')],
])('sees that a live text is missing: %s', async (place, at) => {
  const item = await publish();
  putOnSite(item);
  site[at(item)] = 'Something else.';
  await pass(settled);
  const once = await health();
  expect([once.troubles.length, once.overdue]).toEqual([1, 0]);
  await pass(settled + 11);
  const { troubles, overdue } = await health();
  expect(overdue).toBe(1);
  expect(troubles).toMatchObject([
    { kind: 'not-live', about: { id: item.id, title: item.title }, faults: [{ place, fault: 'missing' }] },
  ]);
  expect(troubles[0].what).toContain(item.title);
});

it('sees that a withdrawn text is still somewhere, and that it is gone', async () => {
  const item = await publish();
  const { status } = await cms.ask(`/news-items/${item.id}/withdraw`, {
    as: 'approver',
    body: { reason: 'Fel uppgift.' },
  });
  expect(status).toBe(200);
  putOnSite(item);
  await pass(settled);
  const { troubles } = await health();
  expect(troubles).toMatchObject([{ kind: 'not-gone' }]);
  expect(troubles[0].faults.map(({ place }: { place: string }) => place).sort()).toEqual([
    'feed',
    'front',
    'month',
    'page',
  ]);
  site = { [pathOf(item)]: '<h1>Texten är tillbakadragen</h1>' };
  await pass(settled + 11);
  expect((await health()).troubles).toEqual([]);
  // A day later nothing is kept of it.
  await pass(settled + 90_000);
  expect(await rowOf(item)).toBeNull();
});

it('looks in the lists for the newest only', async () => {
  const old = await publish({ publishedAt: '2020-01-15T08:00:00.000Z' });
  await cms.payload.db.deleteMany({ collection: 'live-checks', where: { document: { not_equals: old.id } } });
  for (let n = 0; n < 10; n += 1) await publish();
  await cms.payload.db.deleteMany({ collection: 'live-checks', where: { document: { not_equals: old.id } } });
  putOnSite(old);
  site[paths.front('sv')] = 'Ten others.';
  await pass(settled);
  expect((await health()).troubles).toEqual([]);
});

it('is one trouble when the site cannot be read at all, however many texts wait', async () => {
  await Promise.all([publish(), publish(), publish()]);
  hangs = true;
  startLiveCheck({ payload: cms.payload, environment: cms.environment, lookEvery: 1 });
  await cms.payload.db.updateOne({
    collection: 'live-checks',
    where: {},
    data: { since: new Date(Date.now() - 30_000).toISOString() },
  });
  await eventually('a look at the site that hangs', async () => asked > 0);
  const before = performance.now();
  await stopLiveCheck(cms.payload);
  expect(performance.now() - before).toBeLessThan(2000);

  server.close();
  server.closeAllConnections();
  await pass(settled);
  const { troubles } = await health();
  expect(troubles).toMatchObject([{ kind: 'site-unreadable', answer: 'ECONNREFUSED' }]);
  expect(troubles[0].texts).toHaveLength(3);
  const { resolve, promise } = Promise.withResolvers<void>();
  server.listen(cms.environment.sitePort, '127.0.0.1', resolve);
  await promise;
});

describe('people', () => {
  it('are mailed once of a trouble and once of its end: approvers and administrators', async () => {
    const item = await publish();
    await pass(settled);
    expect(await mails()).toEqual([]);
    await pass(settled + 11);
    await pass(settled + 22);
    const told = await mails();
    expect(told.map(({ to }) => to).sort()).toEqual([
      'admin@isvagsverket.example',
      'approver@isvagsverket.example',
    ]);
    const address = `Adress: ${cms.environment.siteUrl}${pathOf(item)}`;
    expect(told[0]?.text).toContain(`”${item.title}” ska vara på webbplatsen`);
    expect(told[0]?.text).toContain(`${address} Publicera texten igen.`);
    putOnSite(item);
    await pass(settled + 33);
    await pass(settled + 44);
    const all = await mails();
    expect(all).toHaveLength(4);
    expect(all[3]?.subject).toBe('Webbplatsen är som den ska igen');
    expect(all[3]?.text).toContain(`”${item.title}” ska vara på webbplatsen`);
    expect(all[3]?.text).toContain(address);
    expect(all[3]?.text).toContain('du behöver inte göra något');
  });

  it('get no all-clear for a text that is missing while it cannot be read, or before it was looked for again', async () => {
    const item = await publish();
    await pass(settled);
    await pass(settled + 11);
    expect(await mails()).toHaveLength(2);
    failing = true;
    await pass(settled + 22);
    expect(await mails()).toHaveLength(2);
    failing = false;
    const again = { lead: 'Bär tre ton.', _status: 'published' };
    await cms.ask(`/news-items/${item.id}`, { as: 'admin', method: 'PATCH', body: again });
    await pass(0);
    expect((await health()).troubles).toEqual([]);
    expect(await mails()).toHaveLength(2);
  });

  it('see what an hour that has passed did not do', async () => {
    const approval = {
      collection: 'news-items',
      document: 'a-text',
      language: 'sv',
      title: 'Isläget i april',
      state: 'approved',
    };
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
    const rows = [
      { ...approval, action: 'publish', dueAt: ago(70) },
      { ...approval, action: 'publish', dueAt: ago(30) },
      { ...approval, action: 'take-down', dueAt: ago(70), problem: 'Adressen är upptagen.' },
      { ...approval, action: 'publish', dueAt: ago(-3600), problem: 'En bild har tagits bort.' },
    ];
    for (const data of rows) await cms.payload.db.create({ collection: 'approvals', data });
    const { troubles, overdue, next } = await health();
    expect(troubles.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'hour-problem',
      'publish-overdue',
      'take-down-overdue',
    ]);
    expect([overdue, next]).toEqual([2, rows[3]?.dueAt]);
  });
});

describe('changes that do not reach the site', () => {
  const job = (id: string) => ({
    taskSlug: 'publish' as const,
    queue: 'publish',
    input: { documents: [{ collection: 'news-items', id }], line: false },
  });
  const late = { createdAt: new Date(Date.now() - 40_000).toISOString() };

  it('are one trouble while the publisher is away', async () => {
    await allTold();
    cms.receiver.answer(503);
    for (const id of ['one', 'two']) {
      await cms.payload.db.create({ collection: 'payload-jobs', data: { ...job(id), ...late } });
    }
    const { troubles, waiting } = await health();
    expect(troubles).toMatchObject([{ kind: 'publisher-away', changes: 2 }]);
    expect(waiting).toBe(2);
    cms.receiver.answer(200);
    await allTold();
  });

  it('are named with the reason when the publisher refuses them, and tried again by a button', async () => {
    const item = await publish();
    await eventually('its own job to be done', async () => (await rowOf(item))?.publicAt);
    const sentence = `news-items/${item.id} is not as the site needs it. Mend it in the cms and publish again.`;
    cms.receiver.refuse = ({ documents }) => (documents.some(({ id }) => id === item.id) ? sentence : null);
    const { id } = await cms.payload.db.create({
      collection: 'payload-jobs',
      data: { ...job(item.id), ...late },
    });
    const trouble = await eventually('the refusal', async () => {
      const [first] = (await health()).troubles;
      return first?.reason && first;
    });
    expect(trouble).toMatchObject({
      kind: 'not-taken',
      job: id,
      reason: sentence,
      about: { title: item.title },
    });
    expect((await health()).failed).toBe(1);

    const retry = (as: 'editor' | 'officer') => cms.ask(`/publish-jobs/${id}/retry`, { as, method: 'POST' });
    expect((await retry('officer')).status).toBe(403);
    // It rests for half a minute, and is told at once all the same.
    await cms.payload.db.updateOne({
      collection: 'payload-jobs',
      id: String(id),
      data: { waitUntil: new Date(Date.now() + 3_600_000).toISOString() },
    });
    cms.receiver.refuse = null;
    expect((await retry('editor')).status).toBe(200);
    await cms.receiver.until(({ changes }) =>
      changes.some(({ documents }) => documents.length === 1 && documents[0]?.id === item.id),
    );
    await eventually('the end of the job', async () => (await retry('editor')).status === 404);
  });
});
