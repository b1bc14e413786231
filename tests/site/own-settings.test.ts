import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
      const differs = (colour: string) => colour !== paper && !/^rgba\(.*, 0\)$/.test(colour);
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
  it('no style of any page moves anything', async () => {
    await page.goto(site.address('front'));
    const moving = await page.evaluate(() => {
      const rulesOf = (group: CSSStyleSheet | CSSGroupingRule): CSSStyleRule[] =>
        [...group.cssRules].flatMap((rule) =>
          rule instanceof CSSStyleRule ? [rule] : rule instanceof CSSGroupingRule ? rulesOf(rule) : [],
        );
      const rules = [...document.styleSheets].flatMap(rulesOf);
      if (rules.length < 50) throw new Error('The styles of the page could not be read');
      return rules
        .filter(({ style }) => style.transitionDuration || style.animationName || style.scrollBehavior)
        .map(({ cssText }) => cssText);
    });
    expect(moving).toEqual([]);
  });
});
