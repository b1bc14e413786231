import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallEvent } from '@pressjour/contract';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openJournal } from './journal.ts';

const at = Temporal.Instant.from('2026-11-23T21:00:00Z');
const entry = (callSid: string): CallEvent => ({
  entryId: randomUUID(),
  callSid,
  kind: 'incoming',
  at: at.toString(),
});

let folder: string;
let segment: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressjour-journal-'));
  segment = join(folder, '2026-11-23.jsonl');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A pipe with no room for a byte in place of today's segment: whatever writes into it waits. */
function hangingDisk() {
  execFileSync('mkfifo', [segment]);
  const pipe = openSync(segment, constants.O_RDWR | constants.O_NONBLOCK);
  const full = Buffer.alloc(4096);
  const transfer = (move: () => number) => {
    try {
      while (move() > 0);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  };
  transfer(() => writeSync(pipe, full));
  return {
    async goesOn() {
      await rm(segment);
      transfer(() => readSync(pipe, full));
      closeSync(pipe);
    },
  };
}

it('hands entries over from memory while the disk hangs, says so, and has each on the disk once afterwards', async () => {
  const handOver = vi.fn();
  const journal = await openJournal({
    folder,
    now: () => at,
    log: pino({ enabled: false }),
    onFlush: handOver,
    patienceMilliseconds: 20,
  });
  const disk = hangingDisk();
  journal.append(entry('CA1'));
  await vi.waitFor(() => expect(handOver).toHaveBeenCalledTimes(1));
  expect(journal.state()).toEqual({ backlog: 1, unwritten: 1, alarm: true });
  journal.append(entry('CA2'));
  await vi.waitFor(() => expect(handOver).toHaveBeenCalledTimes(2));
  expect(journal.unacknowledged(9).map(({ callSid }) => callSid)).toEqual(['CA1', 'CA2']);
  journal.acknowledge(2);

  await disk.goesOn();
  await vi.waitFor(() => expect(journal.state()).toEqual({ backlog: 0, unwritten: 0, alarm: false }), 5000);
  await journal.close();
  const lines = (await readFile(segment, 'utf8')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).callSid)).toEqual(['CA1', 'CA2']);
});
