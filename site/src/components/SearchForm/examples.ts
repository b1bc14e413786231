import type { ComponentProps } from 'astro/types';
import { frame } from '../../fixtures/press.ts';
import type { Example } from '../rendered.ts';
import type SearchForm from './SearchForm.astro';

export const examples = {
  swedish: { props: { page: frame({ language: 'sv', path: '/nyheter/' }) } },
  narrowed: {
    props: { page: frame({ language: 'en', path: '/en/search/' }) },
    slot: '<label for="year">Year</label><select id="year" name="year"><option>2026</option></select>',
  },
  none: { props: { page: { ...frame({ language: 'sv', path: '/nyheter/' }), hasSearch: false } } },
} satisfies Record<string, Example<ComponentProps<typeof SearchForm>>>;
