import { describe, expect, it } from 'vitest';
import { hourAhead, publicDate } from './hour.ts';

const now = new Date('2026-11-22T09:00:00Z');
const past = '2026-11-22T08:00:00.000Z';
const soon = '2026-11-22T10:00:00.000Z';
const late = '2026-11-22T11:00:00.000Z';

describe('the hour of a text', () => {
  it.each([
    [{}, null],
    [{ publishAt: past, embargoedUntil: past, publishedAt: past }, null],
    [{ publishAt: now.toISOString() }, null],
    [{ publishAt: soon }, soon],
    [{ publishAt: soon, embargoedUntil: late }, late],
    [{ publishAt: late, embargoedUntil: soon }, late],
    [{ publishAt: past, publishedAt: soon }, soon],
    [{ embargoedUntil: '2026-11-22T12:00:00+01:00', publishAt: soon }, late],
  ])('%j is the latest that lies ahead', (text, hour) => {
    expect(hourAhead(text, now)).toBe(hour);
  });
});

describe('the public date', () => {
  it.each([
    [past, past],
    [undefined, soon],
    [null, soon],
    [late, soon],
  ])('given as %s', (publishedAt, date) => {
    const at = { hour: new Date(soon), now: new Date(soon) };
    expect(publicDate({ publishedAt }, at)).toBe(date);
  });
});
