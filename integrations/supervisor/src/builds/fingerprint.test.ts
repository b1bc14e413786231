import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';

let root: string;
const inputs = ['site', 'lock.json'];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pressjour-fingerprint-'));
  mkdirSync(join(root, 'site/src'), { recursive: true });
  mkdirSync(join(root, 'site/dist'), { recursive: true });
  writeFileSync(join(root, 'site/src/page.astro'), 'one');
  writeFileSync(join(root, 'lock.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

it('changes with a source, with the lockfile and with a new file', () => {
  const seen = [fingerprint({ root, inputs })];
  writeFileSync(join(root, 'site/src/page.astro'), 'two');
  seen.push(fingerprint({ root, inputs }));
  writeFileSync(join(root, 'lock.json'), '{"node":26}');
  seen.push(fingerprint({ root, inputs }));
  writeFileSync(join(root, 'site/src/other.astro'), '');
  seen.push(fingerprint({ root, inputs }));
  expect(new Set(seen).size).toBe(4);
});

it('stays when only the build itself or a test changed', () => {
  const before = fingerprint({ root, inputs });
  writeFileSync(join(root, 'site/dist/entry.mjs'), 'built');
  writeFileSync(join(root, 'site/src/page.test.ts'), 'tested');
  expect(fingerprint({ root, inputs })).toBe(before);
});
