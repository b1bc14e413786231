import type { ComponentProps } from 'astro/types';
import { article, articleInEnglish } from '../../fixtures/news.ts';
import type { Example } from '../rendered.ts';
import type Share from './Share.astro';

const news = {
  sv: 'https://press.isvagsverket.example/nyheter/',
  en: 'https://press.isvagsverket.example/en/news/',
};

export const examples = {
  swedish: {
    props: {
      title: article.title,
      address: `${news.sv}isvagen-over-storsjon-ar-avstangd/`,
      language: 'sv',
    },
  },
  english: {
    props: {
      title: articleInEnglish.title,
      address: `${news.en}ice-road-across-storsjon-closed/`,
      language: 'en',
    },
  },
  signs: {
    props: { title: 'Isen & vägen: 40 % + 2 #isväg?', address: `${news.sv}isen-vagen/`, language: 'sv' },
  },
} satisfies Record<string, Example<ComponentProps<typeof Share>>>;
