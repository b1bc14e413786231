import type { Picture } from '@pressjour/contract';
import type { ComponentProps } from 'astro/types';
import { article } from '../../fixtures/news.ts';
import type { Example } from '../rendered.ts';
import type PictureList from './PictureList.astro';

/** In one size, which is smaller than what is shown of others, with nothing said of it. */
const small: Picture = {
  alt: 'En radar på en släde',
  caption: '',
  credit: '',
  licence: '',
  files: [
    {
      path: '/media/77c0de11.png',
      filename: 'radar.png',
      mimeType: 'image/png',
      size: 41_300,
      width: 480,
      height: 300,
    },
  ],
};

export const examples = {
  swedish: { props: { pictures: article.pictures, language: 'sv', atTop: true } },
  english: { props: { pictures: article.pictures, language: 'en' } },
  many: {
    props: { pictures: [...article.pictures, { ...small, licence: 'CC0' }], language: 'sv' },
  },
  bare: { props: { pictures: [small], language: 'sv' } },
  empty: { props: { pictures: [], language: 'sv' } },
} satisfies Record<string, Example<ComponentProps<typeof PictureList>>>;
