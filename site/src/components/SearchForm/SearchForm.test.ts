import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import SearchForm from './SearchForm.astro';

itIsAccessible(SearchForm, examples);

it.each([
  ['swedish', '/sok/', 'Sök efter', 'Sök'],
  ['english', '/en/search/', 'Search for', 'Search'],
] as const)(
  'is a search with a labelled field, and asks the search page by its address: %s',
  async (name, path, label, submit) => {
    const form = (await rendered(SearchForm, examples[name])).querySelector<HTMLFormElement>(
      'form[role="search"]',
    );
    expect([form?.getAttribute('action'), form?.method]).toEqual([path, 'get']);
    const field = form?.querySelector('input');
    expect([field?.name, field?.type]).toEqual(['q', 'search']);
    expect([...(field?.labels ?? [])].map(wordsOf)).toEqual([label]);
    const button = form?.querySelector('button');
    expect([button?.type, wordsOf(button)]).toEqual(['submit', submit]);
  },
);

it('takes at most 200 characters, which the browser neither remembers nor corrects', async () => {
  const field = (await rendered(SearchForm, examples.swedish)).querySelector('input');
  expect(field?.maxLength).toBe(200);
  expect(['autocomplete', 'spellcheck'].map((name) => field?.getAttribute(name))).toEqual(['off', 'false']);
});

it('sends what narrows the search down together with what is looked for', async () => {
  const fieldsIn = async (name: keyof typeof examples) => {
    const form = (await rendered(SearchForm, examples[name])).querySelector('form');
    return [...(form?.querySelectorAll('[name]') ?? [])].map((field) => field.getAttribute('name'));
  };
  expect(await fieldsIn('narrowed')).toEqual(['q', 'year']);
  expect(await fieldsIn('swedish')).toEqual(['q']);
});

it('is nothing at all where there is no search page', async () => {
  const page = await rendered(SearchForm, examples['without-search']);
  expect([page.childElementCount, wordsOf(page)]).toEqual([0, '']);
});
