import { join, normalize } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sitePath } from './site-path.ts';

describe('the path that a request names', () => {
  it('is decoded', () => {
    expect(sitePath('/nyheter/is%2Dv%C3%A4g/')).toBe('/nyheter/is-väg/');
  });

  it.each([
    '/../secrets/internal-token',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/nyheter/..%5c..%5cx',
    '/.tmp/half',
    '/nyheter/.hidden',
    '//host/path',
    '/a//b',
    '/%00',
    '/%E0%A4%A',
    'nyheter',
  ])('is nowhere for %s', (requested) => {
    expect(sitePath(requested)).toBeNull();
  });

  it('never leaves the tree', () => {
    const piece = fc.constantFrom('..', '.', '%2e', '%2E%2e', '/', '%2f', '\\', '%5c', 'a', '%00', '%25');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = sitePath(`/${pieces.join('')}`);
        expect(path === null || normalize(join('/tree', path)).startsWith('/tree')).toBe(true);
      }),
    );
  });
});
