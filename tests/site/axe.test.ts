import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlFixtures, oneOfEach } from '../../site/src/fixtures/html.ts';
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

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const rules = { 'color-contrast-enhanced': { enabled: true } };

describe.each([
  { scheme: 'light', width: 390, alsoFits: [320, 820], names: htmlFixtures },
  { scheme: 'dark', width: 1280, alsoFits: [1920], names: oneOfEach },
] as const)('in $scheme colours at $width px', ({ scheme, width, alsoFits, names }) => {
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
      expect(await page.evaluate(smallTargets)).toEqual([]);
      for (const fitted of [...alsoFits, width]) {
        await page.setViewportSize({ width: fitted, height: 850 });
        expect(await page.evaluate(wideParts)).toEqual([]);
      }
    },
  );
});

/** Runs in the page: what would have to be scrolled sideways to be read. 320 px is 1280 px at 400 % (WCAG 1.4.10). */
function wideParts(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.querySelectorAll('body *')]
    .filter((part) => part.getBoundingClientRect().right > clientWidth)
    .map((part) => part.outerHTML.slice(0, 120));
}

/** Runs in the page: the links outside running text that are lower than 44 px. */
function smallTargets(): (string | null)[] {
  return [...document.querySelectorAll<HTMLElement>('a:not(.prose a)')]
    .filter((link) => link.getBoundingClientRect().height < 44)
    .map((link) => link.textContent);
}
