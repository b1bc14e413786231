import type { LineEvent, LineSnapshot } from '@pressjour/contract';
import { settings } from '@pressjour/rules/testing';
import { describe, expect, it } from 'vitest';
import { dutiesAround } from '../duties.ts';
import { retold } from '../roster-changes.ts';
import { type Asked, dueNow, type Present } from './index.ts';

const timeZone = 'Europe/Stockholm';
/** A Sunday: the line is closed unless an event staffs it. */
const noon = '2026-11-22T12:00:00Z';
const officer = (id: string) => ({ id, name: id, phone: '+46701740611' });
const shift = (id: string, tier: number, startsAt: string, endsAt: string) => ({
  id: `${id}-${startsAt}`,
  officer: officer(id),
  startsAt,
  endsAt,
  tier,
  extra: false,
});
const event = (change: Partial<LineEvent> = {}): LineEvent => ({
  id: 'cracks',
  title: { sv: 'Sprickor', en: 'Cracks' },
  notice: { sv: '', en: '' },
  startsAt: '2026-11-22T11:00:00Z',
  endsAt: '2026-11-23T11:00:00Z',
  staffed: true,
  updatedAt: noon,
  ...change,
});

function present(
  at: string,
  {
    shifts = [],
    events = [],
    ...rest
  }: Partial<Pick<LineSnapshot, 'shifts' | 'events'>> & Partial<Omit<Present, 'line'>> = {},
): Present {
  const now = Temporal.Instant.from(at);
  const line = {
    madeAt: at,
    timeZone,
    settings: settings({ weeklyHours: [{ day: 1, opens: '08:00', closes: '17:00' }] }),
    events,
    shifts,
    rotations: [],
    blockedCallers: [],
  };
  const duties = dutiesAround({ line, now });
  return {
    now,
    line,
    settings: { handOverNoticeMinutes: 60, testCall: null },
    duties,
    told: retold({ told: null, duties, now }),
    starters: new Map(),
    asked: [],
    ended: new Map(),
    testCalls: [],
    ...rest,
  };
}
const due = (...asked: Parameters<typeof present>) => dueNow(present(...asked));
const kinds = (...asked: Parameters<typeof present>) => due(...asked).notices.map(({ kind }) => kind);

describe('a hand-over', () => {
  const shifts = [
    shift('aino', 1, '2026-11-22T06:00:00Z', '2026-11-22T18:00:00Z'),
    shift('sam', 1, '2026-11-22T18:00:00Z', '2026-11-23T06:00:00Z'),
  ];

  it.each([
    ['2026-11-22T16:59:59Z', []],
    ['2026-11-22T17:00:00Z', ['hand-over-coming']],
    ['2026-11-22T17:59:59Z', ['hand-over-coming']],
    ['2026-11-22T18:00:00Z', ['hand-over']],
    ['2026-11-22T18:59:59Z', ['hand-over']],
    ['2026-11-22T19:00:00Z', []],
  ])('at %s: %j', (at, expected) => {
    expect(kinds(at, { shifts })).toEqual(expected);
  });

  it('to oneself is none', () => {
    const own = [shifts[0] as never, shift('aino', 1, '2026-11-22T18:00:00Z', '2026-11-23T06:00:00Z')];
    expect(kinds('2026-11-22T17:30:00Z', { shifts: own })).toEqual([]);
  });

  it('that one was told of just now is not told of again', () => {
    const known = present('2026-11-22T17:30:00Z', { shifts });
    const told = {
      at: noon,
      duties: known.duties.map((duty) => ({ ...duty, since: '2026-11-22T17:20:00Z' })),
    };
    expect(dueNow({ ...known, told }).notices).toEqual([]);
    expect(dueNow({ ...known, told: null }).notices).toEqual([]);
    expect(kinds('2026-11-22T18:30:00Z', { shifts, told })).toEqual(['hand-over']);
  });
});

describe('an event', () => {
  const shifts = [
    shift('aino', 1, '2026-11-22T06:00:00Z', '2026-11-23T18:00:00Z'),
    shift('sam', 2, '2026-11-22T06:00:00Z', '2026-11-23T18:00:00Z'),
    shift('jonas', 2, '2026-11-22T06:00:00Z', '2026-11-23T18:00:00Z'),
    shift('aino', 3, '2026-11-22T06:00:00Z', '2026-11-23T18:00:00Z'),
  ];
  const asked = (change: Partial<Asked> = {}): Asked => ({
    notice: 'n1',
    event: 'cracks',
    officer: 'aino',
    name: 'aino',
    tier: 1,
    state: 'sent',
    confirmBy: '2026-11-22T11:59:00Z',
    ...change,
  });
  const whom = (state: Partial<Omit<Present, 'line'>>) =>
    due(noon, { shifts, events: [event()], ...state }).notices.map(({ kind, to }) => [kind, to]);

  it('asks the first tier, then the next, all in it at once, then tells that nobody is left', () => {
    expect(whom({})).toEqual([['event-started', ['aino']]]);
    const next = [
      ['event-started', ['jonas']],
      ['event-started', ['sam']],
    ];
    expect(whom({ asked: [asked()] })).toEqual([...next, ['event-unconfirmed', 'duty-managers']]);
    const both = [asked(), asked({ officer: 'sam', tier: 2 }), asked({ officer: 'jonas', tier: 2 })];
    expect(whom({ asked: both })).toEqual([['event-unconfirmed', 'duty-managers']]);
  });

  it('waits while somebody may still confirm, and asks no more when one has', () => {
    const late = '2026-11-22T12:01:00Z';
    expect(whom({ asked: [asked(), asked({ officer: 'sam', confirmBy: late })] })).toEqual([]);
    expect(whom({ asked: [asked(), asked({ officer: 'sam', state: 'confirmed' })] })).toEqual([]);
  });

  it('asks the next tier at once when no notice can reach the first', () => {
    expect(whom({ asked: [asked({ state: 'failed', confirmBy: '2026-11-22T12:04:00Z' })] })).toHaveLength(3);
  });

  describe('that goes on once more', () => {
    const again = (state: Partial<Present>, change: Partial<LineEvent> = {}) =>
      due(noon, { shifts, events: [event(change)], ...state }).notices;
    const tier1 = [{ kind: 'event-started', to: ['aino'] }];
    const cancelled = { asked: [asked({ state: 'cancelled' })] };

    it('asks the first tier anew after it was taken back, and says of nobody that they did not confirm', () => {
      expect(again(cancelled)).toMatchObject(tier1);
    });

    it('asks anew, whatever was said before, when its start was moved or it was opened again', () => {
      for (const state of ['confirmed', 'unconfirmed', 'failed'] as const) {
        const before = [asked({ state })];
        expect(again({ asked: before }, { startsAt: '2026-11-22T11:59:30Z' })).toMatchObject(tier1);
        const ended = new Map([['cracks', '2026-11-22T11:59:30Z']]);
        expect(again({ asked: before, ended })).toMatchObject(tier1);
      }
      expect(again({ asked: [asked({ state: 'confirmed' })] })).toEqual([]);
    });

    it('has keys of its own, each the same however often the clock looks', () => {
      const keys = (state: Partial<Present>) => again(state).map(({ key }) => key);
      const unconfirmed = asked({ notice: 'n2', state: 'unconfirmed' });
      const first = [...keys({}), ...keys({ asked: [unconfirmed] })];
      const second = [...keys(cancelled), ...keys({ asked: [...cancelled.asked, unconfirmed] })];
      expect(first).toHaveLength(4);
      expect(second).toHaveLength(4);
      expect(second.filter((key) => first.includes(key))).toEqual([]);
      expect(new Set([...second, ...keys(cancelled)])).toEqual(new Set(second));
    });
  });

  it('that does not staff the line asks nobody and alarms nobody', () => {
    expect(kinds(noon, { events: [event({ staffed: false })] })).toEqual([]);
  });

  it('with nobody on duty alarms once a gap, at night by the gap and in office hours by the event', () => {
    const keys = (at: string, change: Partial<LineEvent> = {}) =>
      due(at, { events: [event(change)] }).notices.map(({ key }) => key);
    expect(keys('2026-11-22T12:00:00Z')).toEqual(keys('2026-11-22T20:00:00Z'));
    const inHours = { startsAt: '2026-11-23T08:00:00Z' };
    expect(keys('2026-11-23T09:00:00Z', inHours)).toEqual(['nobody-on-duty:cracks:start']);
    expect(keys('2026-11-23T10:30:00Z', inHours)).toContain('nobody-on-duty:cracks:start');
  });

  it.each([
    ['2026-11-23T10:29:59Z', 0],
    ['2026-11-23T10:30:00Z', 1],
    ['2026-11-23T10:59:59Z', 1],
    ['2026-11-23T11:00:00Z', 0],
  ])('that ends at 11:00 is about to end at %s: %i', (at, times) => {
    const starters = new Map([['cracks', 'editor']]);
    const ending = due(at, { events: [event({ staffed: false })], starters }).notices;
    expect(ending.filter(({ kind }) => kind === 'event-ending')).toHaveLength(times);
  });

  it('takes back what it asked when it is over', () => {
    const state = {
      events: [event({ endsAt: noon })],
      asked: [asked(), asked({ notice: 'n2', state: 'confirmed' })],
    };
    expect(due(noon, state).over).toEqual(['n1']);
  });
});

describe('the test call', () => {
  const shifts = [shift('aino', 1, '2026-03-20T00:00:00Z', '2026-04-01T00:00:00Z')];
  const call = (at: string, time: string, day = 7) =>
    due(at, { shifts, settings: { handOverNoticeMinutes: 60, testCall: { day, time } } }).notices.map(
      ({ key }) => key,
    );

  it('is made at its local time, within the hour', () => {
    expect(call('2026-03-22T08:59:59Z', '10:00')).toEqual([]);
    expect(call('2026-03-22T09:00:00Z', '10:00')).toEqual(['test-call:2026-03-22']);
    expect(call('2026-03-22T09:59:59Z', '10:00')).toEqual(['test-call:2026-03-22']);
    expect(call('2026-03-22T10:00:00Z', '10:00')).toEqual([]);
  });

  it('is made in the night when its local time never comes: an hour later', () => {
    expect(call('2026-03-29T00:59:00Z', '02:30')).toEqual([]);
    expect(call('2026-03-29T01:30:00Z', '02:30')).toEqual(['test-call:2026-03-29']);
  });
});
