import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallEvent } from '@pressjour/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entriesOnDisk } from './journal-on-disk.ts';
import { bothLanguages, evening, journalist, type LineUnderTest, lineUnderTest } from './line-under-test.ts';

let dataDir: string;
let journalDir: string;
let under: LineUnderTest | undefined;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pressjour-journal-'));
  journalDir = join(dataDir, 'duty-line', 'journal');
});
afterEach(async () => {
  await under?.close();
  await under?.cms.close();
  under = undefined;
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<LineUnderTest> {
  under = await lineUnderTest({ dataDir });
  return under;
}

const incomings = (entries: CallEvent[]) => entries.filter(({ kind }) => kind === 'incoming');
const endings = (entries: CallEvent[]) => entries.filter(({ kind }) => kind === 'ended');
const segment = () => readFile(join(journalDir, '2026-11-23.jsonl'), 'utf8');

/** Until everything is on disk and the cms has acknowledged it. */
const handedOver = (line: LineUnderTest) =>
  vi.waitFor(
    async () => {
      const { journal } = await (await fetch(`${line.local}/readyz`)).json();
      expect(journal).toEqual({ backlog: 0, unwritten: 0, alarm: false });
    },
    { timeout: 20_000, interval: 20 },
  );

describe('the journal', () => {
  it('reaches the cms once and in order after the cms was away, also over a restart', async () => {
    const line = await start();
    await line.cms.goAway();
    const exchange = line.exchange();
    const first = await exchange.call({ from: journalist });
    await line.restart();
    const second = await line.exchange().call({ from: 'anonymous' });
    expect(line.cms.stored.size).toBe(0);

    await line.cms.comeBack();
    await line.refresh();
    const entries = await line.cms.until((stored) => endings(stored).length === 2);
    expect(entries.map(({ callSid, kind }) => [callSid, kind])).toEqual([
      [first.callSid, 'incoming'],
      [first.callSid, 'message'],
      [first.callSid, 'ended'],
      [second.callSid, 'incoming'],
      [second.callSid, 'message'],
      [second.callSid, 'ended'],
    ]);
    expect(incomings(entries).map(({ from }) => from)).toEqual([journalist, 'anonymous']);
  });

  it('does not offer again after a restart what the cms has', async () => {
    const line = await start();
    await line.exchange().call({ from: journalist });
    await line.cms.until((stored) => endings(stored).length === 1);
    await handedOver(line);
    await line.line.close();
    const offered: string[] = [];
    line.cms.refuse = (entries) => {
      offered.push(...entries.map(({ kind }) => kind));
      return null;
    };
    await line.restart();
    const { callSid } = await line.exchange().call({ from: journalist });
    await line.cms.until((stored) =>
      stored.some((entry) => entry.callSid === callSid && entry.kind === 'ended'),
    );
    expect(offered.filter((kind) => kind === 'incoming')).toHaveLength(1);
  });

  it('offers everything again when the place was lost, and the cms keeps each once', async () => {
    const line = await start();
    await line.exchange().call({ from: journalist });
    await line.cms.until((stored) => endings(stored).length === 1);
    await line.line.close();
    await rm(join(journalDir, 'position.json'), { force: true });
    const size = line.cms.stored.size;
    await line.restart();
    await line.exchange().call({ from: journalist });
    const entries = await line.cms.until((stored) => endings(stored).length === 2);
    expect(entries).toHaveLength(size + 3);
  });

  it('begins on a new line after one that a crash cut, and leaves out what was cut', async () => {
    await mkdir(journalDir, { recursive: true });
    await writeFile(join(journalDir, '2026-11-23.jsonl'), '{"entryId":"0b1c');
    const line = await start();
    await line.exchange().call({ from: journalist });
    await line.cms.until((stored) => endings(stored).length === 1);
    await line.line.close();
    const lines = (await segment()).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines.slice(1, 4).map((text) => JSON.parse(text).kind)).toEqual(['incoming', 'message', 'ended']);
    await line.restart();
  });

  it('stays in memory with an alarm while the disk is full, and is written when there is room', async () => {
    const line = await start();
    await symlink('/dev/full', join(journalDir, '2026-11-23.jsonl'));
    const { heard } = await line.exchange().call({ from: journalist });
    expect(heard.map(({ language }) => language)).toEqual(bothLanguages);

    await line.cms.until((stored) => endings(stored).length === 1);
    const ready = await (await fetch(`${line.local}/readyz`)).json();
    expect(ready).toMatchObject({ ready: true, journal: { unwritten: 3, alarm: true } });
    expect(ready.problems).toEqual([expect.stringContaining('Free some space')]);
    expect(await (await fetch(`${line.local}/metrics`)).text()).toContain('pressjour_journal_alarm 1');
    expect(line.log()).toContain('The disk does not take the journal');

    await rm(join(journalDir, '2026-11-23.jsonl'));
    await handedOver(line);
    expect((await segment()).trim().split('\n')).toHaveLength(3);
  });

  it('is handed over from memory with an alarm while it cannot be read, and offers what it held when it can', async () => {
    const line = await start();
    await line.cms.goAway();
    const first = await line.exchange().call({ from: journalist });
    await line.line.close();
    await rename(journalDir, `${journalDir}-away`);
    await writeFile(journalDir, 'no folder');
    await line.restart();
    const second = await line.exchange().call({ from: journalist });
    await line.cms.comeBack();
    await line.refresh();
    const [entry] = await line.cms.until((stored) => endings(stored).length === 1);
    expect(entry?.callSid).toBe(second.callSid);
    const ready = await (await fetch(`${line.local}/readyz`)).json();
    expect(ready).toMatchObject({ ready: true, journal: { unwritten: 3, alarm: true } });
    expect(line.log().match(/The journal of a former run cannot be read/g)).toHaveLength(1);

    await rm(journalDir);
    await rename(`${journalDir}-away`, journalDir);
    const entries = await line.cms.until((stored) => endings(stored).length === 2);
    expect(entries.filter(({ callSid }) => callSid === first.callSid)).toHaveLength(3);
    await handedOver(line);
    const held = new Set((await entriesOnDisk(dataDir)).map(({ entryId }) => entryId));
    expect(held).toEqual(new Set(line.cms.stored.keys()));
  });

  it.each([
    ['is there', async () => undefined],
    ['is gone', () => rm(join(journalDir, '2026-11-24.jsonl'))],
  ])(
    'offers what comes after the clock was set back over midnight while the line was down, and the newest segment %s',
    async (_, change) => {
      const line = await start();
      const midnight = Temporal.Instant.from('2026-11-24T00:00:00Z');
      line.clock.now = midnight.add({ minutes: 1 });
      await line.exchange().call({ from: journalist });
      await handedOver(line);
      await line.line.close();
      await change();
      line.clock.now = midnight.subtract({ minutes: 5 });
      await line.cms.goAway();
      await line.restart();
      const { callSid } = await line.exchange().call({ from: journalist });
      await line.restart();
      await line.cms.comeBack();
      await line.refresh();
      const entries = await line.cms.until((stored) => endings(stored).length === 2);
      expect(entries.filter((entry) => entry.callSid === callSid)).toHaveLength(3);
    },
  );

  it('sets aside the one entry that the cms refuses, and hands over the others', async () => {
    const line = await start();
    line.cms.refuse = (entries) => (entries.some(({ kind }) => kind === 'message') ? 400 : null);
    await line.exchange().call({ from: journalist });
    const entries = await line.cms.until((stored) => endings(stored).length === 1);
    expect(entries.map(({ kind }) => kind)).toEqual(['incoming', 'ended']);
    const refused = 'refused-2026-11-23.jsonl';
    expect(JSON.parse(await readFile(join(journalDir, refused), 'utf8'))).toMatchObject({ kind: 'message' });
    await handedOver(line);
    for (const [days, kept] of [
      [30, true],
      [31, false],
    ] as const) {
      line.clock.now = evening.add({ hours: 24 * days });
      await line.restart();
      expect((await readdir(journalDir)).includes(refused)).toBe(kept);
    }
  });

  it('keeps segments for a week after the cms had them, and no longer', async () => {
    const line = await start();
    await line.exchange().call({ from: journalist });
    await line.cms.until((stored) => endings(stored).length === 1);
    const segmentsAfter = async (days: number) => {
      await handedOver(line);
      await line.line.close();
      line.clock.now = evening.add({ hours: 24 * days });
      await line.restart();
      return (await readdir(journalDir)).filter((name) => name.endsWith('.jsonl'));
    };
    expect(await segmentsAfter(7)).toEqual(['2026-11-23.jsonl']);
    expect(await segmentsAfter(8)).toEqual([]);
  });

  it('keeps a segment that the cms has not had, however old', async () => {
    const line = await start();
    await line.cms.goAway();
    await line.exchange().call({ from: journalist });
    await line.line.close();
    line.clock.now = line.clock.now.add({ hours: 24 * 30 });
    await line.restart();
    await line.cms.comeBack();
    await line.refresh();
    expect(await line.cms.until((stored) => endings(stored).length === 1)).toHaveLength(3);
  });

  it("names no caller's number in the log", async () => {
    const line = await start();
    await line.exchange().call({ from: journalist });
    expect(line.log()).toContain('"kind":"incoming"');
    expect(line.log()).not.toContain(journalist.slice(3));
  });
});
