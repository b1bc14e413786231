import type { ComponentProps } from 'astro/types';
import type { Example } from '../rendered.ts';
import type Downloads from './Downloads.astro';

const measured = {
  title: 'Mätprotokoll',
  file: {
    path: '/media/6d20.pdf',
    filename: 'protokoll.pdf',
    mimeType: 'application/pdf',
    size: 1_840_000,
    width: null,
    height: null,
  },
};
const printed = {
  path: '/vagledning/filma/filma-pa-isen.pdf',
  size: 1_240_000,
  words: 'Vägledningen att skriva ut',
};

export const examples = {
  both: { props: { printed: [printed], files: [measured], language: 'sv' } },
  'not printed yet': { props: { printed: [{ ...printed, size: null }], files: [measured], language: 'en' } },
  'printed alone': {
    props: { printed: [{ ...printed, words: 'The guidance to print' }], files: [], language: 'en' },
  },
  none: { props: { printed: [{ ...printed, path: undefined }], files: [], language: 'sv' } },
} satisfies Record<string, Example<ComponentProps<typeof Downloads>>>;
