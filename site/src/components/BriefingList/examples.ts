import type { ComponentProps } from 'astro/types';
import { nextBriefings } from '../../fixtures/briefings.ts';
import type { Example } from '../rendered.ts';
import type BriefingList from './BriefingList.astro';

const timeZone = 'Europe/Stockholm';

export const examples = {
  'over a new year': {
    props: {
      rows: [
        {
          path: '/presstraffar/isvagarna/',
          title: 'Isvägarna inför vintern',
          startsAt: '2026-11-26T09:00:00Z',
          endsAt: '2026-11-26T10:00:00Z',
          place: 'Isvägsverket, sal Kärnis',
          state: 'moved',
        },
        {
          path: '/presstraffar/nyar/',
          title: 'Isläget vid nyår',
          startsAt: '2026-12-31T23:30:00Z',
          endsAt: '2027-01-01T00:30:00Z',
          place: 'Mätstationen vid Storfjärden',
          state: 'planned',
        },
      ],
      language: 'sv',
      timeZone,
      label: 'Kommande pressträffar',
    },
  },
  'without years': {
    props: { rows: nextBriefings.en, language: 'en', timeZone, label: 'Coming briefings', marked: false },
  },
  none: { props: { rows: [], language: 'sv', timeZone, label: 'Kommande pressträffar' } },
} satisfies Record<string, Example<ComponentProps<typeof BriefingList>>>;
