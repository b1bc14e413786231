import { expect, it } from 'vitest';
import { share } from './share.ts';

it('writes a share in per cent, as each language does, and none of nothing', () => {
  expect(share(1, 3, 'en')).toBe('33.3%');
  expect(share(1, 3, 'sv')).toMatch(/^33,3\s%$/);
  expect(share(2, 2, 'en')).toBe('100%');
  expect(share(0, 0, 'sv')).toBe('–');
});
