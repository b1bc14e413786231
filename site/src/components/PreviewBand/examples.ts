import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type PreviewBand from './PreviewBand.astro';

/** A page that is not published, and what is to be said of it. */
function shown(name: string, kind: 'news-item' | 'guidance') {
  const page = fixture(name, kind);
  if (page.preview === undefined) throw new Error(`The fixture ${name} is no preview.`);
  return { page, note: page.preview };
}

const editor = shown('preview-editor', 'news-item');
const embargo = shown('preview-embargo', 'news-item');

export const examples = {
  editor: { props: editor },
  'editor-english': { props: { page: embargo.page, note: editor.note } },
  colleague: { props: shown('preview-colleague', 'guidance') },
  embargo: { props: { page: editor.page, note: embargo.note } },
  'embargo-english': { props: embargo },
} satisfies Record<string, Example<ComponentProps<typeof PreviewBand>>>;
