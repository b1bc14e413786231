import type { DemoTopic } from './types.ts';

export const topics: DemoTopic[] = [
  {
    key: 'roads',
    title: { sv: 'Öppna och stängda isvägar', en: 'Open and closed ice roads' },
    slug: 'oppna-och-stangda-isvagar',
  },
  { key: 'measurements', title: { sv: 'Mätningar av is', en: 'Ice measurements' }, slug: 'matningar' },
  { key: 'safety', title: { sv: 'Säkerhet på is', en: 'Safety on ice' }, slug: 'sakerhet' },
  {
    key: 'technology',
    title: { sv: 'Teknik och forskning', en: 'Technology and research' },
    slug: 'teknik-och-forskning',
  },
  { key: 'agency', title: { sv: 'Om myndigheten', en: 'About the agency' }, slug: 'om-myndigheten' },
];
