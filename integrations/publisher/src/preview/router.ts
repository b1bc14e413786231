import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import pLimit from 'p-limit';
import type { Renderer } from '../render/renderer.ts';
import type { Newsroom } from '../routes/newsroom.ts';
import { securityHeaders } from '../server/security-headers.ts';
import { type PreviewCms, PreviewRefused, PreviewUnavailable, PreviewUnreadable } from './cms.ts';
import { endedPage, endedStyle } from './ended-page.ts';
import { previewPage } from './page.ts';
import { type Sentence, sentence } from './words.ts';

export interface PreviewParts {
  newsroom: Newsroom;
  cms: PreviewCms;
  /** A renderer of previews alone: a text that hangs it holds up no publishing. */
  renderer: Renderer;
  /** CMS_URL's origin, the only one that may show a preview in a frame. */
  cmsOrigin: string;
  /** Is told what failed, with a mark in place of the token. */
  onTrouble: (trouble: { preview: string; error: unknown }) => void;
}

/** How many previews are made at once, and how many more may wait. */
const atOnce = 4;
const mayWait = 32;
/** How many requests a minute a token may make: a page, its pictures, and four times a second what is typed. */
const aMinute = 600;
const tokens = /^([\w-]{22}|[\w-]{20,500}\.[\w-]{43})$/;

class Busy extends Error {}

/**
 * `/preview/<token>/`: an unpublished text as the site would show it, and below it its files. Nothing of it is written to disk, kept
 * by anybody on the way, or listed; a token stands in no log. `POST` takes what is being typed beside it.
 */
export function previewRouter(parts: PreviewParts): Router {
  const { newsroom, cms, renderer, cmsOrigin, onTrouble } = parts;
  const { siteUrl, model } = newsroom;
  const limit = pLimit(atOnce);
  const router = Router();
  router.use((_request, response, next) => {
    response.set(previewHeaders({ siteUrl, cmsOrigin }));
    next();
  });
  router.param('token', (_request, response, next, token: string) => {
    if (tokens.test(token)) next();
    else notThere(response);
  });
  const often = rateLimit({
    windowMs: 60_000,
    limit: aMinute,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: (request) => markOf(String(request.params.token)),
    handler: (request, response) => say(request, response, 429, 'tooOften'),
  });

  router.get('/:token', often, (request, response) => page(request, response, null));
  router.post('/:token', often, sameOrigin(siteUrl), json, (request, response) => {
    if (typeof request.body !== 'string') return say(request, response, 415, 'refused');
    return page(request, response, request.body);
  });
  router.get('/:token/media/:key/:size/:name', often, async (request, response) => {
    const [token = '', key = '', size = ''] = ['token', 'key', 'size'].map((name) =>
      String(request.params[name]),
    );
    const file = await cms.file({ token, key, size });
    if (file?.body == null) return notThere(response);
    for (const name of ['content-type', 'content-length']) {
      const value = file.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    if (request.method === 'HEAD') {
      await file.body.cancel();
      response.end();
    } else await pipeline(file.body, response).catch(() => {});
  });
  router.use((request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD') return notThere(response);
    response.set('Allow', 'GET, HEAD, POST');
    return say(request, response, 405, 'method');
  });
  router.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    const [status, words] = answerTo(error);
    if (status >= 500) onTrouble({ preview: markOf(request.path.split('/')[1] ?? ''), error });
    if (response.headersSent) return next(error);
    if (status === 503) response.set('Retry-After', '5');
    say(request, response, status, words);
  });
  return router;

  async function page(request: Request, response: Response, typed: string | null): Promise<void> {
    if (!model.isBuilt()) return say(request, response, 503, 'building');
    if (limit.pendingCount >= mayWait) throw new Busy();
    const token = String(request.params.token);
    const bytes = await limit(async () => {
      const preview = await cms.show(token, typed);
      if (preview === null) return null;
      const made = previewPage({ newsroom, preview, token, cmsOrigin });
      return renderer.render({ path: 'path' in made ? made.path : '/', page: made });
    });
    if (bytes === null) return notThere(response);
    response.type('html').send(bytes);
  }

  function notThere(response: Response): void {
    response.set(previewHeaders({ siteUrl, cmsOrigin, style: endedStyle }));
    response.status(404).type('html').send(endedPage);
  }
}

const json = express.text({ type: 'application/json', limit: '512kb' });

/** Only the preview itself tells what is typed: a page elsewhere that knew the address could not. */
function sameOrigin(siteUrl: string) {
  const { origin } = new URL(siteUrl);
  return (request: Request, response: Response, next: NextFunction): void => {
    const isSame = request.get('sec-fetch-site') === 'same-origin' || request.get('origin') === origin;
    if (isSame) next();
    else say(request, response, 403, 'refused');
  };
}

function previewHeaders({
  siteUrl,
  cmsOrigin,
  style,
}: {
  siteUrl: string;
  cmsOrigin: string;
  style?: string;
}): Record<string, string> {
  return {
    ...securityHeaders({ siteUrl, framedBy: cmsOrigin, ...(style ? { style } : {}) }),
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex, nofollow, noarchive',
    'Referrer-Policy': 'no-referrer',
    // A preview in a window of its own tells the form that opened it when it is ready.
    'Cross-Origin-Opener-Policy': 'unsafe-none',
  };
}

function answerTo(error: unknown): [number, Sentence] {
  if (error instanceof Busy) return [503, 'busy'];
  if (error instanceof PreviewUnavailable) return [502, 'unavailable'];
  if (error instanceof PreviewUnreadable) return [502, 'unreadable'];
  if (error instanceof PreviewRefused) return [error.status, 'refused'];
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? [status, 'refused'] : [500, 'failed'];
}

function say(request: Request, response: Response, status: number, words: Sentence): void {
  response
    .status(status)
    .type('text/plain')
    .send(`${sentence(request, words)}\n`);
}

/** What stands for a token in logs: enough to see that two lines are of the same one. */
function markOf(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 12);
}
