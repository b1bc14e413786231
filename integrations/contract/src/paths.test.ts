import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug, languageAt, monthOf, paths, slugFrom } from './paths.ts';

describe('a slug made from a title', () => {
  it('folds Swedish letters', () => {
    expect(slugFrom('Isvägen över Ånn är öppen – igen!')).toBe('isvagen-over-ann-ar-oppen-igen');
  });

  it('is never a year, which is a path of the archive', () => {
    expect(slugFrom('2026')).toBe('item-2026');
  });

  it('is a slug whatever the title', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (title) => isSlug(slugFrom(title))));
  });
});

describe('a month of the archive', () => {
  it('is the month in the press office, not in Greenwich', () => {
    expect(monthOf('2026-10-31T23:30:00Z', 'Europe/Stockholm')).toEqual({ year: 2026, month: 11 });
    expect(paths.month('sv', { year: 2026, month: 3 })).toBe('/nyheter/2026/03/');
  });
});

describe('the language at a path', () => {
  it.each([
    ['/', 'sv'],
    ['/vagledning/filma/', 'sv'],
    ['/en', 'en'],
    ['/en/guidance/filming/', 'en'],
    ['/engelska/', 'sv'],
    [paths.guidance('ar', 'filming'), 'en'],
    ['/sv/', 'sv'],
  ])('%s is %s', (path, language) => {
    expect(languageAt(path)).toBe(language);
  });
});
