import type { LineSnapshot } from '@pressjour/contract';

/** Open on Mondays 8 to 17; one officer on shift from Sunday 20:00 until Monday 02:00, Stockholm time. */
export const line: LineSnapshot = {
  madeAt: '2026-11-22T18:00:00Z',
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
