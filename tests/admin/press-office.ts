import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../harness/browser.ts';
import { admin, asFirstAdmin, type CmsClient, pressService } from '../harness/cms.ts';
import { type Pressjour, startPressjour } from '../harness/services.ts';

export interface PressOffice extends AsyncDisposable {
  pressjour: Pressjour;
  /** As the administrator, by REST. */
  cms: CmsClient;
  /** The administrator's browser, signed in, in Swedish. */
  page: Page;
  /** Opens a page of the admin, such as `/collections/events/create`. */
  open: (path: string) => Promise<void>;
}

/** The cms alone, with a press service that has no office hours, so that a test means the same at every hour. */
export async function pressOffice(): Promise<PressOffice> {
  await using started = new AsyncDisposableStack();
  const pressjour = started.use(await startPressjour({ services: ['cms'] }));
  const cms = await asFirstAdmin(pressjour.environment);
  await cms.updateGlobal('press-service', { ...pressService, weeklyHours: [] });
  const browser = await launchBrowser();
  started.defer(() => browser.close());
  const context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
  const page = await signIn(context, pressjour.environment.cmsUrl);
  const kept = started.move();
  return {
    pressjour,
    cms,
    page,
    open: async (path) => {
      await page.goto(`${pressjour.environment.cmsUrl}/admin${path}`);
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

async function signIn(context: BrowserContext, cmsUrl: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${cmsUrl}/admin/login`);
  await page.locator('#field-email').fill(admin.email);
  await page.locator('#field-password').fill(admin.password);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('heading', { name: 'Vem svarar nu?' }).waitFor();
  return page;
}
