import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closedLine, deskLine, eventLine } from '../../site/src/fixtures/lines.ts';
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

async function open(name: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.address(name));
  return page;
}

describe('a page without the state of the line', () => {
  it('gets it from /status.json', async () => {
    site.tell(closedLine);
    const page = await open('news-item');
    await page.waitForSelector(state, { state: 'visible' });
    expect(await page.textContent(state)).toBe('Stängt. Öppnar måndag kl. 8.00.');
    expect(await page.isVisible(band)).toBe(false);
  });

  it('gets the ongoing event in the language of the page', async () => {
    site.tell(eventLine);
    const page = await open('news-item-en');
    await page.waitForSelector(band, { state: 'visible' });
    expect(await page.textContent(`${band} [data-event-title]`)).toBe(
      'Cracks in the ice road across Storsjön',
    );
    expect(await page.textContent(`${band} [data-event-updated]`)).toBe('20 November 2026, 21:40');
    const link = page.getByRole('link', { name: 'Follow the event' });
    expect(await link.getAttribute('href')).toBe('/en/events/sprickor-pa-isvagen-over-storsjon/');
  });

  it('leads to no page of an event that has none', async () => {
    const events = eventLine.events.map(({ path: _path, ...event }) => event);
    site.tell({ ...eventLine, events });
    const page = await open('news-item-en');
    await page.waitForSelector(band, { state: 'visible' });
    expect(await page.locator(`${band} a`).count()).toBe(0);
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
    site.tell(eventLine);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.waitForSelector(band, { state: 'visible' });
    expect(await page.textContent(state)).toMatch(/^Pressjouren svarar dygnet runt/);
    site.tell(deskLine);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.waitForSelector(band, { state: 'hidden' });
    expect(await page.textContent(state)).toBe('Svarar nu, till kl. 17.00.');
  });
});

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
