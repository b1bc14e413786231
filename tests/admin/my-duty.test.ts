import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asService } from '../harness/cms.ts';
import { eventually } from '../harness/eventually.ts';
import { type DutyNight, dutyNight } from './duty-night.ts';

let night: DutyNight;
let page: Page;
beforeAll(async () => {
  night = await dutyNight();
  page = await night.telephone(night.first, 'sv-SE');
});
afterAll(() => night?.[Symbol.asyncDispose]());

const read = async (path: string) => (await night.office.cms.get(path)).json();
const duty = () => page.locator('.pressjour-duty');

async function violations(of: Page, part: string): Promise<string[]> {
  const found = await new AxeBuilder({ page: of }).include(part).analyze();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** Whatever can be pressed and is lower than a finger needs, and how much of the page lies to the right of the screen. */
const tooSmall = (of: Page) =>
  of
    .locator('.pressjour-duty :is(a, button, input, select, textarea, summary, audio)')
    .evaluateAll((all) =>
      all
        .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 44)
        .map((one) => one.outerHTML.slice(0, 120)),
    );
const overflow = (of: Page) =>
  of.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const parts = [...document.querySelectorAll('.pressjour-duty *')];
    const right = Math.max(...parts.map((part) => part.getBoundingClientRect().right));
    return Math.max(0, scrollWidth - clientWidth, Math.ceil(right - clientWidth));
  });
/** Relative lightness of the page, 0 black to 255 white. */
const lightness = (of: Page) =>
  of.evaluate(() => {
    const [red = 0, green = 0, blue = 0] = (
      getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? []
    ).map(Number);
    return (red + green + blue) / 3;
  });

describe('My duty, on a telephone', () => {
  it('is where an officer lands who signs in: on, until when, and who is behind', async () => {
    await page.getByRole('heading', { name: 'Du har jour' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/admin/my-duty');
    await duty()
      .getByText(/^till .*, ordning 1$/)
      .waitFor();
    const behind = duty().getByRole('listitem').filter({ hasText: 'Bakom dig' });
    await behind.getByText('Jonas Tjärnlund').waitFor();
    const telephone = behind.getByRole('link', { name: 'Ring Jonas Tjärnlund, 070-174 06 11' });
    expect(await telephone.getAttribute('href')).toBe('tel:+46701740611');
  });

  it('is dark unless the light theme was chosen, and leads there once: the start page stays open', async () => {
    expect(await lightness(page)).toBeLessThan(60);
    const { cmsUrl } = night.office.pressjour.environment;
    await page.context().addCookies([{ name: 'payload-theme', value: 'light', url: cmsUrl }]);
    await page.reload();
    await page.getByRole('heading', { name: 'Du har jour' }).waitFor();
    expect(await lightness(page)).toBeGreaterThan(200);
    expect(await violations(page, '.pressjour-duty')).toEqual([]);
    await page.context().clearCookies({ name: 'payload-theme' });
    await page.goto(`${cmsUrl}/admin`);
    await page.getByRole('heading', { name: 'Vem svarar nu?' }).waitFor();
    await page.goto(`${cmsUrl}/admin/my-duty`);
    await page.getByRole('heading', { name: 'Du har jour' }).waitFor();
  });

  it('has targets for fingers and fits narrow screens, as one enlarged four times is, and axe finds nothing', async () => {
    expect(await violations(page, '.pressjour-duty')).toEqual([]);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await tooSmall(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
  });

  it('plays the voicemail of a caller, by keyboard, and notes who listened', async () => {
    const player = duty().locator('audio[aria-label^="Röstmeddelande från 070-174 06 20"]');
    const answered = page.waitForResponse((response) => response.url().endsWith('/voicemail'));
    await player.focus();
    await page.keyboard.press('Space');
    expect([200, 206]).toContain((await answered).status());
    await eventually('the voicemail was played', () =>
      player.evaluate((audio: HTMLAudioElement) => audio.currentTime > 0),
    );
    const { listened } = await read(`/api/calls/${night.call.id}?depth=0`);
    expect(listened.map(({ by }: { by: string }) => by)).toEqual([night.first.id]);
  });

  it('ticks a call off, undoes that, and ticks it off again, and the focus stays', async () => {
    const link = duty().getByRole('link', { name: '070-174 06 20' });
    expect(await link.getAttribute('href')).toBe('tel:+46701740620');
    const state = async () => (await read(`/api/calls/${night.call.id}?depth=0`)) as Record<string, string>;
    await duty()
      .getByRole('button', { name: /^Uppringd: 070-174 06 20/ })
      .press('Enter');
    const undo = duty().getByRole('button', { name: /^Ångra uppringd: 070-174 06 20/ });
    await undo.waitFor();
    expect(await state()).toMatchObject({ callBack: 'done', callBackBy: night.first.id });
    expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true);
    await undo.press('Enter');
    await duty()
      .getByRole('button', { name: /^Uppringd:/ })
      .press('Enter');
    await undo.waitFor();
    expect(await state()).toMatchObject({ callBack: 'done' });
    await page.reload();
    await duty().getByText('Inga samtal väntar.').waitFor();
  });

  it('extends the event, and ends it after a question', async () => {
    const endsAt = async () => Date.parse((await read(`/api/events/${night.event.id}`)).endsAt);
    const before = await endsAt();
    await duty()
      .getByRole('button', { name: /^Förläng till .*: Is i drift/ })
      .click();
    await page.getByText('Händelsen är förlängd.').waitFor();
    expect(await endsAt()).toBeGreaterThan(before + 11 * 3_600_000);
    await duty().getByRole('button', { name: 'Avsluta händelsen nu: Is i drift vid Yttersundet' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Avsluta nu' }).click();
    await duty().getByRole('heading', { name: 'Händelse pågår' }).waitFor({ state: 'detached' });
    expect(await endsAt()).toBeLessThanOrEqual(Date.now());
  });

  it('verifies the number by the code that was sent to it', async () => {
    await duty()
      .getByText(/^070-174 06 05 är inte bekräftat/)
      .waitFor();
    await duty().getByRole('button', { name: 'Skicka kod' }).click();
    await duty().getByText('En kod är skickad till 070-174 06 05.').waitFor();
    const service = asService(night.office.pressjour.environment);
    const { errands } = await (await service.post('/api/errands/claim', { limit: 50 })).json();
    const bodies: string[] = errands.map(({ errand }: { errand: { body?: string } }) => errand.body ?? '');
    const [code = ''] = bodies.flatMap((body) => /\b\d{6}\b/.exec(body) ?? []);
    const field = duty().getByLabel('Kod, sex siffror');
    await field.fill(code === '000000' ? '000001' : '000000');
    await field.press('Enter');
    await duty()
      .getByRole('alert')
      .getByText(/^Koden stämmer inte/)
      .waitFor();
    await field.fill(code);
    await field.press('Enter');
    await duty().getByText('070-174 06 05 är bekräftat.').waitFor();
  });

  it('makes the address of my calendar, and changes it after a question', async () => {
    await duty().getByRole('button', { name: 'Visa adressen: Mina pass' }).click();
    await duty().getByRole('button', { name: 'Gör en adress: Mina pass' }).click();
    const field = duty().getByLabel('Adress: Mina pass', { exact: true });
    const old = await field.inputValue();
    expect((await fetch(old)).headers.get('content-type')).toContain('text/calendar');
    await duty().getByRole('button', { name: 'Byt adress: Mina pass' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Byt adress' }).click();
    await eventually('the address is another', async () => (await field.inputValue()) !== old);
    expect((await fetch(old)).status).toBe(404);
    expect((await fetch(await field.inputValue())).status).toBe(200);
  });

  it('asks for a swap of a part of a duty; the other, in English, takes it, and the duty has changed', async () => {
    const shiftsOf = async ({ id }: { id: string }) =>
      (await read(`/api/shifts?where[officer][equals]=${id}&sort=startsAt&depth=0`)).docs;
    const [, coming] = await shiftsOf(night.first);
    const options = duty().getByLabel('Pass', { exact: true }).locator('option');
    await duty()
      .getByLabel('Pass', { exact: true })
      .selectOption(await options.last().getAttribute('value'));
    const until = duty().getByLabel('Till', { exact: true });
    const latest = new Date(Date.parse(`${await until.inputValue()}:00Z`) - 4 * 3_600_000);
    await until.fill(latest.toISOString().slice(0, 16));
    await duty().getByLabel('Vem ska ta över?').selectOption({ label: 'Jonas Tjärnlund' });
    await duty().getByLabel('Hälsning (behövs inte)').fill('Läkarbesök, tack!');
    await duty().getByRole('button', { name: 'Skicka frågan' }).click();
    await duty()
      .getByText(/^Du har bett Jonas Tjärnlund ta .*Väntar på svar\.$/)
      .waitFor();

    const other = await night.telephone(night.second, 'en-GB');
    await other.getByRole('heading', { name: 'You are on duty' }).waitFor();
    await other.getByText(/^Maja Ekström asks whether you can take/).waitFor();
    await other.getByText('Läkarbesök, tack!').waitFor();
    await other.getByRole('button', { name: /^Take it: Maja Ekström/ }).click();
    await other.getByText(/^Maja Ekström asks whether/).waitFor({ state: 'detached' });

    const [, taken] = await shiftsOf(night.second);
    expect(taken.startsAt).toBe(coming.startsAt);
    expect(Date.parse(taken.endsAt)).toBeLessThan(Date.parse(coming.endsAt));
    await page.reload();
    await duty()
      .getByText(/^Du har bett Jonas Tjärnlund ta .*Godtaget\.$/)
      .waitFor();
  });
});

describe("a call's own page", () => {
  it('tells of the telephones that rang, plays the voicemail, says who listened, and takes the tick back', async () => {
    const { page: desk, open } = night.office;
    await open(`/collections/calls/${night.call.id}`);
    const story = desk.getByRole('region', { name: 'Så gick samtalet' });
    expect(await story.getByRole('link', { name: '070-174 06 20' }).getAttribute('href')).toBe(
      'tel:+46701740620',
    );
    const leg = story.getByRole('row').filter({ hasText: 'Maja Ekström' });
    await leg.getByText('Inget svar').waitFor();
    await story.locator('audio[aria-label^="Röstmeddelande från 070-174 06 20"]').waitFor();
    await story.getByText(/^Maja Ekström, i dag|^Maja Ekström, i går/).waitFor();
    expect(await violations(desk, '.pressjour-call')).toEqual([]);
    await desk.getByRole('button', { name: 'Inte uppringd ändå' }).click();
    await desk.getByRole('button', { name: 'Uppringd', exact: true }).waitFor();
    expect(await read(`/api/calls/${night.call.id}?depth=0`)).toMatchObject({ callBack: 'owed' });
  });
});

it('left no error in the log of the cms', () => {
  expect(night.office.pressjour.output('cms')).not.toMatch(/⨯|ERROR/);
});
