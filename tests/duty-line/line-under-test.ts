import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { LineEvent, LineSettings, LineShift, LineSnapshot } from '@pressjour/contract';
import { settings } from '@pressjour/rules/testing';
import { pino } from 'pino';
import { type DutyLine, startDutyLine } from '../../integrations/duty-line/src/duty-line.ts';
import { type Clock, createExchange, type Exchange, type ExchangeSettings } from '../exchange/index.ts';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';

export const pressNumber = '+46846500410';
export const deskNumber = '+46846500411';
export const secondDeskNumber = '+46846500412';
export const journalist = '+46701740605';
export const internalToken = 'the-internal-token-of-the-tests';
export const authToken = 'the-auth-token';
export const nextAuthToken = 'the-auth-token-that-follows';
/** Public, behind a proxy: nothing about it can be learnt from a request's headers. */
export const dutyLineUrl = 'https://jour.isvagsverket.example';

/** Monday 2026-11-23 in Stockholm. */
export const officeHours = Temporal.Instant.from('2026-11-23T09:00:00Z');
export const evening = Temporal.Instant.from('2026-11-23T21:00:00Z');

/** The languages of the message: the Swedish one, the offer of English, the English one. */
export const bothLanguages = ['sv-SE', 'en-GB', 'en-GB'];

export function snapshotOf(changes: {
  settings?: Partial<LineSettings>;
  events?: LineEvent[];
  shifts?: LineShift[];
}): LineSnapshot {
  return {
    madeAt: '2026-11-23T06:00:00Z',
    timeZone: 'Europe/Stockholm',
    settings: settings({
      number: pressNumber,
      deskNumbers: [{ label: 'Pressbordet', phone: deskNumber, acceptByKey: false }],
      ...changes.settings,
    }),
    events: changes.events ?? [],
    shifts: changes.shifts ?? [],
    rotations: [],
    blockedCallers: [],
  };
}

/** From Monday afternoon until Tuesday morning. */
export const iceBreaks: LineEvent = {
  id: 'event-1',
  title: { sv: 'Isen brister', en: 'The ice breaks' },
  notice: { sv: 'Vägen är avstängd.', en: 'The road is closed.' },
  startsAt: '2026-11-23T14:00:00Z',
  endsAt: '2026-11-24T05:00:00Z',
  staffed: true,
  updatedAt: '2026-11-23T14:00:00Z',
};

/** On shift all Monday and Tuesday. The officer's number ends in 10 plus the tier's number. */
export function shiftOf({ officer, tier }: { officer: string; tier: number }): LineShift {
  return {
    id: `shift-${officer}`,
    officer: { id: `officer-${officer}`, name: officer, phone: phoneOf(tier) },
    startsAt: '2026-11-22T23:00:00Z',
    endsAt: '2026-11-24T23:00:00Z',
    tier,
    extra: false,
  };
}

export function phoneOf(tier: number): string {
  return `+467017406${10 + tier}`;
}

export interface LineUnderTest {
  line: DutyLine;
  cms: CmsDouble;
  dataDir: string;
  /** What the line wrote to its log. */
  log: () => string;
  /** The line's clock, for the test to set; the calls of its exchange move it on. */
  clock: Clock;
  local: string;
  localInternal: string;
  exchange: (changes?: Partial<ExchangeSettings>) => Exchange;
  /** Asks the line to fetch the snapshot now. */
  refresh: () => Promise<Response>;
  /** Stops the line and starts it anew on the same data. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
}

/** A duty line with a cms double. It has fetched its first snapshot when the cms is there. */
export async function lineUnderTest({
  snapshot = snapshotOf({}),
  at = evening,
  cms,
  dataDir,
  clock = { now: at },
}: {
  snapshot?: unknown;
  at?: Temporal.Instant;
  /** One that several lines share; it is not closed with this line. */
  cms?: CmsDouble;
  dataDir?: string;
  /** One that several lines share. */
  clock?: Clock;
} = {}): Promise<LineUnderTest> {
  const ownCms = cms ?? (await startCmsDouble({ snapshot, internalToken }));
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'pressjour-duty-line-')));
  const written: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  const start = () =>
    startDutyLine({
      environment: {
        dataDir: folder,
        host: '127.0.0.1',
        dutyLinePort: 0,
        dutyLineUrl,
        dutyLineInternalUrl: 'http://127.0.0.1:0',
        siteUrl: 'https://isvagsverket.example',
        cmsInternalUrl: ownCms.url,
        internalToken,
        twilio: {
          accountSid: null,
          authTokens: [authToken, nextAuthToken],
          region: 'ie1',
          edge: 'dublin',
          textsFrom: null,
          apiUrl: null,
        },
      },
      log: pino(sink),
      now: () => clock.now,
    });

  const under: LineUnderTest = {
    line: await start(),
    cms: ownCms,
    dataDir: folder,
    log: () => written.join(''),
    clock,
    get local() {
      return `http://127.0.0.1:${under.line.port}`;
    },
    get localInternal() {
      return `http://127.0.0.1:${under.line.internalPort}`;
    },
    exchange: (changes = {}) =>
      createExchange({ dutyLineUrl, reachedAt: under.local, authToken, pressNumber, clock, ...changes }),
    refresh: () =>
      fetch(`${under.localInternal}/refresh`, {
        method: 'POST',
        headers: { authorization: `Bearer ${internalToken}` },
      }),
    async restart() {
      await under.line.close();
      under.line = await start();
    },
    async close() {
      await under.line.close();
      if (cms === undefined) await ownCms.close();
      if (dataDir === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
  await under.refresh();
  return under;
}
