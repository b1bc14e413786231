import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDurableLog } from './durable-log.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pressjour-log-'));
  file = join(folder, 'test.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('shares the next time at the disk among all who ask while it is at work', async () => {
  writeFileSync(`${file}-wal`, 'frames');
  const log = openDurableLog(file);
  const first = log.settle();
  await Promise.resolve();
  await Promise.resolve();
  const [second, third] = [log.settle(), log.settle()];
  expect(second).not.toBe(first);
  expect(third).toBe(second);
  await Promise.all([first, second]);
  expect(log.settle()).not.toBe(second);
  await log.close();
});

it('says that there is no log, and finds the one that comes', async () => {
  const log = openDurableLog(file);
  await expect(log.settle()).rejects.toThrow(/ENOENT/);
  writeFileSync(`${file}-wal`, 'frames');
  await log.settle();
  await log.close();
});
