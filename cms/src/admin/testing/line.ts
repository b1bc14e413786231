import type { LineSnapshot } from '@pressjour/contract';
import { settings } from '@pressjour/rules/testing';

/** Open on Mondays 8 to 17; one officer on shift from Sunday 20:00 until Monday 02:00, Stockholm time. */
export const line: LineSnapshot = {
  madeAt: '2026-11-22T18:00:00Z',
  timeZone: 'Europe/Stockholm',
  settings: settings({ weeklyHours: [{ day: 1, opens: '08:00', closes: '17:00' }] }),
  events: [],
  shifts: [
    {
      id: 'shift-1',
      officer: { id: 'jonas', name: 'Jonas Tjärnlund', phone: '+46701740611' },
      startsAt: '2026-11-22T19:00:00Z',
      endsAt: '2026-11-23T01:00:00Z',
      tier: 1,
      extra: false,
    },
  ],
  rotations: [],
  blockedCallers: [],
};
