import { type Payload, ValidationError } from 'payload';
import { expect, it } from 'vitest';
import { label } from '../labels.ts';
import { reasonOf } from './reason.ts';

const flattenedFields = [
  { name: 'title', label: label('Rubrik', 'Title') },
  { name: 'slug', label: label('Adress', 'Address') },
];
const payload = { collections: { 'news-items': { config: { flattenedFields } } } } as unknown as Payload;
const refused = (...errors: { message: string; path: string }[]) =>
  reasonOf(payload, new ValidationError({ collection: 'news-items', errors }));

it.each([
  [
    [{ path: 'title', message: 'Detta fält är obligatoriskt' }],
    'Rubrik: Detta fält är obligatoriskt. Ändra det i texten och godkänn den igen.',
  ],
  [
    [{ path: 'language', message: 'Value must be unique' }],
    'Adress: En annan text har redan den adressen. Ändra det i texten och godkänn den igen.',
  ],
  [
    [
      { path: 'title', message: 'För lång.' },
      { path: 'okänt.0.fält', message: 'Fel' },
    ],
    'Rubrik: För lång. okänt: Fel. Ändra det i texten och godkänn den igen.',
  ],
])('names the fields that are refused, and what to do: %j', (errors, words) => {
  expect(refused(...errors)).toBe(words);
});

it('gives the words of anything else as they are', () => {
  expect(reasonOf(payload, new Error('disk full'))).toBe('disk full');
  expect(reasonOf(payload, 'x')).toBe('x');
});
