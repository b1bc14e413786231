import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import {
  type Changes,
  type Environment,
  type PublishProgress,
  type PublishResult,
  publishResultShape,
  readEnvironment,
} from '@pressjour/contract';
import { pino } from 'pino';
import { expect } from 'vitest';
import { startPublisher } from '../../integrations/publisher/src/publisher.ts';
import { freePorts } from '../harness/ports.ts';
import type { CmsDouble } from './cms-double.ts';

export const fakeSite = join(import.meta.dirname, 'fake-site');
export const internalToken = 'a-token-for-tests-only';

/** The variables of a publisher on free ports that reads the double, or another cms. */
export async function publisherVariables(
  cms: Pick<CmsDouble, 'url'>,
  dataDir: string,
): Promise<Record<string, string>> {
  const [site, internal] = await freePorts(2);
  return {
    DATA_DIR: dataDir,
    SITE_PORT: String(site),
    SITE_URL: 'http://press.isvagsverket.example',
    PUBLISHER_INTERNAL_URL: `http://127.0.0.1:${internal}`,
    CMS_INTERNAL_URL: cms.url,
    INTERNAL_TOKEN: internalToken,
  };
}

export interface Newsroom extends AsyncDisposable {
  dataDir: string;
  siteUrl: string;
  internalUrl: string;
  get: (path: string, init?: RequestInit) => Promise<Response>;
  change: (changes: Changes) => Promise<PublishResult>;
  close: () => Promise<void>;
}

/** A publisher in this process, with its newsroom built. */
export async function openNewsroom(
  cms: Pick<CmsDouble, 'url'>,
  options: {
    dataDir?: string;
    now?: () => Temporal.Instant;
    siteUrl?: string;
    siteBuild?: string;
    timeZone?: string;
    /** Those of `publisherVariables`, where its ports must be known before it is ready. */
    variables?: Record<string, string>;
    /** Is given what the publisher logs, a line at a time. */
    log?: (line: string) => void;
  } = {},
): Promise<Newsroom> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'h4-newsroom-'));
  const variables = options.variables ?? (await publisherVariables(cms, dataDir));
  const environment: Environment = readEnvironment({
    variables: {
      ...variables,
      ...(options.siteUrl ? { SITE_URL: options.siteUrl } : {}),
      ...(options.timeZone ? { TZ_NAME: options.timeZone } : {}),
    },
    secrets: () => ({ get: (name) => name.padEnd(16, '-') }),
    workingDirectory: '/',
  });
  const publisher = await startPublisher({
    environment,
    siteBuild: options.siteBuild ?? fakeSite,
    logger: options.log
      ? pino({ level: 'trace' }, { write: options.log })
      : pino({ level: process.env.PRESSJOUR_TEST_LOG ?? 'silent' }),
    ...(options.now ? { now: options.now } : {}),
  });
  await publisher.ready;
  const siteUrl = `http://127.0.0.1:${variables.SITE_PORT}`;
  const close = async () => {
    await publisher.close();
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true });
  };
  return {
    dataDir,
    siteUrl,
    internalUrl: environment.publisherInternalUrl,
    get: (path, init) => fetch(siteUrl + path, { redirect: 'manual', ...init }),
    change: (changes) => postChanges(environment.publisherInternalUrl, changes),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Tells a publisher of changes as the cms does. @throws with the publisher's sentence */
export async function postChanges(internalUrl: string, changes: Changes): Promise<PublishResult> {
  const response = await fetch(`${internalUrl}/changes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${internalToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(changes),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return publishResultShape.parse(answer);
}

/** Resolves when no page waits for its turn any more. */
export async function whenAtRest({ internalUrl }: Newsroom): Promise<void> {
  await expect
    .poll(async () => (await fetch(`${internalUrl}/metrics`)).text(), { interval: 10, timeout: 30_000 })
    .toMatch(/pressjour_publisher_routes_waiting 0/);
}

/** Asks for a rebuild and gives every line of the answer. */
export async function rebuild(newsroom: Newsroom, kind: 'full' | 'verify'): Promise<PublishProgress[]> {
  const response = await fetch(`${newsroom.internalUrl}/${kind}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${internalToken}` },
  });
  const lines = (await response.text()).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as PublishProgress);
}

/** Every published file by its name, the pages of gone addresses included. */
export function filesOf(dataDir: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const root of [join(dataDir, 'site'), join(dataDir, 'publisher', 'gone')]) {
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const text = textOf(file);
      if (text !== null) files[relative(dataDir, file)] = text;
    }
  }
  return files;
}

/** Expects the same files, byte for byte, in two folders of data; of what differs a failure names the paths first. */
export function expectSameFiles(dataDir: string, other: string): void {
  const [ours, theirs] = [filesOf(dataDir), filesOf(other)];
  const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  const differing = names.filter((name) => ours[name] !== theirs[name]);
  expect(differing, firstDifference(differing[0], ours, theirs)).toEqual([]);
}

type Files = Record<string, string>;

/** Some characters around the first place where a file is another in two folders. */
function firstDifference(name: string | undefined, ours: Files, theirs: Files): string {
  if (name === undefined) return '';
  const [here = '(no such file)', there = '(no such file)'] = [ours[name], theirs[name]];
  let at = 0;
  while (at < here.length && here[at] === there[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 80), at + 120));
  return `${name} is ${around(here)} and should be ${around(there)}`;
}

/** Null for a draft that has taken its place meanwhile. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (file.includes('/.tmp/') && (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
