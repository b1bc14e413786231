import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@pressjour/contract';
import { root } from '@pressjour/supervisor/builds';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { htmlFixtures, oneOfEach } from '../../site/src/fixtures/html.ts';
import { pages } from '../../site/src/fixtures/pages.ts';
import { launchBrowser } from '../harness/browser.ts';
import { lineAt, serveFixtures } from './fixture-site.ts';

/**
 * `npm run pictures`: photographs the built site into docs/pictures/site, as `<fixture>-<width>-<scheme>-<language>.webp`: one
 * fixture of each kind of page, in English on the phone too. `--to <folder>` writes elsewhere and PNG; `--only front,contact`
 * takes the fixtures named; `--views all` adds the tablet and the phone in the dark.
 */
interface View {
  width: number;
  scheme: 'light' | 'dark';
}

const kept: View[] = [
  { width: 375, scheme: 'light' },
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
];
const further: View[] = [
  { width: 820, scheme: 'light' },
  { width: 375, scheme: 'dark' },
];

/** Pages longer than this are cut: their end looks like their middle. */
const tallest = 1900;

const { values } = parseArgs({
  options: { to: { type: 'string' }, only: { type: 'string' }, views: { type: 'string' } },
});
const folder = values.to ?? join(root, 'docs/pictures/site');
const only = values.only?.split(',');

if (values.to === undefined && only === undefined) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const [browser, site] = await Promise.all([launchBrowser(), serveFixtures()]);
try {
  for (const view of values.views === 'all' ? [...kept, ...further] : kept) await photograph(browser, view);
} finally {
  await browser.close();
  await site.close();
}

async function photograph(from: Browser, { width, scheme }: View): Promise<void> {
  const context = await from.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  for (const name of namesFor(width)) {
    site.tell(lineAt(name));
    await page.goto(site.address(name), { waitUntil: 'networkidle' });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const png = await page.screenshot({
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(height, tallest) },
    });
    const file = join(folder, `${name.replace(/-en$/, '')}-${width}-${scheme}-${languageOf(pages[name])}`);
    if (values.to === undefined) await writeFile(`${file}.webp`, await small(png, width));
    else await writeFile(`${file}.png`, png);
  }
  await context.close();
}

/** A picture of at most about 60 kB, since it is kept with the code. */
function small(png: Buffer, width: number): Promise<Buffer> {
  return sharp(png)
    .resize({ width: Math.min(width, 900) })
    .webp({ quality: 35 })
    .toBuffer();
}

function namesFor(width: number): string[] {
  if (only !== undefined) return htmlFixtures.filter((name) => only.includes(name));
  return width < 400
    ? htmlFixtures.filter((name) => oneOfEach.includes(name) || name.endsWith('-en'))
    : oneOfEach;
}

function languageOf(page: Page | undefined): string {
  return page && 'language' in page ? page.language : '';
}
