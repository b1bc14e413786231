import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Model, openModel } from '../model/model.ts';
import { markOtherBuild } from './other-build.ts';

let folder: string;
let model: Model;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pressjour-other-build-'));
  model = openModel({ file: join(folder, 'manifest.db'), timeZone: 'Europe/Stockholm' });
});
afterEach(() => {
  model.close();
  rmSync(folder, { recursive: true });
});

it('keeps the files of the build before until every page is of the new one', () => {
  const publish = (path: string, kind: string) =>
    model.ledger.published({ path, kind, input: '', hash: '', documents: [] });
  publish('/_astro/old.css', 'asset');
  publish('/_astro/both.css', 'asset');
  for (let at = 0; at < 30; at += 1) publish(`/nyheter/isvagen-${at}/`, 'news-item');
  const newsroom = { model, siteUrl: 'http://press.isvagsverket.example' };
  markOtherBuild({ build: { id: 'new', assetPaths: ['/_astro/new.css', '/_astro/both.css'] }, newsroom });

  const steps: string[][] = [];
  while (model.ledger.waitingRoutes() > 0) {
    const paths = model.ledger.nextDirty({ narrow: 1000, broad: 10 }).map(({ path }) => path);
    for (const path of paths) model.ledger.unmark(path);
    steps.push(paths);
  }
  expect(steps[0]).toEqual(expect.arrayContaining(['/_astro/both.css', '/_astro/new.css']));
  expect(steps.flat()).toHaveLength(33);
  expect(steps.at(-1)?.at(-1)).toBe('/_astro/old.css');
  markOtherBuild({ build: { id: 'new', assetPaths: ['/_astro/new.css', '/_astro/both.css'] }, newsroom });
  expect(model.ledger.waitingRoutes()).toBe(0);
});
