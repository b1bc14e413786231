import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { claimedErrandsShape } from '@pressjour/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asService, type CmsClient } from '../harness/cms.ts';
import { eventually } from '../harness/eventually.ts';
import { type PressOffice, pressOffice } from './press-office.ts';
import { violations } from './violations.ts';

const timeZone = 'Europe/Stockholm';
const now = Temporal.Now.instant();
const today = now.toZonedDateTimeISO(timeZone);
const inHours = (hours: number) => now.add({ hours }).toString({ fractionalSecondDigits: 3 });
const phone = { width: 390, height: 844 };

let office: PressOffice;
let service: CmsClient;
let jonas: string;
let maria: string;
let event: string;
beforeAll(async () => {
  office = await pressOffice();
  service = asService(office.pressjour.environment);
  jonas = (await office.cms.create('users', officer('Jonas Tjärnlund', '+46701740611'))).id;
  maria = (await office.cms.create('users', officer('Maria Lund', '+46701740612'))).id;
});
afterAll(() => office?.[Symbol.asyncDispose]());

function officer(name: string, number: string) {
  const email = `${name.split(' ')[0]}@isvagsverket.example`.toLowerCase();
  return { name, email, password: 'a long password of an officer', roles: ['officer'], phone: number };
}

/** Whether a page scrolls sideways. */
const scrollsSideways = () =>
  office.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe('an event with nobody on shift', () => {
  it('says who is told, and an officer is called in with one button', async () => {
    const { cms, page, open } = office;
    const saved = await cms.create('events', {
      title: 'Dimma över Gråsjön',
      startsAt: inHours(-1),
      endsAt: inHours(10),
      staffed: true,
    });
    event = saved.id;
    await open(`/collections/events/${event}`);
    const preview = page.getByRole('region', { name: 'Det här händer' });
    await preview.getByText('Pressnumret är 08-465 004 10.').waitFor();
    await preview.getByText(/^En halvtimme före slutet/).waitFor();
    await preview.getByText(/^Ingen har pressjour/).waitFor();
    expect(await violations(page, '.pressjour-outlook')).toEqual([]);

    await preview.getByRole('button', { name: 'Kalla in Jonas Tjärnlund' }).click();
    await page.getByText('Jonas Tjärnlund är inkallad och står först.').waitFor();
    await preview.getByText('samtalet går till Jonas Tjärnlund').waitFor();
    await preview.getByText(/^Ingen har pressjour/).waitFor({ state: 'detached' });
    const { docs } = await (await cms.get(`/api/shifts?where[event][equals]=${event}&depth=0`)).json();
    expect(docs).toMatchObject([{ officer: jonas, tier: 1, extra: true }]);
  });
});

describe('who answers at …?', () => {
  it('shows state, reasons, the ladder with its times, what the caller hears and what comes next', async () => {
    const { page, open } = office;
    await open('');
    await page
      .locator('a.nav__link', { hasText: 'Vem svarar …?' })
      .first()
      .evaluate((link: HTMLElement) => link.click());
    await page.getByRole('heading', { level: 1, name: 'Vem svarar …?' }).waitFor();
    expect(page.url()).toMatch(/\/admin\/who-answers$/);
    await page.getByText('Händelse pågår: den som har pressjour svarar.').waitFor();
    await page.getByText(/^Händelsen ”Dimma över Gråsjön” pågår till .* och är bemannad\.$/).waitFor();

    const rows = page.getByRole('table').getByRole('row');
    expect((await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Tid Vem Nummer Hur',
      '0:00 Jonas Tjärnlund 070-174 06 11 ringer 20 s, ordning 1, varv 1, tar emot med knapp 1',
      '0:20 Jonas Tjärnlund 070-174 06 11 ringer 20 s, ordning 1, varv 2, tar emot med knapp 1',
      '0:40 Röstbrevlåda',
    ]);
    await page.locator('blockquote[lang=sv]', { hasText: 'Lämna namn' }).waitFor();
    await page.locator('blockquote[lang=en]', { hasText: 'Leave your name' }).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: /stängt$/ })
      .first()
      .waitFor();
    expect(await violations(page, '.pressjour-view')).toEqual([]);
  });

  it('is asked by a form whose answer has an address of its own', async () => {
    const { cms, page, open } = office;
    await cms.create('blocked-callers', { phone: '+46701740690', reason: 'Ringer varje natt' });
    await open('/who-answers');
    await page.getByLabel('Tidpunkt').fill(`${today.year + 1}-12-25T03:00`);
    await page.getByLabel('Den som ringer').fill('070-174 06 90');
    await page.getByRole('button', { name: 'Visa vem som svarar' }).click();
    await page.getByText('Numret är spärrat. Den som ringer hör ett meddelande.').waitFor();
    await page
      .getByRole('heading', { name: /^\S+dag 25 december \d{4} kl\. 3\.00, 070-174 06 90$/ })
      .waitFor();
    const address = page.url();
    expect(new URL(address).searchParams.get('at')).toBe(`${today.year + 1}-12-25T03:00`);
    await page.goto(address);
    await page.getByText('Ingen telefon ringer.').waitFor();
  });

  it('asks which hour is meant in the night that has it twice', async () => {
    const { page, open } = office;
    const twice = nightWithAnHourTwice();
    await open(`/who-answers?at=${twice}T02:30`);
    await page.getByRole('group', { name: /inträffar två gånger/ }).waitFor();
    expect(await page.getByRole('heading', { name: 'Varför' }).count()).toBe(0);
    expect(await violations(page, '.pressjour-view')).toEqual([]);
    await page.getByLabel('Den andra, vintertid').check();
    await page.getByRole('button', { name: 'Visa vem som svarar' }).click();
    await page.getByRole('heading', { name: /den andra gången, vintertid$/ }).waitFor();
    expect(await page.getByLabel('Den andra, vintertid').isChecked()).toBe(true);
  });

  it('says what it cannot read, and is for nobody who has not signed in', async () => {
    const { page, open, pressjour } = office;
    await open('/who-answers?from=Jonas');
    await page.getByRole('alert').getByText('”Jonas” är inget telefonnummer.').waitFor();

    const anonymous = await fetch(`${pressjour.environment.cmsUrl}/admin/who-answers?from=Jonas`);
    const text = await anonymous.text();
    expect(text).not.toContain('Tjärnlund');
    expect(text).toContain(encodeURIComponent('/admin/who-answers?from=Jonas'));
  });
});

/** The local date on which clocks go back next. */
function nightWithAnHourTwice(): string {
  let change = today.getTimeZoneTransition('next');
  while (change && change.offsetNanoseconds > change.subtract({ seconds: 1 }).offsetNanoseconds) {
    change = change.getTimeZoneTransition('next');
  }
  return `${change?.toPlainDate()}`;
}

describe('the roster', () => {
  it('shows who has duty week by week, gaps and overlaps in words, on a phone as well', async () => {
    const { cms, page, open } = office;
    const monday = today.toPlainDate().subtract({ days: today.dayOfWeek - 1 });
    const rotation = await cms.create('rotations', {
      name: 'Jour 1',
      tier: 1,
      officers: [jonas, maria],
      firstHandOver: `${monday.subtract({ weeks: 1 })}T12:00:00.000Z`,
      handOverTime: '08:00',
      weeks: 1,
      until: `${monday.add({ weeks: 5 })}T12:00:00.000Z`,
    });
    await cms.create('shifts', { officer: maria, tier: 2, startsAt: inHours(24), endsAt: inHours(24 * 20) });
    await open('/roster');
    const table = page.getByRole('table');
    await table.getByRole('columnheader', { name: 'Ordning 2' }).waitFor();
    // The week after next: who was called in above may be on duty into next week, when the test runs late on a Sunday.
    const row = table.getByRole('row').nth(3);
    expect(await row.getByRole('cell').first().innerText()).toMatch(
      /Maria Lund\s*till mån .* kl\. 8\.00\s*Jonas Tjärnlund\s*från mån .* kl\. 8\.00|Jonas Tjärnlund\s*till mån .* kl\. 8\.00\s*Maria Lund\s*från mån .* kl\. 8\.00/,
    );
    await table
      .getByText(/^Krock: Maria Lund står även i ordning 2/)
      .first()
      .waitFor();
    await table
      .getByText(/^Lucka: ingen att ringa mån .* kl\. 8\.00 –/)
      .first()
      .waitFor();
    expect(await violations(page, '.pressjour-view')).toEqual([]);

    await page.setViewportSize(phone);
    expect(await scrollsSideways()).toBe(false);
    expect(await violations(page, '.pressjour-view')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });

    await row.getByRole('link', { name: 'Jonas Tjärnlund, öppna schema' }).click();
    await page.waitForURL(`**/admin/collections/rotations/${rotation.id}`);
  });
});

describe('the start page', () => {
  it('says what is wrong with the roster of the next 60 days', async () => {
    const { page, open } = office;
    await open('');
    const dashboard = page.locator('.pressjour-dashboard');
    await dashboard
      .getByText(/^Lucka: ingen att ringa/)
      .first()
      .waitFor();
    await dashboard
      .getByText(/^Krock: Maria Lund/)
      .first()
      .waitFor();
    await dashboard.getByText(/^Jonas Tjärnlund har inte bekräftat sitt nummer med kod/).waitFor();
    await dashboard.getByText('Inget provsamtal har gjorts.').waitFor();
    expect(await violations(page, '.pressjour-dashboard')).toEqual([]);
  });

  it('shows what could not be sent, and has it tried again with one button', async () => {
    const { page, open } = office;
    const text = await eventually('the clock has word of the event for the officer', async () => {
      const claimed = await claim();
      return claimed.find(({ errand }) => errand.kind === 'text');
    });
    await tell(text.id, { outcome: 'failed', error: 'Numret tar inte emot sms.', again: false });

    await open('');
    const failed = page.getByRole('listitem').filter({ hasText: 'Numret tar inte emot sms.' });
    const what = await failed.locator('strong').innerText();
    expect(what).toMatch(/^Sms: .* till (Jonas Tjärnlund|Maria Lund)$/);
    await failed.getByRole('button', { name: `Försök igen: ${what}` }).click();
    await page.getByText('Nytt försök görs nu.').waitFor();
    await failed.waitFor({ state: 'detached' });
    const again = await eventually('the errand is there anew', async () =>
      (await claim()).find(({ id }) => id === text.id),
    );
    await tell(again.id, { outcome: 'done', outbox: true });
  });

  it('shows what the weekly test call said', async () => {
    const { cms, page, open } = office;
    const at = Temporal.Now.zonedDateTimeISO(timeZone).subtract({ minutes: 1 });
    await cms.updateGlobal('press-service', {
      testCall: {
        day: String(at.dayOfWeek),
        time: at.toPlainTime().toString({ smallestUnit: 'minute' }),
      },
    });
    const call = await eventually('the test call is to be placed', async () =>
      (await claim()).find(({ errand }) => errand.kind === 'call' && errand.call.purpose === 'test'),
    );
    if (call.errand.kind !== 'call') throw new Error('The errand is no call.');
    await tell(call.id, { outcome: 'done', sid: `CA${'7'.repeat(32)}` });
    await journal([
      {
        callSid: `CA${'7'.repeat(32)}`,
        kind: 'notice',
        notice: call.errand.call.notice,
        status: 'number-not-shown',
      },
    ]);
    await open('');
    await page.getByText(/: svarade, men pressnumret syntes inte\. Tala med operatören\.$/).waitFor();
    expect(await violations(page, '.pressjour-dashboard')).toEqual([]);
  });
});

const claimed: Awaited<ReturnType<typeof claimMore>> = [];

/** What the notifier was given and has not told of yet: what is leased is not given twice. */
async function claim() {
  claimed.push(...(await claimMore()));
  return claimed;
}

async function claimMore() {
  const answer = await service.post('/api/errands/claim', { limit: 50 });
  return claimedErrandsShape.parse(await answer.json()).errands;
}

async function tell(id: string, result: object): Promise<void> {
  expect((await service.post(`/api/errands/${id}/result`, result)).status).toBe(200);
  claimed.splice(0, claimed.length, ...claimed.filter((errand) => errand.id !== id));
}

async function journal(
  entries: { callSid: string; kind: string; [field: string]: unknown }[],
): Promise<void> {
  const whole = entries.map((entry) => ({ entryId: randomUUID(), at: new Date().toISOString(), ...entry }));
  expect((await service.post('/api/call-events/batch', { entries: whole })).status).toBe(200);
}

describe('the figures of the call log', () => {
  it('are tables for a period and an event, with the export beside them', async () => {
    const { page, open } = office;
    const arrived = new Date(Date.now() - 600_000).toISOString();
    const call = (letter: string, events: string[]) => {
      const callSid = `CA${letter.repeat(32)}`;
      return [
        { callSid, kind: 'incoming', at: arrived, from: '+46701740620', lineState: 'event', events },
        {
          callSid,
          kind: 'ended',
          at: new Date(Date.parse(arrived) + 20_000).toISOString(),
          status: 'completed',
          durationSeconds: 20,
        },
      ];
    };
    await journal([...call('a', [event]), ...call('b', [])]);
    await open('/collections/calls');
    await page.getByRole('link', { name: 'Statistik och export' }).click();
    await page.getByRole('heading', { level: 1, name: 'Samtalsstatistik' }).waitFor();
    const all = page.getByRole('row', { name: /^Alla samtal/ });
    expect((await all.innerText()).replace(/\s+/g, ' ')).toBe('Alla samtal 2 100 %');
    expect(await violations(page, '.pressjour-view')).toEqual([]);

    await page
      .getByLabel('Händelse')
      .selectOption({ label: `Dimma över Gråsjön (${inHours(-1).slice(0, 10)})` });
    await page.getByRole('button', { name: 'Visa', exact: true }).click();
    await page.waitForURL(`**/calls-statistics?*event=${event}*`);
    await eventually('the figures are those of the event', async () =>
      (await all.innerText()).replace(/\s+/g, ' ').startsWith('Alla samtal 1 '),
    );
    const hour = String(Temporal.Instant.from(arrived).toZonedDateTimeISO(timeZone).hour).padStart(2, '0');
    expect(
      await page
        .getByRole('row', { name: new RegExp(`^${hour}–`) })
        .getByRole('cell')
        .first()
        .innerText(),
    ).toBe('1');

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV utan nummer' }).click(),
    ]);
    const csv = await readFile(await file.path(), 'utf8');
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain('Dimma över Gråsjön');
    expect(csv).not.toContain('+46701740620');

    await page.setViewportSize(phone);
    expect(await scrollsSideways()).toBe(false);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('say why a period cannot be shown', async () => {
    const { page, open } = office;
    await open('/calls-statistics?from=2026-12-01&until=2026-11-01');
    await page
      .getByRole('alert')
      .getByText(/^Välj en period/)
      .waitFor();
  });
});

describe('a spoken text', () => {
  it('shows what is said while it is empty, and how long it is', async () => {
    const { page, open } = office;
    await open('/globals/press-service');
    await page.getByRole('button', { name: 'När ingen svarar' }).click();
    const field = page
      .locator('.field-type.textarea')
      .filter({ has: page.locator('#field-messages__voicemail') });
    await field.locator('blockquote', { hasText: 'pressjouren på Isvägsverket' }).waitFor();
    await field.getByText(/^Ungefär 1\d sekunder uppläst\./).waitFor();

    await field.locator('textarea').fill('Vi ringer upp så snart vi kan. '.repeat(20));
    await field.getByText(/^Det är mer än 30 sekunder/).waitFor();
    expect(await field.locator('blockquote').count()).toBe(0);
    await field.getByText('Ungefär 45 sekunder uppläst.').waitFor();
    expect(await violations(page, '.pressjour-spoken')).toEqual([]);
  });
});

it('left no error in the log of the cms', () => {
  expect(office.pressjour.output('cms')).not.toMatch(/⨯|ERROR/);
});
