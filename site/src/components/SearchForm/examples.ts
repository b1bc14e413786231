import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type SearchForm from './SearchForm.astro';

const slot =
  '<p><label for="search-year">År</label><select id="search-year" name="year"><option value="">Alla år</option><option>2026</option></select></p>';

export const examples = {
  swedish: { props: { page: fixture('not-found', 'not-found') } },
  english: { props: { page: fixture('not-found-en', 'not-found') } },
  narrowed: { props: { page: fixture('search', 'search') }, slot },
  'without-search': { props: { page: fixture('not-found-without-search', 'not-found') }, slot },
} satisfies Record<string, Example<ComponentProps<typeof SearchForm>>>;
