import type { ComponentProps } from 'astro/types';
import type { Example } from '../rendered.ts';
import type Share from './Share.astro';

const address = 'https://press.isvagsverket.example/nyheter/is-och-vag/';

export const examples = {
  swedish: { props: { title: 'Is & väg?', address, language: 'sv' } },
  english: {
    props: {
      title: 'Ice road closed',
      address: 'https://press.isvagsverket.example/en/news/ice-road-closed/',
      language: 'en',
    },
  },
} satisfies Record<string, Example<ComponentProps<typeof Share>>>;
