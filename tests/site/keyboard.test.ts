import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oneOfEach } from '../../site/src/fixtures/html.ts';
import { launchBrowser } from '../harness/browser.ts';
import { type FixtureSite, serveFixtures } from './fixture-site.ts';

let browser: Browser;
let site: FixtureSite;
let page: Page;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveFixtures()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 850 } });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Reached {
  /** Its place among all that a keyboard must reach; -1 for what is not among them. */
  place: number;
  markup: string;
  /** Whether it stands out from what it was a moment ago, within the window. */
  seen: boolean;
}

describe('the keyboard', () => {
  it.each(oneOfEach)(
    '%s: reaches everything, in reading order, in sight, and leaves at the end',
    async (name) => {
      await page.goto(site.address(name));
      const wanted = await page.evaluate(collect);
      expect(wanted[0]).toContain('href="#main"');
      const reached: Reached[] = [];
      while (reached.length < wanted.length) reached.push(await next(reached.at(-1)));
      expect(reached.map(({ markup }) => markup)).toEqual(wanted);
      expect(reached.map(({ place }) => place)).toEqual(wanted.map((_, place) => place));
      expect(reached.filter(({ seen }) => !seen)).toEqual([]);
      await page.keyboard.press('Tab');
      expect((await page.evaluate(focused)).place).toBe(-1);
    },
  );
});

/** Where the Tab key leads from an element; a field of a date has stops of its own within, four at most. */
async function next(from?: Reached): Promise<Reached> {
  for (let stops = 0; stops < 4; stops += 1) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(focused);
    if (reached.place !== from?.place || reached.place < 0) return reached;
  }
  throw new Error(`The Tab key does not leave ${from?.markup}`);
}

/** Runs in the page: gathers what can be operated and is shown, radio buttons of one group as one, in reading order. */
function collect(): string[] {
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ];
  const groups = new Set<string>();
  const shown = all.filter((element) => {
    if (
      !element.checkVisibility({ visibilityProperty: true }) ||
      element.matches(':disabled, [tabindex="-1"]')
    )
      return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const isFirst = !groups.has(element.name);
    groups.add(element.name);
    return isFirst;
  });
  Object.assign(window, { wanted: shown });
  return shown.map((element) => element.outerHTML.slice(0, 200));
}

/** Runs in the page: what has the focus, and whether a reader sees that it has. */
function focused(): Reached {
  const element = document.activeElement as HTMLElement;
  const { wanted } = window as unknown as { wanted: Element[] };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const inSight = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  return {
    place: wanted.indexOf(element),
    markup: element.outerHTML.slice(0, 200),
    seen: inSight && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 3,
  };
}
