import type { LineStatus } from '@pressjour/contract';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closedLine, deskLine, eventLine, unansweredLine } from '../../site/src/fixtures/lines.ts';
import { launchBrowser } from '../harness/browser.ts';
import { type FixtureSite, serveFixtures } from './fixture-site.ts';

let browser: Browser;
let site: FixtureSite;
let context: BrowserContext;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveFixtures()]);
});
beforeEach(async () => {
  /** A reader elsewhere: the times are those of the press office all the same. */
  context = await browser.newContext({ timezoneId: 'America/New_York' });
});
afterEach(async () => {
  site.tell(null);
  await context.close();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const state = '[data-line-headline]';
const band = '[data-event-band]';
const bar = '[data-event-bar]';

async function open(name: string, viewport = { width: 1280, height: 720 }): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  await page.goto(site.address(name));
  return page;
}

/** What a reader who comes back to a page finds. */
async function comeBack(page: Page, line: LineStatus): Promise<void> {
  site.tell(line);
  const told = page.waitForResponse((response) => response.url().endsWith('/status.json'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await (await told).finished();
}

/** How far the parts of a page have moved by themselves since it was opened, as browsers count it; 0 for not at all. */
function shifts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const entries = observer.takeRecords() as (PerformanceEntry & { value: number })[];
    return entries.reduce((sum, { value }) => sum + value, 0);
  });
}

const { events: _none, ...quiet } = eventLine;
const pathless: LineStatus = { ...quiet, events: eventLine.events.map(({ path: _path, ...event }) => event) };

describe('a page without the state of the line', () => {
  it('gets it from /status.json', async () => {
    site.tell(closedLine);
    const page = await open('news-item');
    await page.waitForSelector(state, { state: 'visible' });
    expect(await page.textContent(state)).toBe('Stängt. Öppnar måndag kl. 8.00.');
    expect(await page.isVisible(bar)).toBe(false);
  });

  it('gets the ongoing event in the language of the page, and says so once', async () => {
    site.tell(eventLine);
    const page = await open('news-item-en');
    await page.waitForSelector(bar, { state: 'visible' });
    expect(await page.textContent(`${bar} [data-event-updated]`)).toBe('20 November 2026, 21:40');
    const link = page.getByRole('region', { name: 'Event right now' }).getByRole('link');
    expect(await link.textContent()).toBe('Cracks in the ice road across Storsjön');
    expect(await link.getAttribute('href')).toBe('/en/events/sprickor-pa-isvagen-over-storsjon/');
    const said = page.getByRole('status');
    expect(await said.textContent()).toBe('Ongoing event: Cracks in the ice road across Storsjön.');
    await said.evaluate((place) => place.replaceChildren());
    await comeBack(page, eventLine);
    expect(await said.textContent()).toBe('');
  });

  it('leads to no page of an event that has none, and has its notice', async () => {
    site.tell(pathless);
    const page = await open('news-item-en', { width: 390, height: 850 });
    await page.waitForSelector(bar, { state: 'visible' });
    expect(await page.getByRole('region', { name: 'Event right now' }).getByRole('link').count()).toBe(0);
    expect(await page.isVisible(`${bar} [data-event-notice]`)).toBe(true);
  });

  it.each([
    { what: 'closed', line: closedLine },
    { what: 'open', line: deskLine },
    { what: 'an event', line: eventLine },
    { what: 'an event without anybody to answer', line: unansweredLine },
    { what: 'an event without a page', line: pathless },
  ])('moves nothing when it learns: $what', async ({ line }) => {
    site.tell(line);
    for (const { name, ...viewport } of [
      { name: 'news-item-en', width: 1280, height: 720 },
      { name: 'news-item-en', width: 390, height: 850 },
      { name: 'not-found', width: 1280, height: 1400 },
    ]) {
      const page = await open(name, viewport);
      await page.waitForSelector(state, { state: 'visible' });
      expect({ name, viewport, shifts: await shifts(page) }).toEqual({ name, viewport, shifts: 0 });
      await page.close();
    }
  });

  it('says nothing wrong when the state cannot be had', async () => {
    const asked = context.waitForEvent('response', (response) => response.url().endsWith('/status.json'));
    const page = await open('news-item');
    expect((await asked).status()).toBe(404);
    await page.evaluate(() => fetch('/status.json'));
    expect(await page.isVisible(state)).toBe(false);
    expect(await page.isVisible('.press-box__always')).toBe(true);
  });
});

describe('a page that was left open', () => {
  it('is true again when the reader comes back', async () => {
    site.tell(deskLine);
    const page = await open('front');
    await comeBack(page, eventLine);
    await page.waitForSelector(bar, { state: 'visible' });
    expect(await page.textContent(state)).toMatch(/^Pressjouren svarar dygnet runt/);
    await comeBack(page, deskLine);
    await page.waitForSelector(bar, { state: 'hidden' });
    expect(await page.textContent(state)).toBe('Svarar nu, till kl. 17.00.');
  });

  it.each([
    { where: 'below the band', viewport: { width: 390, height: 850 }, isScrolled: true },
    { where: 'beside the band', viewport: { width: 1280, height: 1100 }, isScrolled: false },
  ])('has new words of an event without moving the text $where', async ({ viewport, isScrolled }) => {
    site.tell(eventLine);
    const page = await open('front-event', viewport);
    const text = page.locator('.desk__text');
    if (isScrolled) await text.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const place = await text.boundingBox();
    const notice = { sv: 'Vägen är avstängd till i morgon. '.repeat(9), en: 'Closed.' };
    await comeBack(page, { ...eventLine, events: eventLine.events.map((event) => ({ ...event, notice })) });
    await page.locator(`${band} [data-event-notice]`).filter({ hasText: 'till i morgon' }).waitFor();
    expect(await text.boundingBox()).toEqual(place);
  });

  it('keeps the band of an event that is over, and says so until it goes on', async () => {
    site.tell(eventLine);
    const page = await open('front-event', { width: 390, height: 850 });
    await comeBack(page, closedLine);
    const label = page.locator(`${band} [data-event-label]`);
    await label.filter({ hasText: 'Avslutad händelse' }).waitFor();
    expect(await page.locator(bar).isVisible()).toBe(false);
    await comeBack(page, eventLine);
    await label.filter({ hasText: 'Pågående händelse' }).waitFor();
  });
});

describe('the bar of an event', () => {
  it.each([
    { what: 'a desk', viewport: { width: 1280, height: 720 }, share: 0.25 },
    { what: 'a phone', viewport: { width: 390, height: 850 }, share: 0.2 },
    { what: 'a page at 400 %', viewport: { width: 320, height: 256 }, share: 0.4 },
  ])('leaves room to read on $what, and hides nothing that has the focus', async ({ viewport, share }) => {
    site.tell(eventLine);
    const page = await open('news-item', viewport);
    await page.waitForSelector(bar, { state: 'visible' });
    const box = await page.locator(bar).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(viewport.height, 0);
    expect((box?.height ?? Number.POSITIVE_INFINITY) / viewport.height).toBeLessThan(share);
    const hidden: (string | null)[] = [];
    for (let inBar = false; !inBar; ) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(whetherHidden, bar);
      if (focus.isHidden) hidden.push(focus.text);
      inBar = focus.inBar;
    }
    expect(hidden).toEqual([]);
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    const foot = await page.locator('.foot').boundingBox();
    const end = await page.locator(bar).boundingBox();
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual((end?.y ?? 0) + 1);
  });
});

/** Runs in the page: whether what has the focus lies beneath the bar. */
function whetherHidden(selector: string) {
  const focused = document.activeElement ?? document.body;
  const place = document.querySelector(selector);
  const inBar = place?.contains(focused) ?? false;
  const edge = place?.getBoundingClientRect().top ?? innerHeight;
  const { bottom } = focused.getBoundingClientRect();
  return { inBar, isHidden: !inBar && bottom > edge + 1, text: focused.textContent };
}

describe('without script', () => {
  it('everything can be read', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(site.address('front-event'));
    expect(await page.isVisible(band)).toBe(true);
    expect(await page.textContent(state)).toMatch(/^Pressjouren svarar dygnet runt/);
    await plain.close();
  });
});

describe('the keyboard', () => {
  it('reaches the content in two steps', async () => {
    const page = await open('front');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hoppa till innehållet');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});

describe('on paper', () => {
  it('an item carries its address and the time of printing', async () => {
    const page = await open('news-item');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const line = page.locator('.foot .print-only');
    expect(await line.isVisible()).toBe(true);
    expect(await line.textContent()).toMatch(
      /Adress: https:\/\/press\.isvagsverket\.example\/nyheter\/isvagen[^ ]+\/\s+Utskriven: \d+ \p{L}+ \d{4} kl\. \d+\.\d\d/u,
    );
  });
});
