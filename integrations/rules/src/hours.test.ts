import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerAt, hourExceptions, officeHoursOn, swedishHoliday } from './index.ts';
import type { LineSettings } from './line.ts';
import { anyInstant, line, settings, stockholm } from './testing/lines.ts';

const stateAt = (local: string, changes = {}) =>
  answerAt({ instant: stockholm(local), line: line({ settings: settings(changes) }) }).state;

describe('Swedish closed days', () => {
  it.each([
    ['2026-01-01', 'nyårsdagen', "New Year's Day"],
    ['2026-01-06', 'trettondedag jul', 'Epiphany'],
    ['2026-04-03', 'långfredagen', 'Good Friday'],
    ['2026-04-06', 'annandag påsk', 'Easter Monday'],
    ['2026-05-01', 'första maj', 'Labour Day'],
    ['2026-05-14', 'Kristi himmelsfärdsdag', 'Ascension Day'],
    ['2026-06-19', 'midsommarafton', 'Midsummer Eve'],
    ['2026-12-24', 'julafton', 'Christmas Eve'],
    ['2026-12-25', 'juldagen', 'Christmas Day'],
    ['2026-12-31', 'nyårsafton', "New Year's Eve"],
    ['2027-06-25', 'midsommarafton', 'Midsummer Eve'],
  ])('%s is %s and closed', (date, swedish, english) => {
    const day = Temporal.PlainDate.from(date);
    expect(swedishHoliday(day, 'sv')).toBe(swedish);
    expect(swedishHoliday(day, 'en')).toBe(english);
    expect(stateAt(`${date}T10:00:00`)).toBe('closed');
    expect(officeHoursOn({ date: day, settings: settings({ closedOnSwedishHolidays: false }) })).toEqual(
      day.dayOfWeek <= 5 ? [{ opens: '08:00', closes: '17:00' }] : [],
    );
  });

  it.each(['2026-01-05', '2026-04-02', '2026-04-30', '2026-10-30', '2026-12-23'])(
    '%s is a working day, though people leave early',
    (date) => {
      expect(swedishHoliday(Temporal.PlainDate.from(date), 'sv')).toBeNull();
      expect(stateAt(`${date}T16:59:59`)).toBe('desk');
    },
  );
});

describe('office hours', () => {
  it('begin and end to the second on every day of the year', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const local = instant.toZonedDateTimeISO('Europe/Stockholm');
        const date = local.toPlainDate();
        const time = local.toPlainTime().toString({ smallestUnit: 'second' });
        const open = date.dayOfWeek <= 5 && swedishHoliday(date, 'sv') === null;
        const desk = open && time >= '08:00:00' && time < '17:00:00';
        expect(answerAt({ instant, line: line() }).state).toBe(desk ? 'desk' : 'closed');
      }),
    );
  });

  it('are half open', () => {
    expect(stateAt('2026-11-23T07:59:59.999')).toBe('closed');
    expect(stateAt('2026-11-23T08:00:00')).toBe('desk');
    expect(stateAt('2026-11-23T16:59:59.999')).toBe('desk');
    expect(stateAt('2026-11-23T17:00:00')).toBe('closed');
  });

  it('let a short day win over a closed day, a holiday and the weekly hours', () => {
    const changes = {
      closedDays: [{ date: '2026-12-24', reason: 'Julledigt' }],
      shortDays: [
        { date: '2026-12-24', opens: '10:00', closes: '12:00' },
        { date: '2026-11-28', opens: '09:00', closes: '11:00' },
      ],
    };
    expect(stateAt('2026-12-24T09:59:59', changes)).toBe('closed');
    expect(stateAt('2026-12-24T10:00:00', changes)).toBe('desk');
    expect(stateAt('2026-12-24T12:00:00', changes)).toBe('closed');
    expect(stateAt('2026-11-28T10:00:00', changes)).toBe('desk');
  });

  it('may break for lunch and last until midnight', () => {
    const weeklyHours = [
      { day: 1, opens: '13:00', closes: '00:00' },
      { day: 1, opens: '08:00', closes: '12:00' },
    ];
    expect(stateAt('2026-11-23T11:59:59', { weeklyHours })).toBe('desk');
    expect(stateAt('2026-11-23T12:00:00', { weeklyHours })).toBe('closed');
    expect(stateAt('2026-11-23T23:59:59', { weeklyHours })).toBe('desk');
    expect(stateAt('2026-11-24T00:00:00', { weeklyHours })).toBe('closed');
  });

  it('count for nothing when they close before they open', () => {
    const weeklyHours = [{ day: 1, opens: '17:00', closes: '08:00' }];
    expect(stateAt('2026-11-23T18:00:00', { weeklyHours })).toBe('closed');
    expect(stateAt('2026-11-24T07:00:00', { weeklyHours })).toBe('closed');
  });
});

describe('the nights when the clock changes', () => {
  const open = (instant: string, opens: string, closes: string) =>
    answerAt({
      instant: Temporal.Instant.from(instant),
      line: line({ settings: settings({ weeklyHours: [{ day: 7, opens, closes }] }) }),
    }).state === 'desk';

  it('open at the first and close at the last of a time that happens twice', () => {
    expect(open('2026-10-25T00:29:59Z', '02:30', '02:45')).toBe(false);
    expect(open('2026-10-25T00:30:00Z', '02:30', '02:45')).toBe(true);
    expect(open('2026-10-25T00:50:00Z', '02:30', '02:45')).toBe(true);
    expect(open('2026-10-25T01:44:59Z', '02:30', '02:45')).toBe(true);
    expect(open('2026-10-25T01:45:00Z', '02:30', '02:45')).toBe(false);
  });

  it('move a time that never happens forward by the hour that is skipped', () => {
    expect(open('2026-03-29T01:29:59Z', '02:30', '05:00')).toBe(false);
    expect(open('2026-03-29T01:30:00Z', '02:30', '05:00')).toBe(true);
    expect(open('2026-03-29T01:29:59Z', '01:00', '02:30')).toBe(true);
    expect(open('2026-03-29T01:30:00Z', '01:00', '02:30')).toBe(false);
  });

  it('keep the hours of the day that follows by the clock on the wall', () => {
    expect(open('2026-03-29T05:59:59Z', '08:00', '17:00')).toBe(false);
    expect(open('2026-03-29T06:00:00Z', '08:00', '17:00')).toBe(true);
    expect(open('2026-10-25T06:59:59Z', '08:00', '17:00')).toBe(false);
    expect(open('2026-10-25T07:00:00Z', '08:00', '17:00')).toBe(true);
  });
});

describe('a midnight that happens twice', () => {
  const stateIn = (timeZone: string, instant: string, weeklyHours: LineSettings['weeklyHours']) =>
    answerAt({
      instant: Temporal.Instant.from(instant),
      line: line({ timeZone, settings: settings({ weeklyHours, closedOnSwedishHolidays: false }) }),
    }).state;

  it('closes the day before at its last, in Havana', () => {
    const saturday = [{ day: 6, opens: '08:00', closes: '00:00' }];
    expect(stateIn('America/Havana', '2026-11-01T04:59:59Z', saturday)).toBe('desk');
    expect(stateIn('America/Havana', '2026-11-01T05:00:00Z', saturday)).toBe('closed');
  });

  it("opens the day after at its first, though the wall shows the day before again, in St John's of 2010", () => {
    const sunday = [{ day: 7, opens: '00:00', closes: '08:00' }];
    expect(stateIn('America/St_Johns', '2010-11-07T02:29:59Z', sunday)).toBe('closed');
    expect(stateIn('America/St_Johns', '2010-11-07T02:30:00Z', sunday)).toBe('desk');
    expect(stateIn('America/St_Johns', '2010-11-07T02:45:00Z', sunday)).toBe('desk');
  });
});

describe('hour exceptions', () => {
  it('name what differs from the weekly hours, and nothing else', () => {
    const changes = settings({
      closedDays: [
        { date: '2026-12-07', reason: 'Flytt' },
        { date: '2026-12-08' },
        { date: '2026-12-06', reason: 'En söndag' },
      ],
      shortDays: [
        { date: '2026-12-09', opens: '08:00', closes: '17:00' },
        { date: '2026-12-10', opens: '08:00', closes: '12:00' },
        { date: '2026-12-24', opens: '10:00', closes: '12:00' },
      ],
    });
    const from = Temporal.PlainDate.from('2026-11-22');
    expect(hourExceptions({ from, days: 41, settings: changes, language: 'en' })).toEqual([
      { date: '2026-12-07', hours: null, reason: 'Flytt' },
      { date: '2026-12-08', hours: null, reason: 'closed day' },
      { date: '2026-12-10', hours: { opens: '08:00', closes: '12:00' }, reason: 'changed hours' },
      { date: '2026-12-24', hours: { opens: '10:00', closes: '12:00' }, reason: 'Christmas Eve' },
      { date: '2026-12-25', hours: null, reason: 'Christmas Day' },
      { date: '2026-12-31', hours: null, reason: "New Year's Eve" },
      { date: '2027-01-01', hours: null, reason: "New Year's Day" },
    ]);
  });
});
