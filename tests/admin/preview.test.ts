import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../harness/eventually.ts';
import { type PressOffice, pressOffice } from './press-office.ts';
import { violations } from './violations.ts';

const title = 'Isvägen över Gråsjön öppnar';
const item = { language: 'sv', title, lead: 'I dag klockan 10 öppnar isvägen.', _status: 'draft' };

let office: PressOffice;
beforeAll(async () => {
  office = await pressOffice({ services: ['cms', 'publisher'] });
});
afterAll(() => office?.[Symbol.asyncDispose]());

const titleIn = (frame: FrameLocator, words: string) => frame.getByRole('heading', { name: words }).waitFor();

describe('the preview', () => {
  it('stands beside the form and shows what is typed, saved or not', async () => {
    const { cms, page, open } = office;
    const { id } = await cms.create('news-items', item);
    await open(`/collections/news-items/${id}`);
    await page.locator('#live-preview-toggler').click();
    const frame = page.frameLocator('#live-preview-iframe');
    await titleIn(frame, title);
    await page.locator('#field-title').fill('Isvägen stänger i kväll');
    await titleIn(frame, 'Isvägen stänger i kväll');
    const saved = await cms.get(`/api/news-items/${id}?draft=true&depth=0`);
    expect(await saved.json()).toMatchObject({ title });
  });

  it('opens in a tab of its own with what is saved, and waits for the first save', async () => {
    const { cms, page, open } = office;
    await open('/collections/news-items/create');
    for (const name of ['Förhandsvisa', 'Dela …']) {
      const button = page.getByRole('button', { name });
      expect(await button.getAttribute('aria-disabled')).toBe('true');
    }
    await page.getByRole('button', { name: 'Dela …' }).click({ force: true });
    await page.getByText('Spara texten först.').last().waitFor();

    const { id } = await cms.create('news-items', { ...item, title: 'Bommen är nere' });
    await open(`/collections/news-items/${id}`);
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: /^Förhandsvisa/ }).click(),
    ]);
    await tab.getByRole('heading', { name: 'Bommen är nere' }).waitFor();
    expect(tab.url()).toContain(`${office.pressjour.environment.siteUrl}/preview/`);
    await tab.close();
  });
});

describe('a link to a draft', () => {
  it('is made, read by somebody without a login, and revoked', async () => {
    const { browser, cms, page, open } = office;
    const { id } = await cms.create('news-items', { ...item, title: 'Fem isvägar tål fyra ton' });
    await open(`/collections/news-items/${id}`);
    const share = page.getByRole('button', { name: 'Dela …' });
    await share.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Dela en förhandsvisning' });
    await dialog.getByText('Ingen har fått någon länk.').waitFor();
    const make = dialog.getByRole('button', { name: 'Skapa länk' });
    await make.press('Enter');
    await dialog.getByText('Skriv vem länken är till.').waitFor();
    await dialog.getByLabel(/^Vem länken är till/).fill('Karin på nyhetsbyrån');
    await dialog.getByLabel('7 dygn').check();
    await make.press('Enter');
    const address = await dialog.getByLabel('Länkens adress').inputValue();
    await dialog.getByText('Karin på nyhetsbyrån: utkastet').waitFor();
    expect(await violations(page, 'dialog')).toEqual([]);

    await using context = await browser.newContext({ locale: 'sv-SE' });
    const reader = await context.newPage();
    await reader.goto(address);
    await reader.getByRole('heading', { name: 'Fem isvägar tål fyra ton' }).waitFor();
    await reader.getByText('Karin på nyhetsbyrån').first().waitFor();

    await dialog.getByRole('button', { name: 'Återkalla länken till Karin på nyhetsbyrån' }).press('Enter');
    await dialog.getByText('Återkallad av Astrid Berg').waitFor();
    expect((await reader.reload())?.status()).toBe(404);
    await page.keyboard.press('Escape');
    await eventually('the focus is back', () =>
      share.evaluate((button) => button === document.activeElement),
    );
  });
});
