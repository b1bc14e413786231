import { expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';

it('opens a page', { timeout: 60_000 }, async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>Isvägen är öppen</h1>');
    expect(await page.getByRole('heading').textContent()).toBe('Isvägen är öppen');
  } finally {
    await browser.close();
  }
});
