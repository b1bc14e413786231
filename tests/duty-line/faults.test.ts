import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beforeEachDelivery, createExchange } from '../exchange/index.ts';
import { freePorts } from '../harness/ports.ts';
import { startCmsDouble } from './cms-double.ts';
import { caller, duringEvent, shifts, toldOf, whole } from './declined-call.ts';
import { written } from './journal-on-disk.ts';
import { startLineProcess } from './line-process.ts';
import {
  authToken,
  dutyLineUrl,
  iceBreaks,
  internalToken,
  journalist,
  type LineUnderTest,
  lineUnderTest,
  phoneOf,
  pressNumber,
  snapshotOf,
} from './line-under-test.ts';

/** The same at this hour, for a process that lives by the real clock. */
const goingOn = () => {
  const now = Temporal.Now.instant();
  const times = { startsAt: now.subtract({ hours: 1 }).toString(), endsAt: now.add({ hours: 5 }).toString() };
  return snapshotOf({
    settings: { weeklyHours: [] },
    events: [{ ...iceBreaks, ...times }],
    shifts: shifts.map((shift) => ({ ...shift, ...times })),
  });
};
const open: { close: () => Promise<unknown> }[] = [];
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pressjour-faults-'));
});
afterEach(async () => {
  for (const opened of open.splice(0)) await opened.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(options: Parameters<typeof lineUnderTest>[0] = {}): Promise<LineUnderTest> {
  const under = await lineUnderTest({ snapshot: duringEvent, dataDir, ...options });
  open.unshift(under);
  return under;
}

const readiness = async ({ local }: LineUnderTest) => (await fetch(`${local}/readyz`)).json();

describe('a call is answered, and the cms is told of it once', () => {
  it('while the cms is down', async () => {
    const under = await start();
    await under.cms.goAway();
    const call = await under.exchange().call(caller);
    expect(call.connectedTo).toBe(phoneOf(2));
    expect(under.cms.stored.size).toBe(0);
    await under.cms.comeBack();
    await under.refresh();
    expect(await toldOf(under, call.callSid)).toEqual(whole);
  });

  it('while the cms takes batches and its answers are lost', async () => {
    const under = await start();
    let lost = 0;
    under.cms.loseAnswer = () => {
      lost += 1;
      return lost === 1;
    };
    const call = await under.exchange().call(caller);
    expect(call.connectedTo).toBe(phoneOf(2));
    expect(await toldOf(under, call.callSid)).toEqual(whole);
    expect(lost).toBeGreaterThan(1);
  });

  it('though the line is killed and started anew before every step of it', async () => {
    const cms = await startCmsDouble({ snapshot: goingOn(), internalToken });
    open.push(cms);
    const [port = 0, internalPort = 0] = await freePorts(2);
    const parts = { dataDir, port, internalPort, cmsUrl: cms.url };
    let line = await startLineProcess(parts);
    open.unshift({ close: () => line.end('SIGKILL') });
    const steps = new Set(['whisper', 'accept', 'dialled', 'status']);
    const mischief = beforeEachDelivery(async (url) => {
      if (!steps.delete(/voice\/(\w+)/.exec(url)?.[1] ?? '')) return;
      await written(line.local);
      await line.end('SIGKILL');
      line = await startLineProcess(parts);
    });
    const exchange = createExchange({ dutyLineUrl, reachedAt: line.local, authToken, pressNumber, mischief });
    const call = await exchange.call(caller);
    expect(call.connectedTo).toBe(phoneOf(2));
    expect(steps.size).toBe(0);
    expect(await toldOf({ cms, local: line.local, dataDir }, call.callSid)).toEqual(whole);
  });

  it('though the disk fills up in the middle of it', async () => {
    const midnight = Temporal.Instant.from('2026-11-24T00:00:00Z');
    const under = await start({ at: midnight.subtract({ seconds: 5 }) });
    const nextSegment = join(dataDir, 'duty-line', 'journal', '2026-11-24.jsonl');
    await symlink('/dev/full', nextSegment);
    const call = await under.exchange().call(caller);
    expect(call.connectedTo).toBe(phoneOf(2));
    await under.cms.until((stored) => stored.length === whole.length);
    expect(await readiness(under)).toMatchObject({ ready: true, journal: { alarm: true } });
    await rm(nextSegment);
    expect(await toldOf(under, call.callSid)).toEqual(whole);
  });
});

describe('a snapshot on disk that is of no use, while the cms is down', () => {
  it.each<[string, (file: string) => Promise<unknown>]>([
    ['is missing', (file) => rm(file)],
    ['is empty', (file) => truncate(file)],
    ['was cut', (file) => truncate(file, 200)],
    ['is no text', (file) => writeFile(file, Buffer.from([0, 255, 254, 0x80]))],
    ['is of another version', (file) => writeFile(file, '{"madeAt":"2026-11-23T06:00:00Z","version":9}')],
    ['is a folder', (file) => rm(file).then(() => mkdir(file))],
  ])('%s: a call under way goes on, and a new one hears the message', async (_what, spoil) => {
    const under = await start();
    await under.cms.goAway();
    let spoilt = false;
    const mischief = beforeEachDelivery(async (url) => {
      if (spoilt || !url.includes('/voice/dialled')) return;
      spoilt = true;
      await under.line.close();
      await spoil(join(dataDir, 'duty-line', 'snapshot.json'));
      await under.restart();
    });
    const exchange = under.exchange({ reachedAt: () => [under.local], mischief });
    const call = await exchange.call(caller);
    expect(call.connectedTo).toBe(phoneOf(2));

    const next = await exchange.call({ from: journalist });
    expect(next.rings).toEqual([]);
    expect(next.heard.map(({ language }) => language)).toContain('sv-SE');
    await under.cms.comeBack();
    await under.refresh();
    expect(await toldOf(under, call.callSid)).toEqual(whole);
    expect(await toldOf(under, next.callSid)).toEqual(['ended', 'incoming', 'message']);
  });
});
