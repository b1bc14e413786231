import { expect, it } from 'vitest';
import type { Expectation } from './expectation.ts';
import { faultIn, type Look, looksOf } from './looks.ts';

const item: Expectation = {
  id: '1',
  collection: 'news-items',
  document: 'a',
  language: 'sv',
  title: 'Isen & vägen',
  path: '/nyheter/isen/',
  guid: 'urn:uuid:a',
  // The first of November in Stockholm, the last of October in UTC.
  publishedAt: '2026-10-31T23:30:00Z',
  expected: 'live',
  since: '2026-11-01T00:00:00Z',
  publicAt: null,
  checkedAt: null,
  faults: [],
  looks: 0,
};
const site = { siteUrl: 'https://press.example', timeZone: 'Europe/Stockholm' };
const placesOf = (change: Partial<Expectation>, rank: number) =>
  looksOf({ expectation: { ...item, ...change }, rank, ...site }).map(({ place }) => place);

it('looks in a list only while the text is among the newest that it holds', () => {
  expect(placesOf({}, 10)).toEqual(['page', 'month', 'front', 'feed']);
  expect(placesOf({}, 11)).toEqual(['page', 'month', 'feed']);
  expect(placesOf({}, 51)).toEqual(['page', 'month']);
});

it('looks in every list for what should be gone', () => {
  expect(placesOf({ expected: 'gone' }, 51)).toEqual(['page', 'month', 'front', 'feed']);
});

it('looks for guidance on its page and in the sitemap', () => {
  expect(placesOf({ collection: 'guidance', guid: null, publishedAt: null }, 51)).toEqual([
    'page',
    'sitemap',
  ]);
});

it('looks in the month of the press office', () => {
  const [, month] = looksOf({ expectation: item, rank: 1, ...site });
  expect(month?.path).toBe('/nyheter/2026/11/');
});

const look: Look = { place: 'page', path: item.path, mark: '>Isen &amp; vägen<', there: true };
const page = { status: 200, text: '<h1>Isen &amp; vägen</h1>' };

it('finds a title as the page writes it', () => {
  expect(looksOf({ expectation: item, rank: 1, ...site })[0]).toEqual(look);
  expect(faultIn(look, 'url', page)).toBeNull();
  expect(faultIn(look, 'url', { ...page, text: 'Annat.' })).toMatchObject({ fault: 'missing' });
  expect(faultIn(look, 'url', { status: 404, text: page.text })).toMatchObject({ fault: 'missing' });
});

it('takes a page that is not there, or says something else, for gone', () => {
  const gone = { ...look, there: false };
  expect(faultIn(gone, 'url', page)).toMatchObject({ fault: 'still-there' });
  for (const status of [301, 404, 410]) expect(faultIn(gone, 'url', { status, text: page.text })).toBeNull();
  expect(faultIn(gone, 'url', { status: 200, text: '<h1>Tillbakadragen</h1>' })).toBeNull();
});

it('takes no answer, and an error of the server, for neither', () => {
  for (const there of [true, false]) {
    expect(faultIn({ ...look, there }, 'url', { unreadable: 'ECONNRESET' })).toMatchObject({
      fault: 'unreadable',
    });
    expect(faultIn({ ...look, there }, 'url', { status: 503, text: '' })).toMatchObject({
      fault: 'unreadable',
    });
  }
});
