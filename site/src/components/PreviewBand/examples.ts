import type { PreviewNote } from '@pressjour/contract';
import type { ComponentProps } from 'astro/types';
import { frame } from '../../fixtures/press.ts';
import type { Example } from '../rendered.ts';
import type PreviewBand from './PreviewBand.astro';

const swedish = frame({ language: 'sv', path: '/preview/utkast/' });
const english = frame({ language: 'en', path: '/preview/draft/' });
const note: PreviewNote = {
  kind: 'editor',
  to: '',
  expiresAt: '2026-11-22T10:00:00Z',
  embargoedUntil: null,
  typedAt: null,
};

export const examples = {
  'beside the form': {
    props: { page: swedish, note: { ...note, typedAt: 'https://cms.isvagsverket.example' } },
  },
  'in a tab': { props: { page: swedish, note } },
  colleague: { props: { page: english, note: { ...note, kind: 'colleague', to: 'Aino Rautavuo' } } },
  embargo: {
    props: {
      page: english,
      note: {
        ...note,
        kind: 'embargo',
        to: 'redaktion@tidningen.example',
        embargoedUntil: '2026-11-23T06:00:00Z',
      },
    },
  },
} satisfies Record<string, Example<ComponentProps<typeof PreviewBand>>>;
