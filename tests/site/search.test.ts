import { AxeBuilder } from '@axe-core/playwright';
import { paths, type SearchEntry, type Page as SitePage } from '@pressjour/contract';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../integrations/publisher/src/server/security-headers.ts';
import { builtSite, type Rendered } from '../../site/src/fixtures/built-site.ts';
import { fixture } from '../../site/src/fixtures/pages.ts';
import { findable } from '../../site/src/fixtures/search.ts';
import { launchBrowser } from '../harness/browser.ts';
import { type LoopbackServer, startLoopbackServer } from '../harness/loopback-server.ts';
import { serveAsset } from './fixture-site.ts';

const searchPage = fixture('search', 'search');
const [closures, measuring] = searchPage.topics;

/** Forty months back from November 2026. */
const months = Array.from({ length: 40 }, (_, back) => {
  const at = new Date(Date.UTC(2026, 10 - back, 1));
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1 };
}).map((month) => ({ ...month, path: paths.searchMonth('sv', month) }));

function entry(
  month: { year: number; month: number },
  title: string,
  more: Partial<SearchEntry> = {},
): SearchEntry {
  const day = `${month.year}-${String(month.month).padStart(2, '0')}-15T08:00:00.000Z`;
  const path = paths.newsItem('sv', `${title}-${day}`.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
  const teaser = { path, title, lead: `Ingressen till ${title}.`, kind: 'news', publishedAt: day };
  return { ...findable('sv', teaser), ...more };
}

/** Each month has an item of its own; the newest has more, and the oldest one that no other has a word of. */
const shards = new Map<string, SearchEntry[]>(
  months.map((month, at) => [
    month.path,
    [
      entry(month, `Isvägarna i månad ${at}`, { topics: at % 2 === 0 ? [closures?.id ?? ''] : [] }),
      ...(at === 0
        ? [entry(month, 'Mätning av kök', { kind: 'press-release', topics: [measuring?.id ?? ''] })]
        : []),
      ...(at === 39 ? [entry(month, 'Uråldrigt')] : []),
    ],
  ]),
);
const guidance = entry({ year: 2026, month: 5 }, 'Filma på isen', { kind: 'guidance' });
shards.set(paths.searchPages('sv'), [guidance]);

/** What the browser asked for, and what cannot be had. */
let asked: string[] = [];
let broken: string | null = null;

let browser: Browser;
let site: LoopbackServer;
beforeAll(async () => {
  let render: (page: SitePage) => Promise<Rendered>;
  [browser, render] = await Promise.all([launchBrowser(), builtSite()]);
  const pages = new Map<string, SitePage>([
    [searchPage.path, { ...searchPage, months }],
    [paths.archive('sv'), fixture('archive', 'archive')],
  ]);
  site = await startLoopbackServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const page = pages.get(path);
    const shard = shards.get(path);
    response.setHeaders(new Map(Object.entries(securityHeaders({ siteUrl: 'http://localhost' }))));
    if (page !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8').end((await render(page)).body);
    } else if (shard !== undefined) {
      asked.push(path);
      response.statusCode = path === broken ? 503 : 200;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(shard));
    } else await serveAsset(path, request, response);
  });
});
afterAll(async () => {
  await browser?.close();
  await site?.goAway();
});

let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  asked = [];
  broken = null;
  context = await browser.newContext({ viewport: { width: 390, height: 850 } });
  page = await context.newPage();
});
afterEach(() => context.close());

const open = (query = '') => page.goto(`${site.url}${searchPage.path}${query}`);
const field = () => page.getByRole('searchbox', { name: 'Sök efter' });
const said = (words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();
const titles = () => page.locator('[data-search-found] h3').allTextContents();
const where = () => decodeURIComponent(new URL(page.url()).search);

describe('a search', () => {
  it('is typed and sent by keyboard, and shows title, date, kind and lead without taking the focus', async () => {
    await open();
    await field().fill('köket');
    await page.keyboard.press('Enter');
    await said(/^1 träff\. Sökt tillbaka till december 2023\.$/);
    const hit = page.locator('[data-search-found] li');
    expect(await hit.locator('time').textContent()).toBe('15 november 2026');
    expect(await hit.getByRole('link', { name: 'Mätning av kök' }).getAttribute('href')).toMatch(
      /^\/nyheter\//,
    );
    expect(await hit.textContent()).toContain('Ingressen till Mätning av kök.');
    expect(await hit.textContent()).toContain('Pressmeddelande');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-query');
    expect([where(), await page.title()]).toEqual(['?q=köket', expect.stringMatching(/^köket – Sök – /)]);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('rests when it has found enough, and goes further back when asked, from where it was', async () => {
    await open('?q=isväg');
    await said(/^24 träffar\. Sökt tillbaka till december 2024\.$/);
    expect(asked.toSorted()[0]).toBe('/sok/2024-12.json');
    await page.getByRole('button', { name: 'Sök längre bak än december 2024' }).click();
    await said(/^40 träffar\. Allt är genomsökt\.$/);
    expect(await titles()).toHaveLength(40);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Före december 2024');
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('finds what only the oldest month has', async () => {
    await open('?q=uråldrigt');
    await said(/^Inga träffar på ”uråldrigt”\. Sökt tillbaka till december 2023\./);
    await page.getByRole('button', { name: /^Sök längre bak/ }).press('Enter');
    await said(/^1 träff\. Allt är genomsökt\.$/);
  });

  it('is narrowed down by topic, year and kind, and fetches no other year', async () => {
    await open();
    await page.getByLabel('Ämne').selectOption('Avstängningar');
    await page.getByLabel('År').selectOption('2025');
    await page.getByRole('button', { name: 'Sök' }).click();
    await said(/^6 träffar/);
    expect(where()).toBe('?topic=avstangningar&year=2025');
    expect(asked.every((path) => path.startsWith('/sok/2025-'))).toBe(true);
    await page.getByLabel('Ämne').selectOption('');
    await page.getByLabel('År').selectOption('');
    await page.getByLabel('Slag').selectOption('Vägledning');
    await field().fill('isen');
    await page.keyboard.press('Enter');
    await said(/^1 träff\./);
    expect([await titles(), where()]).toEqual([['Filma på isen'], '?q=isen&kind=guidance']);
  });

  it('can be linked, gone back to and gone forward to', async () => {
    await open('?q=kok&kind=press-release&topic=gammalt');
    await said(/^1 träff\./);
    expect([await field().inputValue(), await page.getByLabel('Slag').inputValue()]).toEqual([
      'kok',
      'press-release',
    ]);
    await page.getByLabel('Slag').selectOption('');
    await field().fill('filmar');
    await page.keyboard.press('Enter');
    await said(/^1 träff\..*2023/);
    await page.goBack();
    await page.getByRole('link', { name: 'Mätning av kök' }).waitFor();
    expect([await field().inputValue(), where()]).toEqual(['kok', '?q=kok&kind=press-release&topic=gammalt']);
    await page.goForward();
    await page.getByRole('link', { name: 'Filma på isen' }).waitFor();
    expect(await field().inputValue()).toBe('filmar');
  });

  it('takes a word that nothing has for one that is like it, and says so', async () => {
    await open('?q=mätnign');
    await said(/^Inget innehåller mätnign\. Här är träffar på ord som liknar\. 1 träff\./);
    expect(await titles()).toEqual(['Mätning av kök']);
  });

  it('says when not everything could be fetched, and does better the next time', async () => {
    broken = '/sok/2026-09.json';
    await open('?q=kök');
    await said(/^Allt kunde inte hämtas/);
    broken = null;
    await page.getByRole('button', { name: 'Sök' }).click();
    await said(/^1 träff\./);
  });
});

it('begins in the archive, from where its field leads', async () => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (
      message.type() === 'error' &&
      !message.text().includes('status.json') &&
      !message.text().includes('404')
    )
      refused.push(message.text());
  });
  await page.goto(`${site.url}${paths.archive('sv')}`);
  await field().fill('kök');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sok\/\?q=/);
  await said(/^1 träff\./);
  expect(refused).toEqual([]);
});

it('says without script why it does not search, and leads to the archive and the topics', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`${site.url}${searchPage.path}?q=is`);
  // Chromium hides the element where scripts are only turned off for a test.
  expect(await still.locator('noscript').textContent()).toContain('behöver skript');
  const ways = still.getByRole('region', { name: 'Hitta utan att söka' }).getByRole('link');
  expect(await ways.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    paths.archive('sv'),
    paths.topics('sv'),
  ]);
  await plain.close();
});
