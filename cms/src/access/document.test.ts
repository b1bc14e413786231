import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { accessDocument } from './document.ts';

it('is what docs/access.md says', () => {
  const file = join(import.meta.dirname, '..', '..', '..', 'docs', 'access.md');
  expect(readFileSync(file, 'utf8')).toBe(accessDocument());
});
