import { monthOf, paths } from '@pressjour/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { admin } from '../harness/cms.ts';
import { eventually } from '../harness/eventually.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

let newsroom: Newsroom;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  newsroom = await openNewsroom({ database: 'sqlite', services: ['cms', 'publisher'] });
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
});
afterAll(async () => {
  await browser?.close();
  await newsroom?.[Symbol.asyncDispose]();
});

const title = 'Isvägen till Tyttbo öppnar på lördag';
const lead = 'Isen bär personbilar från klockan åtta.';

it('a communications officer logs in, writes and publishes; a journalist reads it on the site and in the feed', async () => {
  const { cmsUrl, siteUrl, timeZone } = newsroom.environment;
  await page.goto(`${cmsUrl}/admin`);
  await page.locator('input[name="email"]').fill(admin.email);
  await page.locator('input[name="password"]').fill(admin.password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(/\/admin\/?$/);

  await page.goto(`${cmsUrl}/admin/collections/news-items/create`);
  await page.locator('input[name="title"]').fill(title);
  await page.locator('[name="lead"]').fill(lead);
  await page.locator('[contenteditable="true"]').first().fill('Vägen är fyra kilometer lång.');
  await page.locator('#action-save').click();
  await page.waitForURL(/\/news-items\/(?!create)[\w-]+/);
  await page.locator('.pressjour-state__live').waitFor();

  await page.goto(siteUrl);
  await eventually(
    'the item on the front page',
    async () => {
      await page.reload();
      return (await page.getByRole('link', { name: title }).count()) > 0;
    },
    10_000,
  );
  await page.getByRole('link', { name: title }).first().click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(title);
  expect(await page.locator('main').textContent()).toContain('Vägen är fyra kilometer lång.');

  const month = await newsroom.read(paths.month('sv', monthOf(Temporal.Now.instant().toString(), timeZone)));
  expect(month.text).toContain(title);
  const feed = await newsroom.read(paths.rss('sv'));
  expect(feed.text).toContain(title);
  expect(feed.text).toMatch(/<guid isPermaLink="false">urn:uuid:/);
});
