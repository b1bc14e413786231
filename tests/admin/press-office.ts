import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../harness/browser.ts';
import { admin, asFirstAdmin, asUser, type CmsClient, pressService } from '../harness/cms.ts';
import { type Pressjour, type StartOptions, startPressjour } from '../harness/services.ts';

export interface PressOffice extends AsyncDisposable {
  pressjour: Pressjour;
  /** As the administrator, by REST. */
  cms: CmsClient;
  browser: Browser;
  /** The administrator's browser, signed in, in Swedish. */
  page: Page;
  /** Opens a page of the admin, such as `/collections/events/create`. */
  open: (path: string) => Promise<void>;
}

/** The cms, alone unless said, with a press service that has no office hours, so that a test means the same at every hour. */
export async function pressOffice({
  services = ['cms'],
}: Pick<StartOptions, 'services'> = {}): Promise<PressOffice> {
  await using started = new AsyncDisposableStack();
  const pressjour = started.use(
    await startPressjour({
      services,
      prepare: async (environment) => {
        const first = await asFirstAdmin(environment);
        await first.updateGlobal('press-service', { ...pressService, weeklyHours: [] });
      },
    }),
  );
  const cms = await asUser(pressjour.environment, admin);
  const browser = await launchBrowser();
  started.defer(() => browser.close());
  const context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
  const page = await signIn({ context, cmsUrl: pressjour.environment.cmsUrl, who: admin });
  await page.getByRole('heading', { name: 'Vem svarar nu?' }).waitFor();
  const kept = started.move();
  return {
    pressjour,
    cms,
    browser,
    page,
    open: async (path) => {
      await page.goto(`${pressjour.environment.cmsUrl}/admin${path}`);
      // A click on what the server has drawn is lost until the page is alive.
      await page.locator('.template-default--nav-hydrated').first().waitFor();
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

interface SigningIn {
  context: BrowserContext;
  cmsUrl: string;
  who: { email: string; password: string };
}

/** Signs in as people do, in the language of the browser. @returns the page, on its way to where the login leads */
export async function signIn({ context, cmsUrl, who }: SigningIn): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${cmsUrl}/admin/login`);
  await page.locator('#field-email').fill(who.email);
  await page.locator('#field-password').fill(who.password);
  await page.locator('form.login__form button[type="submit"]').click();
  return page;
}
