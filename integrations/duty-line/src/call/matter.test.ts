import { event } from '@pressjour/rules/testing';
import { expect, it } from 'vitest';
import { matterOf, ongoingEvents } from './matter.ts';

const startsAt = '2026-11-23T14:00:00Z';
const endsAt = '2026-11-23T20:00:00Z';
const titled = (sv: string) => event({ startsAt, endsAt, title: { sv, en: '' } });

it.each([
  [[], 'i kontorstid'],
  [['Isen brister'], 'om Isen brister'],
  [['Isen brister', 'Snö'], 'om Isen brister och om Snö'],
  [['\u0008 '], 'i kontorstid'],
])('says of %s "%s"', (titles, matter) => {
  expect(matterOf(titles.map(titled))).toBe(matter);
});

it('is short, and whole characters, however long the titles are', () => {
  const matter = matterOf([titled('😀'.repeat(100))]);
  expect(matter.length).toBeLessThanOrEqual(60);
  expect(matter.isWellFormed()).toBe(true);
});

it.each([
  ['2026-11-23T13:59:59.999Z', 0],
  [startsAt, 1],
  ['2026-11-23T19:59:59.999Z', 1],
  [endsAt, 0],
])('counts the events going on at %s: %i', (at, count) => {
  expect(ongoingEvents({ events: [titled('Is')], at: Temporal.Instant.from(at) })).toHaveLength(count);
});
