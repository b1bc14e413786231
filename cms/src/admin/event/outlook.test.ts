import type { LineSnapshot } from '@pressjour/contract';
import { describe, expect, it } from 'vitest';
import { outlook } from './outlook.ts';

const line: Pick<LineSnapshot, 'timeZone' | 'settings' | 'events' | 'shifts'> = {
  timeZone: 'Europe/Stockholm',
  settings: {
    organisation: { sv: 'Isvägsverket', en: 'The Ice Road Agency' },
    number: '+46846500410',
    email: 'press@isvagsverket.example',
    weeklyHours: [{ day: 1, opens: '08:00', closes: '17:00' }],
    closedOnSwedishHolidays: true,
    closedDays: [],
    shortDays: [],
    deskNumbers: [{ label: 'Pressbordet', phone: '+46846500411', acceptByKey: false }],
    overflowToOfficers: false,
    ringSeconds: 20,
    messages: { closed: { sv: '', en: '' } },
  },
  events: [],
  shifts: [
    {
      id: 'shift-1',
      officer: { id: 'jonas', name: 'Jonas Tjärnlund', phone: '+46701740611' },
      startsAt: '2026-11-22T19:00:00Z',
      endsAt: '2026-11-23T01:00:00Z',
      tier: 1,
    },
  ],
};

/** Sunday evening until Monday 10:00, Stockholm time. */
const event = {
  id: 'new',
  startsAt: '2026-11-22T18:00:00.000Z',
  endsAt: '2026-11-23T09:00:00.000Z',
  staffed: true,
};

describe('the outlook of an event', () => {
  it('tells who answers when, without a gap, and where nobody does', () => {
    expect(
      outlook({ line, event }).map(({ from, state, first }) => [from.slice(11, 16), state, first]),
    ).toEqual([
      ['18:00', 'event', null],
      ['19:00', 'event', 'Jonas Tjärnlund'],
      ['01:00', 'event', null],
      ['07:00', 'desk', 'Pressbordet'],
    ]);
  });

  it('is one closed stretch outside office hours when the line is not staffed', () => {
    const [first] = outlook({ line, event: { ...event, staffed: false } });
    expect(first).toMatchObject({ state: 'closed', answered: false, until: '2026-11-23T07:00:00Z' });
  });

  it('takes the event of the form in place of the saved one', () => {
    const saved = {
      ...event,
      title: { sv: '', en: '' },
      notice: { sv: '', en: '' },
      updatedAt: event.startsAt,
    };
    const changed = { ...event, staffed: false };
    expect(outlook({ line: { ...line, events: [saved] }, event: changed })[0]?.state).toBe('closed');
  });

  it('is empty for an event that ends before it starts', () => {
    expect(outlook({ line, event: { ...event, endsAt: event.startsAt } })).toEqual([]);
  });
});
