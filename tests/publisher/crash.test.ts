import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Changes } from '@pressjour/contract';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { newsItem } from './content.ts';
import { perform } from './edits.ts';
import { fakeSite, filesOf, openNewsroom, postChanges, publisherVariables } from './newsroom.ts';

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

it('leaves no half file when it is killed, and ends where it would have ended', {
  timeout: 120_000,
}, async () => {
  for (let id = 0; id < 5; id += 1) perform(cms, { act: 'news', at: id, turn: id });
  await start();
  let unacknowledged: Changes[] = [];
  for (let round = 0; round < 6; round += 1) {
    const edits = [0, 1, 2, 3].map((at) => ({ at: (at + round) % 5, turn: (round + at) % 6 }));
    const changes = edits.flatMap(({ at, turn }) => [
      perform(cms, { act: 'picture', at, turn }),
      perform(cms, { act: round % 2 === 0 ? 'news' : 'withdraw-news', at, turn }),
    ]);
    const posts = changes.map((change) => postChanges(String(variables.PUBLISHER_INTERNAL_URL), change));
    const settled = Promise.allSettled(posts);
    // The moment of the kill varies with what the publisher has just asked or been asked, not with the clock alone.
    await Promise.race([settled, pause(round * 12)]);
    await kill();
    const outcomes = await settled;
    unacknowledged = changes.filter((_, at) => outcomes[at]?.status === 'rejected');
    for (const [file, text] of Object.entries(filesOf(folder))) {
      if (file.endsWith('.html')) expect(text, file).toMatch(/<!-- whole -->$/);
    }
    await start();
    await Promise.all(
      unacknowledged.map((change) => postChanges(String(variables.PUBLISHER_INTERNAL_URL), change)),
    );
  }
  const files = filesOf(folder);
  await using afresh = await openNewsroom(cms);
  expect(files).toEqual(filesOf(afresh.dataDir));
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
