import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlFixtures } from '../../site/src/fixtures/html.ts';
import { launchBrowser } from '../harness/browser.ts';
import { type FixtureSite, serveFixtures } from './fixture-site.ts';

let browser: Browser;
let site: FixtureSite;
let page: Page;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveFixtures()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe("in the reader's own colours", () => {
  it('the band of an event has edges, links look like links, the number and the focus are seen', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(site.address('front-event'));
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
      const paper = style('body').backgroundColor;
      const differs = (colour: string) => colour !== paper && !colour.endsWith(', 0)');
      return {
        band: differs(style('.event-band').borderBlockEndColor) && style('.event-band').borderBlockEndWidth,
        linksUnderlined: style('.ledger__title a').textDecorationLine,
        linkIsText: style('.ledger__title a').color === style('body').color,
        state: differs(style('.press-box__state').borderInlineStartColor),
        focus: differs(style('.skip-link').outlineColor) && style('.skip-link').outlineWidth,
      };
    });
    expect(seen).toEqual({
      band: '4px',
      linksUnderlined: 'underline',
      linkIsText: false,
      state: true,
      focus: '3px',
    });
  });

  it('the page that the reader is on is marked by a line, not by colour alone', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(site.address('contact'));
    const width = await page.evaluate(
      () =>
        getComputedStyle(document.querySelector('.masthead [aria-current]') as Element).borderBlockEndWidth,
    );
    expect(width).toBe('4px');
  });
});

describe('for who wants less motion', () => {
  it.each(htmlFixtures)('%s: nothing moves', async (name) => {
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'none' });
    await page.goto(site.address(name));
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(moving).toEqual([]);
  });
});
