import type { Line, LineShift } from '@pressjour/rules';
import { line as lineOf } from '@pressjour/rules/testing';
import { describe, expect, it } from 'vitest';
import { calendarFeed } from './feed.ts';

const officer = (id: string, name: string) => ({ id, name, phone: '+46701740611' });
const jonas = officer('jonas', 'Jonas Tjärnlund');
const aino = officer('aino', 'Aino Rautavuo');
const rotation = {
  id: 'r1',
  name: 'Första linjen',
  tier: 1,
  officers: [jonas, aino],
  firstHandOver: '2026-10-05',
  handOverTime: '08:00',
  weeks: 1,
  until: null,
};
const shift = (id: string, startsAt: string, endsAt: string, change: Partial<LineShift> = {}): LineShift => ({
  id,
  officer: aino,
  startsAt,
  endsAt,
  tier: 1,
  extra: false,
  ...change,
});
const now = Temporal.Instant.from('2026-10-22T10:00:00Z');
const edited = Date.parse('2026-10-01T09:00:00Z');

function feed(
  changes: Partial<Line>,
  whose: typeof jonas | null = jonas,
  byId: [string, number][] = [],
): string {
  return calendarFeed({
    line: lineOf({ rotations: [rotation], ...changes }),
    now,
    language: 'sv',
    officer: whose,
    changed: { byId: new Map([['r1', edited], ...byId]), removed: 0 },
    cmsUrl: 'https://cms.isvagsverket.example',
  });
}

/** The entries, each property by its name. */
function entries(text: string): Record<string, string>[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const found: Record<string, string>[] = [];
  for (const each of lines) {
    if (each === 'BEGIN:VEVENT') found.push({});
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(each) ?? [];
    const last = found.at(-1);
    if (last) last[name] = value;
  }
  return found;
}

/** Of a turn of the rotation that begins at an instant. */
const uidOf = (begins: string) => `rotation-r1-${Date.parse(begins) / 1000}@cms.isvagsverket.example`;

const byUid = (text: string) => new Map(entries(text).map((entry) => [entry.UID, entry]));

describe('an officer’s calendar', () => {
  it('has the duties of 14 days back and 60 ahead in UTC, across the change of the clock', () => {
    const own = entries(feed({}));
    expect(own[0]).toMatchObject({
      UID: uidOf('2026-10-05T06:00:00Z'),
      SUMMARY: 'Pressjour\\, ordning 1',
      DTSTART: '20261005T060000Z',
      DTEND: '20261012T060000Z',
    });
    expect(own.map(({ DTSTART }) => DTSTART)).toContain('20261102T070000Z');
    expect(own.at(-1)?.DTSTART).toBe('20261214T070000Z');
  });

  it('tells nobody’s number', () => {
    expect(feed({}, null)).not.toContain('4670');
  });

  it('is the same at another minute', () => {
    const later = calendarFeed({
      line: lineOf({ rotations: [rotation] }),
      now: now.add({ minutes: 7 }),
      language: 'sv',
      officer: jonas,
      changed: { byId: new Map([['r1', edited]]), removed: 0 },
      cmsUrl: 'https://cms.isvagsverket.example',
    });
    expect(later).toBe(feed({}));
  });

  it('keeps the names of entries that a shift interrupts, and counts their sequence on', () => {
    const before = byUid(feed({}));
    const shifts = [shift('s1', '2026-10-20T06:00:00Z', '2026-10-21T06:00:00Z')];
    const after = byUid(feed({ shifts }, jonas, [['s1', edited + 60_000]]));
    const uid = uidOf('2026-10-19T06:00:00Z');
    expect(before.get(uid)).toMatchObject({ DTSTART: '20261019T060000Z', DTEND: '20261026T070000Z' });
    expect(after.get(uid)).toMatchObject({ DTSTART: '20261019T060000Z', DTEND: '20261020T060000Z' });
    expect(after.get(uid.replace('@', '-2@'))).toMatchObject({
      DTSTART: '20261021T060000Z',
      DTEND: '20261026T070000Z',
    });
    expect(Number(after.get(uid)?.SEQUENCE)).toBeGreaterThan(Number(before.get(uid)?.SEQUENCE));
    expect([...after.keys()]).toEqual(expect.arrayContaining([...before.keys()]));
  });

  it('keeps the name of a part when the parts before it are long over', () => {
    const long = { ...rotation, weeks: 8 };
    const shifts = [shift('s1', '2026-10-06T06:00:00Z', '2026-10-07T06:00:00Z')];
    const at = (instant: string) =>
      calendarFeed({
        line: lineOf({ rotations: [long], shifts }),
        now: Temporal.Instant.from(instant),
        language: 'en',
        officer: jonas,
        changed: { byId: new Map(), removed: 0 },
        cmsUrl: 'https://cms.isvagsverket.example',
      });
    const second = uidOf('2026-10-05T06:00:00Z').replace('@', '-2@');
    expect([...byUid(at('2026-10-08T00:00:00Z')).keys()]).toContain(second);
    expect([...byUid(at('2026-11-08T00:00:00Z')).keys()][0]).toBe(second);
  });

  it('counts on when what interrupted is deleted, too', () => {
    const uid = uidOf('2026-10-19T06:00:00Z');
    const sequence = (removed: number) => {
      const text = calendarFeed({
        line: lineOf({ rotations: [rotation] }),
        now,
        language: 'sv',
        officer: jonas,
        changed: { byId: new Map([['r1', edited]]), removed },
        cmsUrl: 'https://cms.isvagsverket.example',
      });
      return Number(byUid(text).get(uid)?.SEQUENCE);
    };
    expect(sequence(edited + 120_000)).toBe(sequence(0) + 120);
  });

  it('has the whole roster with names, without an officer', () => {
    const shifts = [shift('s1', '2026-10-20T06:00:00Z', '2026-10-21T06:00:00Z', { extra: true })];
    const summaries = entries(feed({ shifts }, null)).map(({ SUMMARY }) => SUMMARY);
    expect(summaries).toContain('Jonas Tjärnlund – Pressjour\\, ordning 1');
    expect(summaries).toContain('Aino Rautavuo – Pressjour\\, ordning 1\\, extra');
  });

  it('is folded, ends its lines as RFC 5545 asks, and names each entry once', () => {
    const text = feed({}, null);
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text.split('\r\n').every((each) => Buffer.byteLength(each) <= 75)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const names = entries(text).map(({ UID }) => UID);
    expect(new Set(names).size).toBe(names.length);
  });
});
