import type { AssignmentsCalendar, BriefingsCalendar, CalendarBriefing, Language } from '@pressjour/contract';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { fixture } from '../fixtures/pages.ts';
import { frame } from '../fixtures/press.ts';
import { assignmentsCalendar } from './assignments.ts';
import { briefingsCalendar } from './briefings.ts';

const briefing: CalendarBriefing = {
  id: 'b1',
  path: '/presstraffar/isen/',
  title: 'Isen',
  summary: '',
  startsAt: '2026-11-26T09:00:00Z',
  endsAt: '2026-11-26T10:00:00Z',
  place: 'Sal Kärnis',
  address: '',
  state: 'planned',
  reason: '',
  sequence: 0,
  updatedAt: '2026-11-20T13:20:00.000Z',
};

function calendarOf(changes: Partial<CalendarBriefing>, language: Language = 'sv'): string {
  const page: BriefingsCalendar = {
    page: 'briefings-calendar',
    ...frame({ language, path: '/presstraffar.ics' }),
    briefings: [{ ...briefing, ...changes }],
  };
  return briefingsCalendar(page);
}

/** The entries as a calendar program reads them. */
function entriesOf(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

function entryOf(text: string): ICAL.Event {
  const [entry, ...others] = entriesOf(text);
  if (entry === undefined || others.length > 0) throw new Error('The calendar has not one entry.');
  return entry;
}

const value = (entry: ICAL.Event, name: string) => String(entry.component.getFirstPropertyValue(name));

/** Times that the office's clock shows once, twice and never, on the nights when it is moved. */
const nights = [
  '2026-03-29T00:59:00Z',
  '2026-03-29T01:00:00Z',
  '2026-10-25T00:30:00Z',
  '2026-10-25T01:30:00Z',
  '2026-07-01T22:30:00Z',
];

describe('the calendar of briefings', () => {
  it.each(nights)('gives %s back as the same instant, in both languages', (startsAt) => {
    const endsAt = new Date(Date.parse(startsAt) + 2_700_000).toISOString();
    for (const language of ['sv', 'en'] as const) {
      const { startDate, endDate } = entryOf(calendarOf({ startsAt, endsAt }, language));
      expect(startDate.toJSDate().toISOString()).toBe(new Date(startsAt).toISOString());
      expect(endDate.toJSDate().toISOString()).toBe(endsAt);
      expect(startDate.zone.tzid).toBe('UTC');
    }
  });

  it('gives every text back as it was written, whatever signs it has', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(text, text, (title, place) => {
        const ics = calendarOf({ title, place });
        const entry = entryOf(ics);
        expect(entry.summary).toBe(title);
        expect(entry.location).toBe(place);
        const lines = ics.split('\r\n');
        expect(lines.filter((line) => Buffer.byteLength(line) > 76)).toEqual([]);
        expect(lines.at(-1)).toBe('');
        expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 50, examples: [['Isen; tunn, \\n farlig', `rad 1\nrad 2 ${'å'.repeat(80)}`]] },
    );
  });

  it('leaves out characters that no calendar can carry', () => {
    expect(entryOf(calendarOf({ title: 'Is\u0008 och\u0000 snö' })).summary).toBe('Is och snö');
  });

  it('says in its own words and in the program’s that a briefing is cancelled', () => {
    const cancelled = { state: 'cancelled', reason: 'Isen är för tunn.', sequence: 4 } as const;
    const entry = entryOf(calendarOf(cancelled));
    expect(value(entry, 'status')).toBe('CANCELLED');
    expect(value(entry, 'transp')).toBe('TRANSPARENT');
    expect(entry.description).toBe('Inställd: Isen är för tunn.');
    expect(entry.sequence).toBe(4);
    expect(entryOf(calendarOf(cancelled, 'en')).description).toBe('Cancelled: Isen är för tunn.');
    const moved = entryOf(calendarOf({ state: 'moved', reason: 'Ny sal.', summary: 'Om isen.' }));
    expect(value(moved, 'status')).toBe('CONFIRMED');
    expect(moved.description).toBe('Flyttad: Ny sal.\n\nOm isen.');
  });

  it('names a briefing alike in both languages and after any change, and whoever publishes it', () => {
    const uids = [calendarOf({}), calendarOf({ title: 'Ny', sequence: 9 }), calendarOf({}, 'en')].map(
      (text) => entryOf(text).uid,
    );
    expect(uids).toEqual(Array(3).fill('briefing-b1@press.isvagsverket.example'));
    const entry = entryOf(calendarOf({}));
    expect(value(entry, 'organizer')).toBe('mailto:press@isvagsverket.example');
    expect(value(entry, 'url')).toBe('https://press.isvagsverket.example/presstraffar/isen/');
    expect(value(entry, 'dtstamp')).toBe('2026-11-20T13:20:00Z');
  });

  it('has a name that calendar programs show', () => {
    const name = (language: Language) =>
      new ICAL.Component(ICAL.parse(calendarOf({}, language))).getFirstPropertyValue('x-wr-calname');
    expect(name('sv')).toBe('Isvägsverket: pressträffar');
    expect(calendarOf({}, 'en')).toMatch(/^X-WR-CALNAME:.*: press briefings\r$/m);
    expect(calendarOf({}, 'en')).toMatch(/^METHOD:PUBLISH\r$/m);
  });
});

describe('the calendar of due dates', () => {
  const page = fixture('assignments-calendar', 'assignments-calendar');
  const calendar = (changes: Partial<AssignmentsCalendar> = {}) =>
    entriesOf(assignmentsCalendar({ ...page, ...changes }));

  it('gives whole days, in every time zone the same', () => {
    const entries = calendar();
    expect(entries.map(({ startDate }) => startDate.toString())).toEqual(['2026-06-30', '2027-02-28']);
    expect(entries.every(({ startDate }) => startDate.isDate)).toBe(true);
    expect(entries.map((entry) => value(entry, 'transp'))).toEqual(['TRANSPARENT', 'TRANSPARENT']);
  });

  it('says what is due and what the report must cite, in both languages', () => {
    const [report, whole] = calendar();
    expect(report?.summary).toBe('Delredovisning senast: Samordnad räddning på isvägar');
    expect(whole?.summary).toBe('Redovisas senast: Samordnad räddning på isvägar');
    expect(whole?.description).toMatch(/ska hänvisa till Vi2026\/00412\.$/);
    const [, inEnglish] = calendar({ language: 'en' });
    expect(inEnglish?.summary).toBe('Report due: Samordnad räddning på isvägar');
    expect(inEnglish?.description).toMatch(/must cite Vi2026\/00412\.$/);
  });

  it('rises with each change, and strikes out what will not be reported', () => {
    const [first] = page.dates;
    if (first === undefined) throw new Error('The fixture has no date.');
    const sequenceAt = (updatedAt: string) => calendar({ dates: [{ ...first, updatedAt }] })[0]?.sequence;
    const [before = 0, after = 0] = ['2026-11-20T13:20:00Z', '2026-11-20T13:20:01Z'].map(sequenceAt);
    expect(after).toBe(before + 1);
    const [cancelled] = calendar({ dates: [{ ...first, cancelled: true }] });
    expect(cancelled && value(cancelled, 'status')).toBe('CANCELLED');
  });
});
