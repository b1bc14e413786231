import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutbox } from './outbox.ts';
import { startOutboxPurge } from './outbox-purge.ts';

const start = Temporal.Instant.from('2026-11-22T12:00:00Z');
let dataDir: string;
let now = start;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pressjour-outbox-'));
  now = start;
});
afterEach(() => rm(dataDir, { recursive: true }));

const outbox = () => createOutbox({ dataDir, now: () => now });
const files = () => readdir(join(dataDir, 'outbox'));
const text = { to: '+46701740605', body: 'Jouren börjar kl. 8.00.' };

describe('the outbox', () => {
  it('loses its files after seven days, and nothing that it did not make', async () => {
    expect(await outbox().purge()).toBe(0);
    await outbox().keep(text);
    now = start.add({ hours: 24 * 6 });
    await outbox().keep(text);
    await writeFile(join(dataDir, 'outbox', '2020-notes.txt'), 'of somebody');
    now = start.add({ hours: 24 * 7 });
    expect(await outbox().purge()).toBe(0);
    now = now.add({ milliseconds: 1 });
    expect(await outbox().purge()).toBe(1);
    expect((await files()).map((name) => name.slice(0, 10)).sort()).toEqual(['2020-notes', '2026-11-28']);
  });

  it('is purged from the start on, again and again, and says how many that were', async () => {
    await outbox().keep(text);
    await outbox().keep(text);
    now = start.add({ hours: 24 * 8 });
    const said = Promise.withResolvers<void>();
    const lines: string[] = [];
    const log = pino({ base: null, timestamp: false }, { write: (line: string) => lines.push(line) });
    const purge = vi.fn(async () => {
      if (purge.mock.calls.length === 1) throw new Error('The disk is away.');
      if (purge.mock.calls.length === 3) said.resolve();
      return outbox().purge();
    });
    const stop = startOutboxPurge({ outbox: { purge }, log, everyMilliseconds: 1 });
    await said.promise;
    await stop();
    expect(await files()).toEqual([]);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 50, msg: expect.stringContaining('could not be purged') },
      { level: 30, removed: 2 },
    ]);
    expect(lines.join('')).not.toContain(text.to);
  });
});
