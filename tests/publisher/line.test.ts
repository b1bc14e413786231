import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CmsDouble, closedLine, startCmsDouble } from './cms-double.ts';
import { newsItem } from './content.ts';
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
  expect(written.filter((path) => !linePages.includes(path))).toEqual([]);
  await whenAtRest(newsroom);
  expect(await (await newsroom.get('/nyheter/isvagen-a/')).text()).toContain('ny@isvagsverket.example');
});
