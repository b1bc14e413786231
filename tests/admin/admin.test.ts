import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asService } from '../harness/cms.ts';
import { eventually } from '../harness/eventually.ts';
import { type PressOffice, pressOffice } from './press-office.ts';
import { violations } from './violations.ts';

const hour = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
const item = {
  language: 'sv',
  title: 'Isvägen över Gråsjön öppnar',
  lead: 'I dag klockan 10 öppnar isvägen för bilar upp till två ton.',
  kind: 'news',
};

let office: PressOffice;
beforeAll(async () => {
  office = await pressOffice();
});
afterAll(() => office?.[Symbol.asyncDispose]());

describe('the pair of a news item', () => {
  it('is made with one button, and stands side by side in the list', async () => {
    const { cms, page, open } = office;
    const { id } = await cms.create('news-items', { ...item, _status: 'published' });
    await open(`/collections/news-items/${id}`);
    await page.getByRole('button', { name: 'Gör engelsk version' }).click();
    await page.getByRole('link', { name: 'Visa svensk version' }).waitFor();
    expect(page.url()).not.toContain(id);

    await open('/collections/news-items');
    const row = page
      .getByRole('row')
      .filter({ has: page.locator(`a[href$="/${id}"]`, { hasText: item.title }) });
    await row.getByText('Svenska: publicerad').waitFor();
    await row.getByRole('link', { name: 'Engelska: utkast' }).click();
    await page.getByRole('link', { name: 'Visa svensk version' }).waitFor();
  });

  it('is not made from words that are not saved', async () => {
    const { cms, page, open } = office;
    const { id } = await cms.create('news-items', { ...item, title: 'Fem isvägar tål fyra ton' });
    await open(`/collections/news-items/${id}`);
    const make = page.getByRole('button', { name: 'Gör engelsk version' });
    await make.waitFor();
    await page.locator('#field-title').fill('Sex isvägar tål fyra ton');
    await eventually(
      'the button says that it waits',
      async () => (await make.getAttribute('aria-disabled')) === 'true',
    );
    expect(await page.locator(`[id="${await make.getAttribute('aria-describedby')}"]`).textContent()).toMatch(
      /^Spara först/,
    );
    await make.click({ force: true });
    await page
      .getByText(/^Spara först/)
      .last()
      .waitFor();
    const { totalDocs } = await (
      await cms.get('/api/news-items?draft=true&where[title][contains]=isvägar')
    ).json();
    expect(totalDocs).toBe(1);
  });
});

describe('a published news item', () => {
  it('has its address in its form, and is withdrawn with a reason by keyboard alone', async () => {
    const { cms, page, open, pressjour } = office;
    const { id, slug } = await cms.create('news-items', {
      ...item,
      title: 'Bommen är nere',
      _status: 'published',
    });
    await open(`/collections/news-items/${id}`);
    const live = page.getByRole('link', { name: `${pressjour.environment.siteUrl}/nyheter/${slug}/` });
    await live.waitFor();

    const withdraw = page.getByRole('button', { name: 'Dra tillbaka …' });
    await withdraw.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Dra tillbaka texten' });
    const reason = dialog.getByLabel(/^Skäl/);
    await eventually('the focus is on the reason', () =>
      reason.evaluate((field) => field === document.activeElement),
    );
    expect(await violations(page, 'dialog')).toEqual([]);

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await eventually('the focus is back', () =>
      withdraw.evaluate((button) => button === document.activeElement),
    );

    await withdraw.press('Enter');
    const confirm = dialog.getByRole('button', { name: 'Dra tillbaka' });
    await confirm.press('Enter');
    await dialog.getByText('Skriv ett skäl.').waitFor();
    await reason.fill('Uppgiften om bommen var fel.');
    await confirm.press('Enter');
    await page.getByText('Texten är tillbakadragen.').waitFor();
    await withdraw.waitFor({ state: 'detached' });
    await live.waitFor({ state: 'detached' });

    const { docs } = await (await cms.get('/api/addresses?where[kind][equals]=withdrawn')).json();
    expect(docs).toMatchObject([{ path: `/nyheter/${slug}/`, reason: 'Uppgiften om bommen var fel.' }]);
  });
});

describe('an event', () => {
  it('says before it is saved what will happen, and who can be called in when nobody is on shift', async () => {
    const { cms, page, open } = office;
    await cms.create('users', {
      name: 'Jonas Tjärnlund',
      email: 'jonas.tjarnlund@isvagsverket.example',
      password: 'a long password of an officer',
      roles: ['officer'],
      phone: '+46701740611',
    });
    await open('/collections/events/create');
    const preview = page.getByRole('region', { name: 'Det här händer' });
    await preview.getByText(/^Ingen har pressjour .* Webbplatsen lovar inget svar då\.$/).waitFor();
    await preview.getByText(/^Spara händelsen, så kan du kalla in/).waitFor();
    expect(await preview.getByRole('link', { name: '070-174 06 11' }).getAttribute('href')).toBe(
      'tel:+46701740611',
    );
    await page.locator('#field-title').fill('Is i drift vid Yttersundet');
    await preview.getByText('Is i drift vid Yttersundet').waitFor();
    await preview.getByText('ingen svarar, den som ringer hör ett meddelande').waitFor();
    expect(await violations(page, '.pressjour-outlook')).toEqual([]);
  });

  it('is ended with one button, and until then the start page warns that nobody answers', async () => {
    const { cms, page, open } = office;
    const { id } = await cms.create('events', {
      title: 'Spricka i isvägen',
      startsAt: inHours(-1),
      endsAt: inHours(10),
      staffed: true,
    });
    await open('');
    await page.getByText('Händelse pågår, men ingen svarar').waitFor();
    await page
      .getByRole('alert')
      .getByText(/”Spricka i isvägen”/)
      .waitFor();
    expect(await violations(page, '.pressjour-dashboard')).toEqual([]);

    await open(`/collections/events/${id}`);
    await page.getByRole('button', { name: 'Avsluta händelsen nu' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Avsluta nu' }).click();
    await page.getByText('Händelsen är avslutad.').waitFor();
    const event = (await (await cms.get(`/api/events/${id}`)).json()) as { endsAt: string };
    expect(Date.parse(event.endsAt)).toBeLessThanOrEqual(Date.now());
  });

  it('names the officer on shift on the start page', async () => {
    const { cms, page, open } = office;
    const officers = await (await cms.get('/api/users?where[name][equals]=Jonas Tjärnlund')).json();
    const officer = officers.docs[0].id;
    await cms.create('shifts', { officer, startsAt: inHours(-1), endsAt: inHours(1500), tier: 1 });
    await cms.create('events', { title: 'Dimma', startsAt: inHours(-1), endsAt: inHours(10), staffed: true });
    await open('');
    await page.getByText('Jonas Tjärnlund svarar, på grund av en händelse').waitFor();
    await page.getByText('Jouren är bemannad utan luckor och krockar de närmaste 60 dagarna.').waitFor();
  });
});

describe('the start page', () => {
  it('lists what waits and whom to phone, and a call can be ticked off', async () => {
    const { cms, page, open, pressjour } = office;
    await cms.create('news-items', { ...item, title: 'Vägen stängs i kväll' });
    const call = { callSid: `CA${'1'.repeat(32)}` };
    const posted = await asService(pressjour.environment).post('/api/call-events/batch', {
      entries: [
        {
          ...call,
          entryId: randomUUID(),
          at: inHours(-2),
          kind: 'incoming',
          from: '+46701740620',
          lineState: 'closed',
        },
        {
          ...call,
          entryId: randomUUID(),
          at: inHours(-1.9),
          kind: 'ended',
          status: 'completed',
          durationSeconds: 20,
        },
      ],
    });
    expect(posted.status).toBe(200);

    await open('');
    await page.getByRole('link', { name: 'Vägen stängs i kväll' }).waitFor();
    await page.getByRole('link', { name: '070-174 06 20' }).waitFor();
    await page.getByRole('button', { name: '070-174 06 20 är uppringd' }).click();
    await page.getByText('Inga missade samtal.').waitFor();
    expect(await page.title()).toMatch(/ – Pressjour$/);
  });
});

it('left no error in the log of the cms', async () => {
  const { page, open, pressjour } = office;
  await open('/collections/news-items');
  await page.getByRole('link', { name: item.title }).first().click();
  await page.locator('#field-lead').waitFor();
  await open('/collections/events/create');
  await page.locator('#field-title').waitFor();
  expect(pressjour.output('cms')).not.toMatch(/⨯|ERROR/);
});
