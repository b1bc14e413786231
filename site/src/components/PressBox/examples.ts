import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type PressBox from './PressBox.astro';

export const examples = {
  answered: { props: { page: fixture('front', 'front') } },
  closed: { props: { page: fixture('contact-en', 'contact') } },
  unanswered: { props: { page: fixture('front-unanswered', 'front') } },
  unknown: { props: { page: fixture('news-item', 'news-item') } },
  preview: { props: { page: fixture('preview-editor', 'news-item') } },
} satisfies Record<string, Example<ComponentProps<typeof PressBox>>>;
