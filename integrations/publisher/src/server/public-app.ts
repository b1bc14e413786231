import { extname } from 'node:path';
import { feedKindOf, type Language, paths } from '@pressjour/contract';
import express, { type Express, type NextFunction, type Request, type Response, type Router } from 'express';
import send from 'send';
import type { Model } from '../model/model.ts';
import type { Trees } from '../publish/placement.ts';
import { homeAbove } from '../routes/read-path.ts';
import { feedLinks } from './feed-links.ts';
import { mediaTypeOf } from './media-type.ts';
import { type PageOnDisk, pagesOnDisk, withLastKnown } from './pages-on-disk.ts';
import { cacheControlOf, securityHeaders } from './security-headers.ts';
import { sitePath } from './site-path.ts';

/**
 * The public web server: the tree of published files, and what only the publisher knows: where an old address leads (301)
 * and what was removed for good (410). It answers GET and HEAD, and knows no session, no cookie and no query. What is not published
 * is shown by `previews` alone, to whoever has the address.
 */
export function createPublicApp({
  model,
  trees,
  siteUrl,
  previews,
  onError,
}: {
  model: Model;
  trees: Trees;
  siteUrl: string;
  previews: Router;
  onError: (error: unknown) => void;
}): Express {
  const read = pagesOnDisk();
  const readNotFound = withLastKnown(read);
  const headers = securityHeaders({ siteUrl });
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use('/preview', previews);
  app.use((request, response, next) => {
    response.set(headers);
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    response.set('Allow', 'GET, HEAD');
    plain(response, 405, 'This site can only be read.');
  });
  app.use(async (request, response, next) => {
    if (!model.isBuilt()) return beingBuilt(response);
    const path = sitePath(request.path);
    const found = path === null ? null : await find(path);
    if (found !== null) return found(request, response, next);
    await notFound(request, response);
  });
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    onError(error);
    if (response.headersSent) return next(error);
    for (const name of ofFiles) response.removeHeader(name);
    plain(response, 500, 'The page could not be read. Please try again in a moment.');
  });
  return app;

  type Answer = (request: Request, response: Response, next: NextFunction) => void;

  async function find(path: string): Promise<Answer | null> {
    if (path.endsWith('/index.html')) return redirect(path.slice(0, -'index.html'.length));
    if (/^\/(media|_astro)\/./.test(path) && !path.endsWith('/')) return immutable(path);
    const page = await read(trees.site.fileAt(path));
    if (page !== null) return withFeedLinks(path, whole(path, page, 200));
    const asFolder = path.endsWith('/') ? path : `${path}/`;
    if (asFolder !== path && (await read(trees.site.fileAt(asFolder))) !== null) return redirect(asFolder);
    for (const left of new Set([asFolder, path])) {
      const answer = await leftAt(left);
      if (answer !== null) return answer;
    }
    return belowTopic(path);
  }

  /** Where a hub is told of changes to feeds, each feed says which. */
  function withFeedLinks(path: string, answer: Answer): Answer {
    if (feedKindOf(path) === null) return answer;
    const hub = model.siteSettings('sv')?.webSubHub ?? '';
    const links = feedLinks({ path, siteUrl, hub });
    return (request, response, next) => {
      if (links !== null) response.set('Link', links);
      answer(request, response, next);
    };
  }

  /** What an address left at a path: where it leads, or that it is gone. */
  async function leftAt(path: string): Promise<Answer | null> {
    const target = redirectFrom(path);
    if (target !== null) return (await answersAt(target)) ? redirect(target) : null;
    const gone = await read(trees.gone.fileAt(path));
    return gone === null ? null : whole(path, gone, 410);
  }

  /** Whether there is anything at a path: what moved there may be a draft again. */
  async function answersAt(path: string): Promise<boolean> {
    const files = [trees.site.fileAt(path), trees.gone.fileAt(path)];
    return (await Promise.all(files.map(read))).some((page) => page !== null);
  }

  function redirectFrom(path: string): string | null {
    const address = model.documents.atPath('addresses', path);
    return address?.kind === 'redirect' ? (address.target ?? null) : null;
  }

  /** The address of a topic answers for its years and its feed too. */
  async function belowTopic(path: string): Promise<Answer | null> {
    const topic = homeAbove(path);
    if (topic === null || (await read(trees.site.fileAt(topic))) !== null) return null;
    const target = redirectFrom(topic);
    if (target === null || !(await answersAt(target))) return leftAt(topic);
    const below = path.slice(topic.length);
    return redirect(target + (below === '' || below.endsWith('/') || extname(below) ? below : `${below}/`));
  }

  function immutable(path: string): Answer {
    return (request, response, next) => {
      response.set('Cache-Control', cacheControlOf(path));
      // `send` decodes what it is given.
      send(request, encodeURI(path), {
        root: trees.site.root,
        cacheControl: false,
        dotfiles: 'ignore',
        index: false,
      })
        .on('error', (error: Error & { status?: number }) => {
          if (response.headersSent || error.status === undefined || error.status >= 500) return next(error);
          response.removeHeader('Cache-Control');
          notFound(request, response).catch(next);
        })
        .pipe(response);
    };
  }

  async function notFound(request: Request, response: Response): Promise<void> {
    const language: Language = /^\/en(\/|$)/.test(request.path) ? 'en' : 'sv';
    const path = paths.notFound(language);
    const page = await readNotFound(trees.site.fileAt(path));
    if (page === null) plain(response, 404, 'There is no such page.');
    else whole(path, page, 404)(request, response);
  }
}

/** What `send` says of a file before it has read it. */
const ofFiles = ['ETag', 'Last-Modified', 'Accept-Ranges', 'Content-Range'];

function whole(path: string, { bytes, etag }: PageOnDisk, status: number) {
  return (request: Request, response: Response): void => {
    response
      .status(status)
      .set({ 'Cache-Control': cacheControlOf(path), ETag: etag })
      .type(mediaTypeOf(path));
    if (status === 200 && hasAlready(request, etag)) response.status(304).end();
    else
      response.set('Content-Length', String(bytes.length)).end(request.method === 'HEAD' ? undefined : bytes);
  };
}

/**
 * Whether the reader's copy has these bytes. `If-None-Match` alone decides: a `Cache-Control: no-cache` beside it, as fetch
 * sends it, speaks to caches on the way and not to the origin (RFC 9111, 5.2.1.4; RFC 9110, 13.1.2).
 */
function hasAlready(request: Request, etag: string): boolean {
  const held = (request.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return held.includes(etag) || held.includes('*');
}

function redirect(to: string) {
  return (_request: Request, response: Response): void => {
    response.set('Cache-Control', cacheControlOf(to)).redirect(301, to);
  };
}

function beingBuilt(response: Response): void {
  response.set('Retry-After', '5');
  plain(response, 503, 'The newsroom is being built. Please try again in a moment.');
}

function plain(response: Response, status: number, sentence: string): void {
  response.status(status).set('Cache-Control', 'no-store').type('text/plain').send(`${sentence}\n`);
}
