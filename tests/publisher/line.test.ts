import type { LineStatus } from '@pressjour/contract';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CmsDouble, closedLine, startCmsDouble } from './cms-double.ts';
import { event as eventIn, newsItem } from './content.ts';
import { type Newsroom, openNewsroom, whenAtRest } from './newsroom.ts';

const linePages = [
  '/',
  '/en/',
  '/en/contact/',
  '/en/power-of-attorney/',
  '/fullmakt/',
  '/kontakt/',
  '/status.json',
];
/** They name the events that go on. */
const followPages = ['/en/follow/', '/prenumerera/'];
let cms: CmsDouble;
let newsroom: Newsroom;

beforeEach(async () => {
  cms = await startCmsDouble();
  cms.put('news-items', newsItem({ id: 'a' }));
  newsroom = await openNewsroom(cms, { now: () => Temporal.Instant.from('2026-11-22T12:00:00Z') });
});
afterEach(async () => {
  await newsroom.close();
  await cms.close();
});

const event = {
  id: 'e',
  title: { sv: 'Isvägen stängd', en: 'The ice road is closed' },
  notice: { sv: 'Vi mäter isen.', en: 'We are measuring the ice.' },
  startsAt: '2026-11-22T11:00:00Z',
  endsAt: '2026-11-22T20:00:00Z',
  staffed: true,
  updatedAt: '2026-11-22T11:00:00Z',
};

it('brings a change of state to the pages that state it, and to no other', async () => {
  cms.line = { ...closedLine, state: 'event', answered: true, since: event.startsAt, events: [event] };
  const { written } = await newsroom.change({ documents: [], line: true });
  expect(written).toEqual(linePages);
  expect(await (await newsroom.get('/status.json')).text()).toContain('Isvägen stängd');
});

const ongoing: LineStatus = {
  ...closedLine,
  state: 'event',
  answered: true,
  since: event.startsAt,
  events: [{ ...event, path: { sv: '/handelser/isen/', en: '/en/events/isen/' } }],
};

it('makes the page of an event as it begins, which nobody tells, and says on it when it is over', async () => {
  expect((await newsroom.get('/handelser/isen/')).status).toBe(404);
  const updates = [{ at: event.startsAt, text: { sv: 'Stängt.', en: 'Closed.' } }];
  cms.put('events', eventIn({ id: 'e', slug: 'isen', updates }));
  cms.line = ongoing;
  await newsroom.change({ documents: [], line: true });
  const page = async (path = '/handelser/isen/') => (await newsroom.get(path)).text();
  expect(await page()).toContain('"ongoing": true');
  expect(await page()).toContain('"line": {');
  expect(await page('/')).toContain('"sv": "Stängt."');
  cms.line = closedLine;
  const { written } = await newsroom.change({ documents: [], line: true });
  expect(written).toEqual([...linePages, ...followPages, '/en/events/isen/', '/handelser/isen/'].sort());
  expect(await page()).toContain('"ongoing": false');
  expect(await page()).not.toContain('"line": {');
  cms.line = { ...closedLine, since: '2026-11-22T11:30:00Z' };
  expect((await newsroom.change({ documents: [], line: true })).written).toEqual(linePages);
});

it('offers the feed of an event while it goes on, and holds it in the list for feed readers ever after', async () => {
  cms.put('events', eventIn({ id: 'e', slug: 'isen', title: event.title }));
  const lists = async () => {
    await newsroom.change({ documents: [], line: true });
    await whenAtRest(newsroom);
    const files = ['/prenumerera/', '/en/follow/', '/feeds.opml'];
    return Promise.all(files.map(async (path) => (await newsroom.get(path)).text()));
  };
  cms.line = ongoing;
  const [sv, en, opml] = await lists();
  expect(sv).toContain('/handelser/isen/ninjs.json');
  expect(en).toContain('/en/events/isen/rss.xml');
  for (const path of ['/handelser/isen/rss.xml', '/en/events/isen/rss.xml']) expect(opml).toContain(path);
  cms.line = closedLine;
  const over = await lists();
  expect(over.slice(0, 2).join()).not.toContain('/isen/');
  expect(over.at(-1)).toBe(opml);
  cms.put('events', eventIn({ id: 'e', slug: 'spricka', title: event.title }));
  await newsroom.change({ documents: [{ collection: 'events', id: 'e' }] });
  const [, , moved] = await lists();
  expect(moved).toContain('/handelser/spricka/rss.xml');
  expect(moved).not.toContain('/isen/');
});

it('leads to no page of an event that the cms does not show yet', async () => {
  cms.line = ongoing;
  await newsroom.change({ documents: [], line: true });
  expect(await (await newsroom.get('/')).text()).not.toContain('/handelser/');
  expect(await (await newsroom.get('/status.json')).text()).not.toContain('/handelser/');
  cms.put('events', eventIn({ id: 'e', slug: 'isen' }));
  await newsroom.change({ documents: [{ collection: 'events', id: 'e' }] });
  await whenAtRest(newsroom);
  expect(await (await newsroom.get('/')).text()).toContain('/handelser/isen/');
  expect(await (await newsroom.get('/status.json')).text()).toContain('/handelser/isen/');
});

it('writes nothing while nothing changes but the moment of asking', async () => {
  cms.line = { ...closedLine, state: 'desk', answered: true, answeredFrom: '2026-11-22T12:00:00Z' };
  await newsroom.change({ documents: [], line: true });
  cms.line = { ...cms.line, answeredFrom: '2026-11-22T12:00:05Z' };
  expect((await newsroom.change({ documents: [], line: true })).written).toEqual([]);
});

it('shows the days ahead with other hours, in the language of the page', async () => {
  const front = async (path: string) => (await newsroom.get(path)).text();
  expect(await front('/en/')).toContain('"exceptions": []');
  cms.pressService = { ...cms.pressService, closedDays: [{ date: '2026-11-25', reason: null }] };
  await newsroom.change({ documents: [], line: true });
  expect(await front('/en/')).toMatch(/"date": "2026-11-25",\s+"hours": null,\s+"reason": "closed day"/);
  expect(await front('/')).toContain('"reason": "stängd dag"');
});

it('writes every page anew when the press box changes, and holds the request back for none but those of the line', async () => {
  cms.pressService = { ...cms.pressService, email: 'ny@isvagsverket.example' };
  const { written } = await newsroom.change({ documents: [], line: true });
  expect(written.filter((path) => !linePages.includes(path))).toEqual(followPages);
  await whenAtRest(newsroom);
  expect(await (await newsroom.get('/nyheter/isvagen-a/')).text()).toContain('ny@isvagsverket.example');
});
