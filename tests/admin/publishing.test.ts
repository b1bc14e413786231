import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Receiver, startReceiver } from '../cms/support/receiver.ts';
import { eventually } from '../harness/eventually.ts';
import { type PressOffice, pressOffice, signIn } from './press-office.ts';
import { violations } from './violations.ts';

const item = { language: 'sv', lead: 'I dag klockan 10 öppnar isvägen.', kind: 'news' };
const editor = {
  name: 'Maja Ekström',
  email: 'maja.ekstrom@isvagsverket.example',
  password: 'a long password of an editor',
  roles: ['editor'],
};

let office: PressOffice;
let publisher: Receiver;
beforeAll(async () => {
  office = await pressOffice();
  publisher = await startReceiver(office.pressjour.environment);
  await office.cms.create('users', editor);
});
afterAll(async () => {
  await publisher?.close();
  await office?.[Symbol.asyncDispose]();
});

const draft = (title: string, more: object = {}) =>
  office.cms.create('news-items', { ...item, title, ...more, _status: 'draft' });
const read = async (id: string) => (await office.cms.get(`/api/news-items/${id}?draft=false&depth=0`)).json();
const state = (page: Page) => page.getByRole('region', { name: 'Läge' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name });
async function inMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Fler val' }).click();
  await page.getByRole('button', { name }).click();
}

describe('publishing', () => {
  it('takes the words that were typed a moment before, and says when and where they were on the site', async () => {
    const { page, open, pressjour } = office;
    const { id, slug } = await draft('Isvägen över Gråsjön öppnar');
    await open(`/collections/news-items/${id}`);
    await state(page).getByText('Utkast').waitFor();
    await page.locator('#field-title').fill('Isvägen över Gråsjön öppnar i dag');
    const body = page.locator('[data-field-path="body"] [contenteditable="true"]');
    await body.click();
    await body.pressSequentially('Isen bär två ton.');
    await press(page, 'Publicera');

    await page
      .getByText(/^Låg på webbplatsen kl\. \d+\.\d\d\.\d\d\.$/)
      .first()
      .waitFor();
    const address = `${pressjour.environment.siteUrl}/nyheter/${slug}/`;
    expect(await state(page).getByRole('link', { name: address }).getAttribute('href')).toBe(address);
    await state(page).getByText('På webbplatsen', { exact: true }).waitFor();
    expect(await read(id)).toMatchObject({
      _status: 'published',
      title: 'Isvägen över Gråsjön öppnar i dag',
      bodyHtml: '<p>Isen bär två ton.</p>',
    });
    expect(await page.getByRole('button', { name: /^Publicera/ }).count()).toBe(0);
    expect(await violations(page, '.pressjour-state')).toEqual([]);
  });

  it('goes on with a new text once it has a page of its own', async () => {
    const { page, open } = office;
    await open('/collections/news-items/create');
    await page.locator('#field-title').fill('Bommen vid Yttersundet är nere');
    await page.locator('#field-lead').fill('Vägen är stängd tills vidare.');
    await press(page, 'Publicera');
    await state(page).getByText('På webbplatsen', { exact: true }).waitFor();
    const { docs } = await (
      await office.cms.get('/api/news-items?where[title][equals]=Bommen vid Yttersundet är nere')
    ).json();
    expect(docs).toMatchObject([{ _status: 'published' }]);
  });

  it('asks of a change whether readers are told, and shows a correction to them', async () => {
    const { page, open } = office;
    const { id } = await draft('Fem isvägar är öppna');
    await office.cms.update('news-items', id, { _status: 'published' });
    await open(`/collections/news-items/${id}`);
    await page.locator('#field-lead').fill('Sex isvägar är öppna.');
    await press(page, 'Publicera ändring');
    const question = dialog(page, 'Publicera ändringen');
    await question.getByRole('button', { name: 'Publicera ändring' }).click();
    await question.getByText('Välj vad det är för ändring.').waitFor();
    expect(await violations(page, 'dialog[open]')).toEqual([]);
    await question.getByLabel(/^En rättelse/).check();
    await question.getByLabel(/^Rättelsen, som den visas/).fill('Sex vägar är öppna, inte fem.');
    await question.getByRole('button', { name: 'Publicera ändring' }).click();
    await question.waitFor({ state: 'detached' });
    await state(page).getByText('På webbplatsen', { exact: true }).waitFor();
    expect((await read(id)).corrections).toMatchObject([{ text: 'Sex vägar är öppna, inte fem.' }]);
  });

  it('says why it was refused, keeps what was typed and can be tried again', async () => {
    const { page, open } = office;
    const { id } = await draft('Isvägen stängs i kväll');
    await open(`/collections/news-items/${id}`);
    await page.locator('#field-lead').fill('Vägen stängs klockan 20.');
    await page.route('**/publish', (route) => route.abort());
    await press(page, 'Publicera');
    await page
      .getByText('Ingenting gick ut. Texten är sparad som utkast. Försök igen om en stund.')
      .waitFor();
    expect(await page.locator('#field-lead').inputValue()).toBe('Vägen stängs klockan 20.');
    await page.unroute('**/publish');
    await press(page, 'Publicera');
    await state(page).getByText('På webbplatsen', { exact: true }).waitFor();
    expect(await read(id)).toMatchObject({ lead: 'Vägen stängs klockan 20.' });
  });
});

describe('what the guard finds', () => {
  it('is listed with its place, and is removed in the text or let through with a reason', async () => {
    const { page, open } = office;
    const { id } = await draft('Föraren har nummer 811218-9876', { lead: 'Ring 0701740620 om bärgningen.' });
    await open(`/collections/news-items/${id}`);
    await press(page, 'Publicera');
    const guard = dialog(page, 'Se över texten först');
    await guard.getByText('811218').first().waitFor();
    expect(await guard.textContent()).not.toContain('811218-9876');
    expect(await violations(page, 'dialog[open]')).toEqual([]);
    const goOn = guard.getByRole('button', { name: 'Fortsätt' });
    expect(await goOn.getAttribute('aria-disabled')).toBe('true');
    await guard.getByRole('button', { name: /^Ta bort det i texten: Rubrik/ }).click();
    await guard.waitFor({ state: 'detached' });
    const title = page.locator('#field-title');
    await eventually('the title has the focus', () =>
      title.evaluate((field) => field === document.activeElement),
    );

    await title.fill('Föraren är bärgad');
    await page.locator('#field-slug').fill('foraren-ar-bargad');
    await press(page, 'Publicera');
    await guard.getByRole('button', { name: /^Släpp igenom: Ingress/ }).press('Enter');
    await guard.getByLabel(/^Varför det får stå kvar/).fill('Kort');
    await guard.getByRole('button', { name: /^Släpp igenom: Ingress/ }).press('Enter');
    await guard.getByText('Skriv ett skäl på minst tio tecken.').waitFor();
    await guard.getByLabel(/^Varför det får stå kvar/).fill('Bärgarens nummer är offentligt.');
    await guard.getByRole('button', { name: /^Släpp igenom: Ingress/ }).press('Enter');
    await guard.getByText('Allt är omhändertaget.').waitFor();
    await goOn.press('Enter');
    await state(page).getByText('På webbplatsen', { exact: true }).waitFor();
    expect(await read(id)).toMatchObject({ _status: 'published', title: 'Föraren är bärgad' });
  });
});

describe('approval', () => {
  it('is asked for under four eyes: the writer asks, somebody else approves from the start page, and an edit says that it is lost', async () => {
    const { page, open, browser, cms, pressjour } = office;
    await cms.updateGlobal('site-settings', { fourEyes: true });
    const { cmsUrl } = pressjour.environment;
    const context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
    const writer = await signIn({ context, cmsUrl, who: editor });
    await writer.getByRole('heading', { name: 'Vem svarar nu?' }).waitFor();
    await writer.goto(`${cmsUrl}/admin/collections/news-items/create`);
    await writer.locator('#field-title').fill('Isvägen öppnar i gryningen');
    await writer.locator('#field-lead').fill('Isen bär två ton.');
    await press(writer, 'Skicka för godkännande');
    const note = dialog(writer, 'Skicka för godkännande');
    await note.getByLabel(/^Hälsning/).fill('Gärna före åtta.');
    await note.getByRole('button', { name: 'Skicka för godkännande' }).click();
    await state(writer).getByText('Väntar på godkännande').waitFor();
    await state(writer)
      .getByText(/^Maja Ekström bad om godkännande .*Gärna före åtta\./)
      .waitFor();

    await open('');
    await page.getByRole('heading', { name: 'Att godkänna (1)' }).waitFor();
    expect(await violations(page, '.pressjour-dashboard')).toEqual([]);
    await page.getByRole('link', { name: 'Isvägen öppnar i gryningen' }).click();
    await press(page, 'Godkänn');
    await state(page).getByText('Godkänd, inte publicerad').waitFor();

    await writer.reload();
    await state(writer)
      .getByText(/^Godkänd av Astrid Berg/)
      .waitFor();
    await writer.locator('#field-lead').fill('Isen bär tre ton.');
    await state(writer)
      .getByText(/Sparas de gäller godkännandet inte längre\.$/)
      .waitFor();
    await press(writer, 'Spara utkast');
    await state(writer)
      .getByText(/^Godkännandet av Astrid Berg gäller inte: Texten ändrades/)
      .waitFor();

    await inMenu(writer, 'Nödpublicera …');
    const emergency = dialog(writer, 'Nödpublicera');
    await emergency.getByRole('button', { name: 'Publicera nu' }).click();
    await emergency.getByText('Skriv ett skäl.').waitFor();
    await emergency.getByLabel(/^Skäl/).fill('Vägen öppnar nu.');
    await emergency.getByRole('button', { name: 'Publicera nu' }).click();
    await state(writer)
      .getByText(/^Nödpublicerad av Maja Ekström .*”Vägen öppnar nu\.”/)
      .waitFor();
    await context.close();

    await open('');
    await page.getByRole('heading', { name: 'Att godkänna i efterhand (1)' }).waitFor();
    await page.getByRole('link', { name: 'Isvägen öppnar i gryningen' }).click();
    await press(page, 'Godkänn i efterhand');
    await page.getByText('Publiceringen är godkänd i efterhand.').waitFor();
  });

  it('of a text with an hour ahead lets it out at that hour, and the list and the start page say so', async () => {
    const { page, open, cms } = office;
    await cms.updateGlobal('site-settings', { fourEyes: false });
    const publishAt = new Date(Date.now() + 26 * 3_600_000).toISOString();
    const { id } = await draft('Isvägen öppnar i övermorgon', { publishAt });
    await open(`/collections/news-items/${id}`);
    await page.getByRole('button', { name: /^Publicera .* kl\. \d/ }).click();
    await state(page)
      .getByText(/^Godkänd, går ut .* kl\. \d/)
      .waitFor();
    expect(await read(id)).toMatchObject({ _status: 'draft' });

    await open('/collections/news-items');
    await page
      .getByRole('row')
      .filter({ hasText: 'Isvägen öppnar i övermorgon' })
      .getByText(/^Svenska: utkast, går ut .* kl\. \d/)
      .waitFor();
    await open('');
    await page.getByRole('heading', { name: 'Sker av sig självt (1)' }).waitFor();

    await open(`/collections/news-items/${id}`);
    await inMenu(page, 'Häv godkännandet …');
    await dialog(page, 'Häv godkännandet').getByRole('button', { name: 'Häv' }).click();
    await state(page).getByText('Utkast', { exact: true }).waitFor();
  });
});

it('left no error in the log of the cms', () => {
  expect(office.pressjour.output('cms')).not.toMatch(/⨯|ERROR/);
});
