import type { Environment } from '@pressjour/contract';
import type { Router } from 'express';
import type { Logger } from 'pino';
import { createRenderer } from '../render/renderer.ts';
import type { Newsroom } from '../routes/newsroom.ts';
import { previewCms } from './cms.ts';
import { previewRouter } from './router.ts';

export interface Previews {
  router: Router;
  close: () => Promise<void>;
}

/** How long a page may take, and once more in a process of its own. Milliseconds. */
const patience = 5000;

/** Previews of unpublished texts, with a renderer of their own that starts when the first one is asked for. */
export function createPreviews({
  newsroom,
  entry,
  environment,
  logger,
}: {
  newsroom: Newsroom;
  /** The program of the built site. */
  entry: string;
  environment: Pick<Environment, 'cmsInternalUrl' | 'cmsUrl'>;
  logger: Logger;
}): Previews {
  const renderer = createRenderer({ entry, patience });
  const router = previewRouter({
    newsroom,
    renderer,
    cms: previewCms(environment.cmsInternalUrl),
    cmsOrigin: new URL(environment.cmsUrl).origin,
    onTrouble: ({ preview, error }) => logger.error({ preview, err: error }, 'A preview could not be shown'),
  });
  return { router, close: () => renderer.close() };
}
