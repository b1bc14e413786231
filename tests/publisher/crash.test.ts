import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Changes } from '@pressjour/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { newsItem } from './content.ts';
import { type Edit, perform } from './edits.ts';
import { deadLinks } from './links.ts';
import {
  expectSameFiles,
  fakeSite,
  filesOf,
  openNewsroom,
  postChanges,
  publisherVariables,
} from './newsroom.ts';

const program = join(import.meta.dirname, '../../integrations/publisher/src/main.ts');
let cms: CmsDouble;
let folder: string;
let variables: Record<string, string>;
let child: ChildProcess;

beforeEach(async () => {
  cms = await startCmsDouble();
  folder = mkdtempSync(join(tmpdir(), 'h4-crash-'));
  variables = await publisherVariables(cms, folder);
});
afterEach(async () => {
  child.kill('SIGKILL');
  await cms.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the program and waits until it says that it is ready. */
async function start(): Promise<void> {
  child = spawn(process.execPath, [program, '--site-build', fakeSite], {
    env: { PATH: process.env.PATH ?? '', ...variables },
    stdio: 'ignore',
  });
  while (child.exitCode === null) {
    const response = await fetch(`${variables.PUBLISHER_INTERNAL_URL}/readyz`).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok === true) return;
    await pause(20);
  }
  throw new Error(`The publisher ended with ${child.exitCode}.`);
}

async function kill(): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Every page is whole, and no list, feed or page names one that is not there. */
function expectNothingHalf(): void {
  for (const [file, text] of Object.entries(filesOf(folder))) {
    if (file.endsWith('.html')) expect(text, file).toMatch(/<!-- whole -->$/);
  }
  expect(deadLinks(folder)).toEqual([]);
}

const anyOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
const mostly: Edit['act'][] = [
  ...Array.from({ length: 12 }, () => 'news' as const),
  'correct-news',
  'move-news',
  'withdraw-news',
  'hide-news',
  'delete-news',
  'picture',
  'guidance',
];
const anyChange = () =>
  perform(cms, {
    act: anyOf(mostly),
    at: Math.floor(Math.random() * 18),
    turn: Math.floor(Math.random() * 6),
  });

it('takes a thousand publishes of eight editors while it is killed again and again', {
  timeout: 400_000,
}, async () => {
  const wanted = 1000;
  const kills = 25;
  for (const at of [0, 1, 2]) perform(cms, { act: 'topic', at, turn: at });
  await start();
  let left = wanted;
  let taken = 0;
  let refusal = '';

  const editor = async () => {
    while (left > 0) {
      left -= 1;
      const change = anyChange();
      // As the cms does: told again until the publisher has said that it is on disk.
      while (!(await told(change))) await pause(20);
      taken += 1;
    }
  };
  const told = (change: Changes) =>
    postChanges(String(variables.PUBLISHER_INTERNAL_URL), change).then(
      () => true,
      (error: Error) => {
        refusal = error.message;
        return false;
      },
    );
  const editors = Promise.all(Array.from({ length: 8 }, editor));
  for (let done = 1; done <= kills; done += 1) {
    const enough = Math.floor(((done - Math.random()) * wanted) / (kills + 1));
    await vi
      .waitUntil(() => taken >= enough, { interval: 1, timeout: 120_000 })
      .catch((error: Error) => {
        throw new Error(`${taken} publishes were taken, then: ${refusal}`, { cause: error });
      });
    await pause(Math.random() * 25);
    await kill();
    expectNothingHalf();
    await start();
  }
  await editors;
  expect(taken).toBe(wanted);
  expectNothingHalf();
  await using afresh = await openNewsroom(cms);
  expectSameFiles(folder, afresh.dataDir);
});

it('repeats at its next start what it was at, without being told again', { timeout: 60_000 }, async () => {
  await start();
  const reading = Promise.withResolvers<void>();
  cms.hold = (path) => {
    if (path !== '/api/news-items') return undefined;
    reading.resolve();
    return new Promise(() => {});
  };
  cms.put('news-items', newsItem({ id: 'lost' }));
  const documents = [{ collection: 'news-items' as const, id: 'lost' }];
  const post = postChanges(String(variables.PUBLISHER_INTERNAL_URL), { documents }).catch(() => 'lost');
  await reading.promise;
  await kill();
  expect(await post).toBe('lost');
  cms.hold = null;
  await start();
  expect(filesOf(folder)['site/nyheter/isvagen-lost/index.html']).toContain('Isvägen lost öppnar');
});

it('serves what it has while the cms is away, and stops cleanly', { timeout: 60_000 }, async () => {
  cms.put('news-items', newsItem({ id: 'kept' }));
  await start();
  await kill();
  cms.failing = true;
  await start();
  const page = await fetch(`http://127.0.0.1:${variables.SITE_PORT}/nyheter/isvagen-kept/`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Isvägen kept öppnar')]);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
