import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, fileSecrets, readEnvironment } from '@pressjour/contract';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Publisher, startPublisher } from '../../integrations/publisher/src/publisher.ts';
import { asFirstAdmin, asService, type CmsClient, pressService } from '../harness/cms.ts';
import { type FreshDatabase, freshDatabase } from '../harness/database.ts';
import { eventually } from '../harness/eventually.ts';
import { type LoopbackServer, startLoopbackServer } from '../harness/loopback-server.ts';
import { deadLinks } from '../publisher/links.ts';
import { expectSameFiles, fakeSite, filesOf, openNewsroom } from '../publisher/newsroom.ts';

const program = join(import.meta.dirname, 'support/cms-process.ts');
/** Longer than the rest of a publish takes, so that those of several editors overlap for most of their time. */
const slowHook = 100;

let database: FreshDatabase;
let env: Record<string, string>;
let environment: Environment;
let child: ChildProcess;
let proxy: LoopbackServer;
let publisher: Publisher;
let publisherData = '';
let editor: CmsClient;
/** Called before each question of the publisher is handed on to the cms. */
let onQuestion: (path: string) => void = () => {};

beforeAll(async () => {
  database = await freshDatabase();
  env = { ...database.env, CMS_URL: String(database.env.CMS_INTERNAL_URL), SLOW_HOOK: String(slowHook) };
  await startCms();
  environment = readEnvironment({ variables: env, secrets: fileSecrets, workingDirectory: '/' });
  editor = await asFirstAdmin(environment);
  await editor.updateGlobal('press-service', pressService);

  proxy = await startLoopbackServer((request, response) => {
    onQuestion(String(request.url));
    fetch(`${env.CMS_INTERNAL_URL}${request.url}`).then(
      async (answer) => {
        response.writeHead(answer.status, { 'content-type': 'application/json' });
        response.end(await answer.text());
      },
      () => response.destroy(),
    );
  });
  publisherData = mkdtempSync(join(tmpdir(), 'pressjour-publisher-'));
  await openPublisher();
});
afterAll(async () => {
  await publisher?.close();
  await proxy?.goAway();
  child?.kill('SIGKILL');
  if (publisherData) rmSync(publisherData, { recursive: true });
  await database[Symbol.asyncDispose]();
});

async function startCms(): Promise<void> {
  child = fork(program, {
    env: { PATH: process.env.PATH, ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The cms ended with ${code}.`);
  });
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => {});
}

async function openPublisher(): Promise<void> {
  publisher = await startPublisher({
    environment: { ...environment, dataDir: publisherData, cmsInternalUrl: proxy.url },
    siteBuild: fakeSite,
    logger: pino({ level: 'silent' }),
  });
  await publisher.ready;
}

const write = (title: string) =>
  editor.create('news-items', { language: 'sv', title, lead: 'Isen bär två ton.', _status: 'published' });
const onSite = (title: string) => Object.values(filesOf(publisherData)).some((text) => text.includes(title));
const changesWaiting = async () => {
  const answer = await asService(environment).get('/api/live-check');
  return ((await answer.json()) as { waiting: number }).waiting;
};
const expectSiteAsAfresh = async () => {
  await eventually('no job left', async () => (await changesWaiting()) === 0);
  expect(deadLinks(publisherData)).toEqual([]);
  await using afresh = await openNewsroom(proxy, { siteUrl: `http://localhost:${env.SITE_PORT}` });
  expectSameFiles(publisherData, afresh.dataDir);
};

it('publishes for editors whose changes overlap, and is killed in the middle of a job without losing one', async () => {
  const titles = Array.from({ length: 12 }, (_, n) => `Mätning nummer ${n} på isvägen`);
  const first = await Promise.all(titles.slice(0, 6).map(write));
  expect(first).toHaveLength(6);
  await eventually('the first six on the site', async () => titles.slice(0, 6).every(onSite));

  const killed = Promise.withResolvers<void>();
  onQuestion = (path) => {
    if (!path.startsWith('/api/news-items') || child.killed) return;
    child.once('exit', () => killed.resolve());
    child.kill('SIGKILL');
  };
  const outcomes = await Promise.allSettled(titles.slice(6).map(write));
  await killed.promise;
  onQuestion = () => {};
  const taken = titles.slice(6).filter((_, n) => outcomes[n]?.status === 'fulfilled');
  const lost = titles.slice(6).filter((title) => !taken.includes(title));
  expect(lost.length).toBeGreaterThan(0);
  expect(taken.every(onSite)).toBe(false);

  await startCms();
  await eventually(
    'what was acknowledged before the kill on the site',
    async () => taken.every(onSite),
    30_000,
  );
  await Promise.all(lost.map(write));
  await eventually('all on the site', async () => titles.every(onSite));
  await expectSiteAsAfresh();
});

it('puts on the site what was published while the publisher was down, as one that reads all of it afresh', async () => {
  await publisher.close();
  const titles = Array.from({ length: 10 }, (_, n) => `Isrännan bevakas, rapport ${n}`);
  await Promise.all(titles.map(write));
  expect(await changesWaiting()).toBe(titles.length);
  expect(titles.some(onSite)).toBe(false);
  await openPublisher();
  await eventually('all ten on the site', async () => titles.every(onSite), 30_000);
  await expectSiteAsAfresh();
});
