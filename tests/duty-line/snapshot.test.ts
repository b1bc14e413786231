import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accepts } from '../exchange/index.ts';
import { startCmsDouble } from './cms-double.ts';
import {
  bothLanguages,
  evening,
  iceBreaks,
  internalToken,
  journalist,
  type LineUnderTest,
  lineUnderTest,
  phoneOf,
  shiftOf,
  snapshotOf,
} from './line-under-test.ts';

const duringEvent = snapshotOf({ events: [iceBreaks], shifts: [shiftOf({ officer: 'Aino', tier: 1 })] });
let dataDir: string;
const open: { close: () => Promise<void> }[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pressjour-snapshot-'));
});
afterEach(async () => {
  for (const opened of open.splice(0)) await opened.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(options: Parameters<typeof lineUnderTest>[0] = {}): Promise<LineUnderTest> {
  const under = await lineUnderTest({ dataDir, ...options });
  open.unshift(under);
  return under;
}

async function absentCms() {
  const cms = await startCmsDouble({ snapshot: duringEvent, internalToken });
  open.push(cms);
  await cms.goAway();
  return cms;
}

async function firstRing(under: LineUnderTest): Promise<string | null> {
  const exchange = under.exchange();
  exchange.expectRing(phoneOf(1), accepts);
  const { connectedTo } = await exchange.call({ from: journalist });
  return connectedTo;
}

const readyz = async (under: LineUnderTest) => {
  const response = await fetch(`${under.local}/readyz`);
  return { status: response.status, body: await response.json() };
};

describe('the snapshot', () => {
  it('is on disk and routes calls when the cms was never there since the start', async () => {
    await mkdir(join(dataDir, 'duty-line'), { recursive: true });
    await writeFile(join(dataDir, 'duty-line', 'snapshot.json'), JSON.stringify(duringEvent));
    const under = await start({ cms: await absentCms() });
    expect(await firstRing(under)).toBe(phoneOf(1));
    expect(await readyz(under)).toMatchObject({
      status: 200,
      body: { ready: true, problems: [expect.stringContaining('last good one')] },
    });
  });

  it('survives a restart without the cms', async () => {
    const under = await start({ snapshot: duringEvent });
    await under.cms.goAway();
    await under.restart();
    expect(await firstRing(under)).toBe(phoneOf(1));
  });

  it('was never there: the caller hears a message all the same, and monitors are told', async () => {
    const under = await start({ cms: await absentCms() });
    const call = await under.exchange().call({ from: journalist });
    expect(call.heard.map(({ text }) => text)).toEqual([
      'Hej, du har kommit till pressjouren. Just nu kan ingen svara. Nyheter och kontaktuppgifter finns på isvagsverket punkt example.',
      'For English, press 2.',
      'Hello, you have reached the press line. Nobody can answer right now. News and contact details are at isvagsverket dot example.',
    ]);
    expect(await readyz(under)).toMatchObject({ status: 503, body: { ready: false } });
    expect((await fetch(`${under.local}/healthz`)).status).toBe(200);
  });

  it('that cannot be read on disk is told and does not stop the start', async () => {
    await mkdir(join(dataDir, 'duty-line'), { recursive: true });
    await writeFile(join(dataDir, 'duty-line', 'snapshot.json'), '{"madeAt":');
    const under = await start({ cms: await absentCms() });
    const call = await under.exchange().call({ from: journalist });
    expect(call.heard.map(({ language }) => language)).toEqual(bothLanguages);
    expect(under.log()).toContain('The snapshot on disk cannot be used');
  });

  it.each<[string, unknown]>([
    ['is no JSON', '<html>502</html>'],
    ['lacks a field', { ...duringEvent, settings: { ...duringEvent.settings, number: undefined } }],
    ['holds a number that is none', snapshotOf({ settings: { number: '08-465 004 10' } })],
    ['names no time zone', { ...duringEvent, timeZone: 'Europe/Nowhere' }],
  ])('never replaces a good one when it %s', async (_what, bad) => {
    const under = await start({ snapshot: duringEvent });
    under.cms.snapshot = bad;
    expect((await under.refresh()).status).toBe(502);
    expect(await firstRing(under)).toBe(phoneOf(1));
    const kept = await readFile(join(dataDir, 'duty-line', 'snapshot.json'), 'utf8');
    expect(JSON.parse(kept)).toEqual(duringEvent);
  });

  it('that the disk refused is told, and written as soon as the disk takes it', async () => {
    const file = join(dataDir, 'duty-line', 'snapshot.json');
    const under = await start({ snapshot: snapshotOf({}) });
    await rm(file);
    await mkdir(file);
    under.cms.snapshot = duringEvent;
    await under.refresh();
    expect(await firstRing(under)).toBe(phoneOf(1));
    expect(await readyz(under)).toMatchObject({
      status: 200,
      body: { ready: true, problems: [expect.stringContaining('does not take the snapshot')] },
    });

    await rm(file, { recursive: true });
    const notModified = under.cms.asked.notModified;
    await under.refresh();
    expect(under.cms.asked.notModified).toBeGreaterThan(notModified);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(duringEvent);
    expect(await readyz(under)).toMatchObject({ body: { problems: [] } });
  });

  it('is fetched at once when the cms says that something changed', async () => {
    const under = await start({ snapshot: snapshotOf({}) });
    under.cms.snapshot = duringEvent;
    expect(await (await under.refresh()).json()).toEqual({ fresh: true });
    expect(await firstRing(under)).toBe(phoneOf(1));
    under.cms.snapshot = snapshotOf({});
    await under.refresh();
    expect((await under.exchange().call({ from: journalist })).rings).toEqual([]);
  });

  it('is not sent again while it is the same', async () => {
    const under = await start({ snapshot: duringEvent });
    await under.refresh();
    expect(under.cms.asked.notModified).toBeGreaterThan(0);
    expect(await firstRing(under)).toBe(phoneOf(1));
  });

  it('is given to nobody without the token, and the line refreshes for nobody without it', async () => {
    const under = await start({ snapshot: duringEvent });
    const asked = under.cms.asked.snapshot;
    for (const authorization of ['', 'Bearer ', `Bearer ${internalToken}x`, internalToken]) {
      const response = await fetch(`${under.localInternal}/refresh`, {
        method: 'POST',
        headers: { authorization },
      });
      expect(response.status).toBe(401);
    }
    expect(under.cms.asked.snapshot).toBe(asked);
    expect((await fetch(`${under.local}/refresh`, { method: 'POST' })).status).toBe(404);
  });

  it('lets an event end by the clock while the cms is away', async () => {
    const under = await start({ snapshot: duringEvent, at: evening });
    await under.cms.goAway();
    under.clock.now = Temporal.Instant.from(iceBreaks.endsAt).subtract({ seconds: 1 });
    expect(await firstRing(under)).toBe(phoneOf(1));
    under.clock.now = Temporal.Instant.from(iceBreaks.endsAt);
    expect((await under.exchange().call({ from: journalist })).rings).toEqual([]);
  });
});
