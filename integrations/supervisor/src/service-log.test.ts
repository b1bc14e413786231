import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lineForPeople, openServiceLog } from './service-log.ts';

it('shows warnings and errors, not the daily round', () => {
  expect(lineForPeople('{"level":30,"msg":"rendered 4 routes"}', 'stdout')).toBeNull();
  expect(
    lineForPeople('{"level":40,"msg":"the cms is away","err":{"message":"ECONNREFUSED"}}', 'stdout'),
  ).toBe('the cms is away (ECONNREFUSED)');
  expect(lineForPeople('Ready in 2 s', 'stdout')).toBeNull();
  expect(lineForPeople('Error: no such table', 'stderr')).toBe('Error: no such table');
});

it('puts lines together that arrive in pieces', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'pressjour-log-'));
  const shown: string[] = [];
  try {
    const log = openServiceLog({ dataDir, name: 'cms', show: (line) => shown.push(line) });
    log.take('stderr', Buffer.from('one\ntw'));
    log.take('stderr', Buffer.from('o\nthree'));
    expect(shown).toEqual(['cms: one', 'cms: two']);
    expect(log.tail(1)).toEqual(['two']);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});
