import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { type FixtureSite, serveFixtures } from './fixture-site.ts';

let browser: Browser;
let site: FixtureSite;
let context: BrowserContext;
let page: Page;
let asked: string[];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveFixtures()]);
});
beforeEach(async () => {
  context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 390, height: 850 } });
  page = await context.newPage();
  await page.clock.setFixedTime('2026-11-22T12:00:00+01:00');
  const told = page.waitForResponse('**/status.json');
  await page.goto(site.address('power-of-attorney'));
  await told;
  asked = [];
  page.on('request', (request) => asked.push(request.url()));
});
afterEach(() => context?.close());
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const focused = () =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.id || activeElement?.textContent?.trim() || '';
  });

/** Tabs on until something has the focus. */
async function tabTo(id: string): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    if ((await focused()) === id) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${id}.`);
}

async function write(field: string, text: string): Promise<void> {
  await tabTo(`mandate-${field}`);
  await page.keyboard.type(text);
}

async function violations(): Promise<unknown> {
  const found = await new AxeBuilder({ page }).include('[data-mandate]').setLegacyMode(true).analyze();
  return found.violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
}

describe('a power of attorney', () => {
  it('is filled in with the keyboard alone, refused while it is for everything, and sends nothing', async () => {
    await write('name', 'Maj Fors');
    await write('identityNumber', '811228-9875');
    await write('journalist', 'Ask Lind');
    await write('documents', 'Allt ni har om mig');
    await tabTo('mandate-until');
    await page.keyboard.press('ArrowDown');
    for (const _part of ['of the date', 'in any order']) {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
    }
    await tabTo('Visa fullmakten');
    await page.keyboard.press('Enter');

    const summary = page.locator('[data-mandate-summary]');
    expect(await summary.locator('h3').textContent()).toMatch(/^2 saker/);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-mandate-summary'))).toBe(
      true,
    );
    expect(await page.getAttribute('#mandate-documents', 'aria-invalid')).toBe('true');
    expect(await page.textContent('#mandate-documents-refusal')).toContain('för allmän');
    expect(await violations()).toEqual([]);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('mandate-identityNumber');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('811228-9874');
    await tabTo('mandate-documents');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Beslutet om bryggan den 3 mars 2026');
    await tabTo('Visa fullmakten');
    await page.keyboard.press('Enter');

    expect(await focused()).toBe('Fullmakten är klar att skriva ut');
    const sheet = page.locator('.mandate-sheet');
    expect(await sheet.innerText()).toContain('Beslutet om bryggan den 3 mars 2026');
    expect(await sheet.innerText()).toMatch(/Från 22 november 2026 till och med 31 december \d{4}/);
    expect(await sheet.innerText()).not.toContain('Redaktion');
    expect(await violations()).toEqual([]);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  it('is printed alone, and can be changed', async () => {
    await page.fill('#mandate-name', 'Maj Fors');
    await page.fill('#mandate-journalist', 'Ask Lind');
    await page.fill('#mandate-caseNumber', '4711-2026');
    await page.fill('#mandate-until', '2027-11-30');
    await page.click('.mandate [type="submit"]');
    expect(await page.textContent('[data-mandate-advice]')).toContain('halvår');
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.mandate-sheet')).toBe(true);
    for (const other of [
      '.masthead',
      '.foot',
      'h1',
      '[data-mandate-advice]',
      '[data-mandate-print]',
      '.prose',
    ])
      expect([other, await page.isVisible(other)]).toEqual([other, false]);
    await page.emulateMedia({ media: 'screen' });
    await page.click('[data-mandate-change]');
    expect(await focused()).toBe('mandate-name');
    expect(await page.inputValue('#mandate-caseNumber')).toBe('4711-2026');
  });

  it('is sent nowhere, even past the script', async () => {
    await write('name', 'Maj Fors');
    const before = page.url();
    await page.evaluate(() => {
      HTMLFormElement.prototype.submit.call(document.querySelector('[data-mandate-form]'));
    });
    await page.evaluate(() => new Promise((next) => setTimeout(next)));
    expect([page.url(), asked]).toEqual([before, []]);
  });

  it('is a list of what to write where there is no script', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(site.address('power-of-attorney'));
    const text = await still.locator('[data-mandate]').innerText();
    expect(text).toContain('Journalistens namn');
    expect(text).toContain('Jag går med på att Isvägsverket');
    expect(await still.isVisible('[data-mandate-form]')).toBe(false);
    expect(await still.isVisible('a[href="/fullmakt/fullmakt.pdf"]')).toBe(true);
    await plain.close();
  });
});
