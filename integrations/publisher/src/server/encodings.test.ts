import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isPackable, pack, packingFor } from './encodings.ts';

describe('the packing that a reader takes best', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['identity', null],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['deflate, zstd', null],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0', null],
    ['br;q=0, *;q=0.5', 'gzip'],
    ['identity;q=1, gzip;q=0.5', null],
    ['BR', 'br'],
    ['gzip;q=nonsense', null],
  ])('of %s is %s', (header, packing) => {
    expect(packingFor(header)).toBe(packing);
    expect(packingFor(header)).toBe(packing);
  });
});

it('gives the same bytes back', async () => {
  const bytes = Buffer.from('<p>Isen bär.</p>'.repeat(500));
  expect(brotliDecompressSync(await pack(bytes, 'br'))).toEqual(bytes);
  expect(gunzipSync(await pack(bytes, 'gzip'))).toEqual(bytes);
});

it.each([
  ['text/html; charset=utf-8', true],
  ['application/rss+xml; charset=utf-8', true],
  ['application/feed+json', true],
  ['application/json', true],
  ['image/svg+xml', true],
  ['text/calendar', true],
  ['application/pdf', false],
  ['image/png', false],
  ['font/woff2', false],
])('is worth while for %s: %s', (type, worth) => {
  expect(isPackable(type)).toBe(worth);
});
