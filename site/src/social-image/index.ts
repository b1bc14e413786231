import type { Page } from '@pressjour/contract';

/** The PNG that is shared with links to a page; null for a page that is none. What draws it is loaded when the first is asked for. */
export async function socialImage(page: Page): Promise<Uint8Array | null> {
  return page.page === 'social-image' ? (await import('./draw.ts')).draw(page) : null;
}
