import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { LineSnapshot } from '@pressjour/contract';
import { settings } from '@pressjour/rules/testing';
import { pino } from 'pino';
import {
  type Notifier,
  type NotifierEnvironment,
  startNotifier,
} from '../../integrations/notify/src/notifier.ts';
import { startTwilioApi, type TwilioApi, type TwilioApiSettings } from '../twilio-api/index.ts';
import { type ErrandDesk, startErrandDesk } from './errand-desk.ts';

export const internalToken = 'the-internal-token-of-the-tests';
export const pressNumber = '+46846500410';
export const officer = '+46701740611';
export const dutyLineUrl = 'https://jour.isvagsverket.example';

export interface NotifierUnderTest extends AsyncDisposable {
  desk: ErrandDesk;
  twilio: TwilioApi;
  notifier: Notifier;
  dataDir: string;
  /** What the notifier wrote to its log. */
  log: () => string;
  /** The files of the outbox, oldest first. */
  outbox: () => Promise<unknown[]>;
  /** Ends the notifier, and starts another one on the same folder. */
  restart: () => Promise<void>;
}

export interface NotifierOptions {
  /** Without it texts, calls and recordings go to a Twilio on loopback. */
  account?: 'none';
  twilio?: TwilioApiSettings;
  smtpUrl?: string;
}

/** A notifier on loopback, with its doubles around it. Disposing of it fails on anything that Twilio would not have taken. */
export async function startUnderTest({
  account,
  twilio: settingsOfTwilio,
  smtpUrl,
}: NotifierOptions = {}): Promise<NotifierUnderTest> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pressjour-notify-'));
  const desk = await startErrandDesk({ internalToken, line: lineOf() });
  const twilio = await startTwilioApi(settingsOfTwilio);
  let log = '';
  const environment: NotifierEnvironment = {
    dataDir,
    siteUrl: 'https://press.isvagsverket.example',
    dutyLineUrl,
    cmsInternalUrl: desk.url,
    notifyInternalUrl: 'http://127.0.0.1:0',
    internalToken,
    twilio: account === 'none' ? { ...twilio.environment, accountSid: null } : twilio.environment,
    mail: { smtpUrl: smtpUrl ?? null, from: 'press@isvagsverket.example' },
  };
  const start = () =>
    startNotifier({
      environment,
      log: pino(
        {},
        new Writable({
          write(chunk, _encoding, done) {
            log += chunk;
            done();
          },
        }),
      ),
      pollMilliseconds: 20,
    });

  const under: NotifierUnderTest = {
    desk,
    twilio,
    notifier: await start(),
    dataDir,
    log: () => log,
    async outbox() {
      const folder = join(dataDir, 'outbox');
      const names = (await readdir(folder)).sort();
      return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
    },
    async restart() {
      await under.notifier.close();
      under.notifier = await start();
    },
    async [Symbol.asyncDispose]() {
      await under.notifier.close();
      await desk.goAway();
      await rm(dataDir, { recursive: true, force: true });
      await twilio.close();
    },
  };
  return under;
}

/** A line with the press number and nobody on shift. */
export function lineOf(): LineSnapshot {
  return {
    madeAt: '2026-11-23T06:00:00Z',
    timeZone: 'Europe/Stockholm',
    settings: settings({ number: pressNumber }),
    events: [],
    shifts: [],
    rotations: [],
    blockedCallers: [],
  };
}

/** The permissions of every file and folder in the outbox, in octal. */
export async function modesOfOutbox(dataDir: string): Promise<string[]> {
  const folder = join(dataDir, 'outbox');
  const paths = [folder, ...(await readdir(folder)).map((name) => join(folder, name))];
  return Promise.all(paths.map(async (path) => ((await stat(path)).mode & 0o777).toString(8)));
}
