import type { DemoEvent } from './types.ts';

export const events: DemoEvent[] = [
  {
    key: 'crack',
    title: { sv: 'Spricka i isvägen över Gråsjön', en: 'Crack in the ice road across Gråsjön' },
    notice: {
      sv: 'Isvägen över Gråsjön är stängd efter en spricka vid kilometer 3. Ingen person är skadad. Bilarna som stod på isen är i land.',
      en: 'The ice road across Gråsjön is closed because of a crack at kilometre 3. Nobody has been hurt. The cars that stood on the ice are ashore.',
    },
    startsAt: '2026-02-14T16:40:00.000Z',
    endsAt: '2026-02-16T07:00:00.000Z',
    staffed: true,
    updates: [
      {
        at: '2026-02-14T16:55:00.000Z',
        text: {
          sv: 'Vägen är avspärrad vid båda nedfarterna. Fyra bilar körs i land, en i taget.',
          en: 'The road is closed at both shores. Four cars are being driven ashore, one at a time.',
        },
      },
      {
        at: '2026-02-14T17:50:00.000Z',
        text: {
          sv: 'Alla bilar är i land. Ingen är skadad. Den som ska över kör runt sjön, omkring 40 minuter.',
          en: 'All cars are ashore. Nobody is hurt. To get across, drive round the lake, about 40 minutes.',
        },
      },
      {
        at: '2026-02-15T09:10:00.000Z',
        text: {
          sv: 'Mätningen är klar. Vattnet har sjunkit 30 centimeter under isen. Vägen förblir stängd.',
          en: 'The measuring is done. The water under the ice has fallen by 30 centimetres. The road stays closed.',
        },
      },
    ],
  },
];
