import { expect, it } from 'vitest';
import { written } from './written.ts';

it('says the words of the agency, and those of the site where it has none', () => {
  const theirs = { lead: '', tone: ['Var vänlig.'], grounds: [] as string[], updatedAt: null };
  const ours = { lead: 'Här finns vi.', tone: ['Skriv gärna.'], grounds: ['spam'], title: 'Sociala medier' };
  expect(written(theirs, ours)).toEqual({
    lead: 'Här finns vi.',
    tone: ['Var vänlig.'],
    grounds: ['spam'],
    updatedAt: null,
  });
});
