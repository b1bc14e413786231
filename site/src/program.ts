import type { Page } from '@pressjour/contract';
import { createApp } from 'astro/app/entrypoint';

/** A page as it is sent to readers. */
export interface Rendered {
  /** 200; 500 when the page could not be rendered. */
  status: number;
  mediaType: string;
  body: Uint8Array;
}

/** Whole or not at all: a page that breaks in the middle was sent up to there. */
const app = createApp({ streaming: false });

/**
 * Renders what it is handed, and nothing else.
 * @param path where the page will stand, from the root of the site
 */
export async function render(path: string, page: Page): Promise<Rendered> {
  const request = new Request(`http://site.invalid${encodeURI(path)}`);
  const response = await app.render(request, { locals: { page } });
  return {
    status: response.status,
    mediaType: response.headers.get('content-type') ?? '',
    body: new Uint8Array(await response.arrayBuffer()),
  };
}
