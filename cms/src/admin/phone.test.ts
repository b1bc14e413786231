import { expect, it } from 'vitest';
import { written } from './phone.ts';

it('writes a number as people do', () => {
  expect(written('+46701740605', 'sv')).toBe('070-174 06 05');
  expect(written('+46701740605', 'en')).toBe('+46 70 174 06 05');
  expect(written('+442079460018', 'sv')).toBe('+44 20 7946 0018');
  expect(written('anonymous', 'sv')).toBe('anonymous');
});
