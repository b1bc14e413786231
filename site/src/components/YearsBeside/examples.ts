import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type YearsBeside from './YearsBeside.astro';

const year = fixture('year', 'year');
const only = fixture('year-en', 'year');
const ofTopic = fixture('topic-year', 'topic-year');

const wholeArchive = {
  sv: '<li><a class="target" href="/nyheter/">Hela arkivet</a></li>',
  en: '<li><a class="target" href="/en/news/">The whole archive</a></li>',
};

export const examples = {
  between: {
    props: { language: 'sv', name: 'Nyhetsarkiv', newer: year.newer, older: year.older },
    slot: wholeArchive.sv,
  },
  'between-english': {
    props: {
      language: 'en',
      name: 'News archive',
      newer: { year: 2026, path: '/en/news/2026/' },
      older: { year: 2023, path: '/en/news/2023/' },
    },
    slot: wholeArchive.en,
  },
  oldest: {
    props: { language: 'sv', name: ofTopic.topic.title, newer: ofTopic.newer, older: ofTopic.older },
    slot: '<li><a class="target" href="/amnen/avstangningar/">Det senaste om ämnet Avstängningar</a></li>',
  },
  newest: {
    props: {
      language: 'sv',
      name: 'Nyhetsarkiv',
      newer: null,
      older: { year: 2025, path: '/nyheter/2025/' },
    },
    slot: wholeArchive.sv,
  },
  only: {
    props: { language: 'en', name: 'News archive', newer: only.newer, older: only.older },
    slot: wholeArchive.en,
  },
} satisfies Record<string, Example<ComponentProps<typeof YearsBeside>>>;
