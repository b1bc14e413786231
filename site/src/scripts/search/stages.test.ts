import { prepare } from '@pressjour/search';
import { describe, expect, it } from 'vitest';
import { findable } from '../../fixtures/search.ts';
import { addressOf, requestFrom } from './request.ts';
import { startSearch } from './stages.ts';

/** `2026-11` and back. */
const months = Array.from({ length: 200 }, (_, back) =>
  new Date(Date.UTC(2026, 10 - back, 1)).toISOString().slice(0, 'YYYY-MM'.length),
);
const index = {
  language: 'sv' as const,
  topics: [{ id: 't', title: 'Avstängningar', slug: 'avstangningar' }],
  pages: 'pages',
  pageKinds: ['guidance', 'event'],
  months: months.map((month) => ({ month, path: month })),
};

/** Each month has as many items as is said, and guidance was changed in 2025. */
function searching(asked: string, { aMonth = 1 } = {}) {
  const fetched: string[] = [];
  const entryOf = (path: string, nth: number) =>
    findable('sv', {
      path: `/${path}/${nth}/`,
      title: 'Isvägen öppnar',
      lead: '',
      kind: path === 'pages' ? 'guidance' : 'news',
      publishedAt: `${path === 'pages' ? '2025-03' : path}-03T08:00:00.000Z`,
    });
  const next = startSearch({
    request: requestFrom(new URLSearchParams(asked)),
    index,
    fetchShards: async (paths) => {
      fetched.push(...paths);
      return paths.flatMap((path) => Array.from({ length: aMonth }, (_, nth) => prepare(entryOf(path, nth))));
    },
    onProgress: () => {},
  });
  return { next, fetched };
}

describe('a search goes back', () => {
  it('a year at least, though enough was found before', async () => {
    const { next, fetched } = searching('q=isväg&kind=news', { aMonth: 20 });
    expect((await next()).backTo).toBe('2025-12');
    expect(fetched).toEqual(months.slice(0, 12));
  });

  it('three years at first when it finds nothing, and twice as far each time', async () => {
    const { next, fetched } = searching('q=kanelbulle&kind=news');
    for (const reach of [36, 36 + 72, 200]) {
      const { found, isLoose } = await next();
      expect([found.hits, isLoose, fetched.length]).toEqual([[], true, reach]);
    }
  });

  it('and gives each hit once', async () => {
    const { next } = searching('q=isvägar');
    const paths: string[] = [];
    for (let backTo: string | null = ''; backTo !== null; ) {
      const stage = await next();
      paths.push(...stage.found.hits.map(({ path }) => path));
      backTo = stage.backTo;
    }
    expect([paths.length, new Set(paths).size]).toEqual([201, 201]);
  });
});

it('fetches what a choice leaves', async () => {
  const fetchedFor = async (asked: string) => {
    const { next, fetched } = searching(asked);
    const { found } = await next();
    return [fetched.length, found.hits.length];
  };
  expect(await fetchedFor('year=2024')).toEqual([13, 12]);
  expect(await fetchedFor('year=2025&kind=guidance')).toEqual([1, 1]);
  expect(await fetchedFor('year=2024&kind=guidance')).toEqual([1, 0]);
  expect(await fetchedFor('kind=event')).toEqual([1, 0]);
  expect(await fetchedFor('year=2024&topic=avstangningar')).toEqual([12, 0]);
});

it('writes into the address what is asked, and reads it back', () => {
  const request = requestFrom(new URLSearchParams('q= kök & bad&topic=&year=2024'));
  expect(request).toEqual({ q: 'kök', topic: '', year: '2024', kind: '' });
  expect(addressOf(request)).toBe('?q=k%C3%B6k&year=2024');
  expect(requestFrom(new URLSearchParams(addressOf(request)))).toEqual(request);
});
