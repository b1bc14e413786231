import { describe, expect, it } from 'vitest';
import { newest } from '../fixtures/news.ts';
import { calendars } from '../text/calendar.ts';
import { byYear } from './by-year.ts';
import { fileInWords } from './file-size.ts';
import { localTimeIn } from './local-time.ts';
import { metaDescription } from './meta-description.ts';
import { weekInRows } from './opening-hours.ts';
import { phoneInWords } from './phone.ts';

describe('telephone numbers', () => {
  it.each([
    ['+46846500410', '08-465 004 10', '+46 8 465 004 10'],
    ['+46701740605', '070-174 06 05', '+46 70 174 06 05'],
    ['+46313900612', '031-390 06 12', '+46 31 390 06 12'],
  ])('of Sweden are national in Swedish, international in English: %s', (number, swedish, english) => {
    expect(phoneInWords(number, 'sv')).toBe(swedish);
    expect(phoneInWords(number, 'en')).toBe(english);
  });

  it('stay as they are when they are none', () => {
    expect(phoneInWords('växeln', 'sv')).toBe('växeln');
  });
});

describe('dates', () => {
  const moment = localTimeIn('Europe/Stockholm')('2026-03-29T01:05:00Z');

  it('are in the time zone of the press office, after a change of the clock too', () => {
    expect(calendars.sv.dateTime(moment)).toBe('29 mars 2026 kl. 3.05');
    expect(calendars.en.dateTime(moment)).toBe('29 March 2026, 03:05');
  });

  it('mark the year where it changes, by the clock of the press office', () => {
    const [first] = newest;
    if (!first) throw new Error('The fixture has no news.');
    const items = ['2026-01-01T08:00:00Z', '2025-12-31T23:30:00Z', '2025-12-31T22:30:00Z'].map(
      (publishedAt) => ({ ...first, publishedAt }),
    );
    expect(byYear(items, 'Europe/Stockholm').map(({ year, items }) => [year, items.length])).toEqual([
      [2026, 2],
      [2025, 1],
    ]);
  });
});

describe('opening hours', () => {
  it('draw days of equal hours together and name the closed ones', () => {
    const weeklyHours = [
      { day: 5, opens: '08:00', closes: '15:30' },
      ...[1, 2, 3, 4].map((day) => ({ day, opens: '08:00', closes: '17:00' })),
    ];
    expect(weekInRows(weeklyHours, 'sv')).toEqual([
      { days: 'måndag–torsdag', hours: 'kl. 8.00–17.00' },
      { days: 'fredag', hours: 'kl. 8.00–15.30' },
      { days: 'lördag–söndag', hours: null },
    ]);
    expect(weekInRows([], 'en')).toEqual([{ days: 'Monday–Sunday', hours: null }]);
  });

  it('tell a day with a break in the order of its hours', () => {
    const weeklyHours = [
      { day: 1, opens: '13:00', closes: '17:00' },
      { day: 1, opens: '08:00', closes: '12:00' },
    ];
    expect(weekInRows(weeklyHours, 'en')[0]?.hours).toBe('08:00–12:00, 13:00–17:00');
  });
});

describe('files', () => {
  const file = {
    path: '/media/a',
    filename: 'a.pdf',
    mimeType: 'application/pdf',
    width: null,
    height: null,
  };

  it('say type and size', () => {
    expect(fileInWords({ ...file, size: 84_120 }, 'sv')).toBe('PDF, 84 kB');
    expect(fileInWords({ ...file, size: 1_843_000 }, 'sv')).toBe('PDF, 1,8 MB');
    expect(fileInWords({ ...file, size: 1_843_000 }, 'en')).toBe('PDF, 1.8 MB');
    expect(fileInWords({ ...file, size: 12 }, 'en')).toBe('PDF, 1 kB');
  });

  it('say the ending of the name when the type has no name of its own', () => {
    expect(fileInWords({ ...file, mimeType: 'model/stl', filename: 'bro.stl', size: 2000 }, 'sv')).toBe(
      'STL, 2 kB',
    );
  });
});

describe('descriptions', () => {
  it('are one line of at most 200 characters and whole words', () => {
    expect(metaDescription('En\n  rad')).toBe('En rad');
    const cut = metaDescription('isväg '.repeat(60));
    expect(cut.length).toBeLessThanOrEqual(202);
    expect(cut).toMatch(/isväg …$/);
  });
});
