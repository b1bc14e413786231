import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from '../../site/src/fixtures/pages.ts';
import { launchBrowser } from '../harness/browser.ts';
import { type FixtureSite, serveFixtures } from './fixture-site.ts';

let browser: Browser;
let site: FixtureSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveFixtures()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const files = ['rss', 'status', 'robots', 'sitemap-index', 'sitemap'];
const names = Object.entries(pages).flatMap(([name, { page }]) => (files.includes(page) ? [] : [name]));
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const rules = { 'color-contrast-enhanced': { enabled: true } };

describe.each([
  { scheme: 'light', width: 390 },
  { scheme: 'dark', width: 1280 },
] as const)('in $scheme colours at $width px', ({ scheme, width }) => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width, height: 850 }, colorScheme: scheme });
    page = await context.newPage();
  });
  afterAll(() => context?.close());

  it.each(names)(
    '%s: axe finds nothing, at a contrast of 7:1; it fits; a thumb hits its links',
    async (name) => {
      await page.goto(site.address(name));
      const { violations } = await new AxeBuilder({ page })
        .options({ rules, resultTypes: ['violations'] })
        .withTags(tags)
        // No page has frames: a blank page for each analysis would cost as much again.
        .setLegacyMode(true)
        .analyze();
      expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.evaluate(smallTargets)).toEqual([]);
    },
  );
});

/** Runs in the page: the links outside running text that are lower than 44 px. */
function smallTargets(): (string | null)[] {
  return [...document.querySelectorAll<HTMLElement>('a:not(.prose a)')]
    .filter((link) => link.getBoundingClientRect().height < 44)
    .map((link) => link.textContent);
}
