import { expect, it } from 'vitest';
import { statusFault } from './status.ts';

it.each([
  ['full', {}, null],
  ['full', { nonConforming: '', disproportionate: ' \n ' }, null],
  ['full', { nonConforming: 'Kartan kräver mus.' }, 'gap-in-full'],
  ['full', { disproportionate: 'Årsböckerna är inskannade.' }, 'gap-in-full'],
  ['partial', { nonConforming: null }, 'no-gap'],
  ['partial', { disproportionate: 'Årsböckerna är inskannade.' }, null],
  ['none', {}, 'no-gap'],
  ['none', { nonConforming: 'Allt kräver mus.' }, null],
] as const)('a status %s with %o: %s', (status, gaps, fault) => {
  expect(statusFault(status, gaps)).toBe(fault);
});
