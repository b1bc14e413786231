import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths } from '@pressjour/contract';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { perform } from './edits.ts';
import { deadLinks } from './links.ts';
import { expectSameFiles, filesOf, type Newsroom, openNewsroom } from './newsroom.ts';

/** A disk of a few megabytes: of its own where that may be mounted, else the one that Linux keeps in memory for everybody. */
function smallDisk(): { folder: string; release: () => void } {
  const own = mkdtempSync(join(tmpdir(), 'pressjour-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', own], { stdio: 'ignore' });
    return { folder: own, release: () => execFileSync('umount', [own]) };
  } catch {
    const folder = mkdtempSync('/dev/shm/pressjour-disk-');
    return { folder, release: () => rmSync(folder, { recursive: true, force: true }) };
  }
}

let cms: CmsDouble;
let disk: ReturnType<typeof smallDisk>;
let elsewhere: string;
let newsroom: Newsroom;
let ballast: string;
beforeEach(async () => {
  cms = await startCmsDouble();
  disk = smallDisk();
  elsewhere = mkdtempSync(join(tmpdir(), 'pressjour-data-'));
  ballast = join(disk.folder, 'ballast');
  for (const at of [0, 1, 2]) perform(cms, { act: 'topic', at, turn: at });
  for (const at of [0, 1, 2, 3]) perform(cms, { act: 'news', at, turn: at });
});
afterEach(async () => {
  rmSync(ballast, { force: true });
  await newsroom?.close();
  await cms.close();
  disk.release();
  rmSync(elsewhere, { recursive: true, force: true });
});

/** Writes until the disk takes nothing more. */
function fillDisk(): void {
  const file = openSync(ballast, 'w');
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    try {
      while (writeSync(file, Buffer.alloc(size)) === size);
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    }
  }
  closeSync(file);
}

/** Everything on the small disk, or the tree of published files alone: then the manifest goes on while no page can be written. */
function dataOn(small: 'everything' | 'the tree'): string {
  const dataDir = join(small === 'everything' ? disk.folder : elsewhere, 'data');
  mkdirSync(dataDir);
  if (small === 'the tree') {
    const tree = join(disk.folder, 'tree');
    mkdirSync(tree);
    symlinkSync(tree, join(dataDir, 'site'));
  }
  return dataDir;
}

it.each(['everything', 'the tree'] as const)(
  'keeps the site as it is while the disk is full, says so, and catches up when there is room: %s',
  {
    timeout: 60_000,
  },
  async (small) => {
    newsroom = await openNewsroom(cms, { dataDir: dataOn(small) });
    const before = filesOf(newsroom.dataDir);
    fillDisk();
    const changes = [
      perform(cms, { act: 'news', at: 0, turn: 3 }),
      perform(cms, { act: 'news', at: 5, turn: 4 }),
      perform(cms, { act: 'picture', at: 0, turn: 1 }),
      perform(cms, { act: 'withdraw-news', at: 1, turn: 2 }),
    ];
    const refusals = await Promise.all(
      changes.slice(0, 2).map((change) => newsroom.change(change).then(String, ({ message }) => message)),
    );
    for (const refusal of refusals) expect(refusal).toMatch(/no space|disk is full/i);
    expect(deadLinks(newsroom.dataDir)).toEqual([]);
    for (const [file, text] of Object.entries(filesOf(newsroom.dataDir)))
      expect(text, file).toBe(before[file]);
    expect((await newsroom.get('/')).status).toBe(200);
    expect((await fetch(`${newsroom.internalUrl}/healthz`)).status).toBe(200);

    rmSync(ballast);
    for (const change of changes) await newsroom.change(change);
    expect(deadLinks(newsroom.dataDir)).toEqual([]);
    await using afresh = await openNewsroom(cms);
    expectSameFiles(newsroom.dataDir, afresh.dataDir);
  },
);

it('takes back what is withdrawn or removed while no notice can be written', {
  timeout: 30_000,
}, async () => {
  newsroom = await openNewsroom(cms, { dataDir: dataOn('the tree') });
  fillDisk();
  for (const [at, act] of (['withdraw-news', 'remove-news-for-good'] as const).entries()) {
    const path = paths.newsItem(at === 0 ? 'sv' : 'en', `isvagen-${at}`);
    expect((await newsroom.get(path)).status).toBe(200);
    await expect(newsroom.change(perform(cms, { act, at, turn: 2 }))).rejects.toThrow(/no space/i);
    // The notice of what was removed for good stands apart from the tree, where there is room.
    expect((await newsroom.get(path)).status).toBe([404, 410][at]);
  }
});
