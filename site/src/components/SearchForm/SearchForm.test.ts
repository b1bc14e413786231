import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import SearchForm from './SearchForm.astro';

itIsAccessible(SearchForm, examples);

it.each([
  ['swedish', '/sok/'],
  ['narrowed', '/en/search/'],
] as const)(
  'leads to the search page without a script, with the query in the address: %s',
  async (name, action) => {
    const form = (await rendered(SearchForm, examples[name])).querySelector('form');
    expect([form?.getAttribute('role'), form?.getAttribute('action'), form?.method]).toEqual([
      'search',
      action,
      'get',
    ]);
    expect(form?.querySelector('input')?.name).toBe('q');
    expect(form?.querySelector('button')?.type).toBe('submit');
  },
);

it('has its field named by what stands beside it', async () => {
  const form = (await rendered(SearchForm, examples.narrowed)).querySelector('form');
  const field = form?.querySelector('input');
  expect([field?.labels?.length, field?.maxLength, field?.autocomplete]).toEqual([1, 200, 'off']);
  expect(wordsOf(field?.labels?.[0] ?? null)).not.toBe('');
});

it('takes what narrows the search down into the same form', async () => {
  const page = await rendered(SearchForm, examples.narrowed);
  expect(page.querySelector('form select')?.getAttribute('name')).toBe('year');
});

it('is not there where the newsroom has no search', async () => {
  expect((await rendered(SearchForm, examples.none)).querySelector('form')).toBeNull();
});
