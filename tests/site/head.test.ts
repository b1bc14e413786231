import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { type FixtureSite, serveFixtures } from './fixture-site.ts';

let browser: Browser;
let site: FixtureSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveFixtures()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

it.each(['news-item', 'front', 'follow'])(
  'has data about itself that the policy of the site lets stand: %s',
  async (name) => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) complaints.push(message.text());
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        console.error(`Content Security Policy: ${violatedDirective}`),
      );
    });
    await page.goto(site.address(name), { waitUntil: 'networkidle' });
    const data = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(complaints).toEqual([]);
    expect(data.map((text) => typeof JSON.parse(text))).toEqual(name === 'follow' ? [] : ['object']);
    await page.evaluate(() => {
      document.head.append(Object.assign(document.createElement('script'), { textContent: '1' }));
    });
    await expect.poll(() => complaints.length).toBeGreaterThan(0);
    await page.close();
  },
);
