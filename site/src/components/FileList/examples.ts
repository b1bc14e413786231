import type { Attachment } from '@pressjour/contract';
import type { ComponentProps } from 'astro/types';
import { article } from '../../fixtures/news.ts';
import type { Example } from '../rendered.ts';
import type FileList from './FileList.astro';

const protocols = article.attachments;
const film: Attachment = {
  title: 'Radar på Storsjön',
  file: {
    path: '/media/41d0b7e9.mp4',
    filename: 'radar-storsjon.mp4',
    mimeType: 'video/mp4',
    size: 18_460_000,
    width: null,
    height: null,
  },
};
/** Nobody has given it a title, and its type has no name of its own. */
const map: Attachment = {
  title: '',
  file: {
    path: '/media/e2c95a18.gpx',
    filename: 'omledning.gpx',
    mimeType: 'application/gpx+xml',
    size: 320,
    width: null,
    height: null,
  },
};

export const examples = {
  one: { props: { files: protocols, language: 'sv' } },
  swedish: { props: { files: [...protocols, film, map], language: 'sv' } },
  english: { props: { files: [...protocols, film, map], language: 'en' } },
} satisfies Record<string, Example<ComponentProps<typeof FileList>>>;
