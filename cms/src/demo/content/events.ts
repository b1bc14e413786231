import type { DemoEvent } from './types.ts';

export const events: DemoEvent[] = [
  {
    title: { sv: 'Spricka i isvägen över Gråsjön', en: 'Crack in the ice road across Gråsjön' },
    notice: {
      sv: 'Isvägen över Gråsjön är stängd efter en spricka vid kilometer 3. Ingen person är skadad. Bilarna som stod på isen är i land.',
      en: 'The ice road across Gråsjön is closed because of a crack at kilometre 3. Nobody has been hurt. The cars that stood on the ice are ashore.',
    },
    startsAt: '2026-02-14T16:40:00.000Z',
    endsAt: '2026-02-16T07:00:00.000Z',
    staffed: true,
  },
];
