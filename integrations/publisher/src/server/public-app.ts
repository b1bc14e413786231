import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { feedKindOf, languageAt, paths } from '@pressjour/contract';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import send from 'send';
import type { Model } from '../model/model.ts';
import type { Trees } from '../publish/placement.ts';
import { guidanceOfPdf, homeAbove } from '../routes/read-path.ts';
import { type SocialImages, TooManyAtOnce } from '../social-images/social-images.ts';
import { answerWith } from './answer.ts';
import { feedLinks } from './feed-links.ts';
import { type PageOnDisk, type PagesOnDisk, pageOf, withLastKnown } from './pages-on-disk.ts';
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
  pages: { read, known },
  socialImages,
  previews,
  onError,
}: {
  model: Model;
  trees: Trees;
  siteUrl: string;
  pages: PagesOnDisk;
  socialImages: Pick<SocialImages, 'at'>;
  previews: Router;
  onError: (error: unknown) => void;
}): RequestListener {
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
  return (request, response) => {
    if (!answeredAtOnce(request, response)) app(request, response);
  };

  /**
   * Answers for a page that was read before and has not changed, without the router and without waiting: nearly every request is for
   * one of these. Everything else goes the long way.
   */
  function answeredAtOnce(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '' } = request;
    if ((method !== 'GET' && method !== 'HEAD') || !plainPath.test(url) || !model.isBuilt()) return false;
    const path = sitePath(url);
    const page = path === null || path.endsWith('/index.html') ? null : knownAt(path);
    if (path === null || page === null) return false;
    const answer = { path, page, status: 200, headers: { ...headers, ...linksOf(path) } };
    answerWith(answer, request, response)?.catch((error: unknown) => {
      onError(error);
      response.writeHead(500, { ...headers, 'Cache-Control': 'no-store' }).end();
    });
    return true;
  }

  /** What cannot be looked at now, as when too many files are open, is read the long way, which says so. */
  function knownAt(path: string): PageOnDisk | null {
    try {
      return known(trees.site.fileAt(path));
    } catch {
      return null;
    }
  }

  type Answer = (request: Request, response: Response, next: NextFunction) => void;

  async function find(path: string): Promise<Answer | null> {
    if (path.endsWith('/index.html')) return redirect(path.slice(0, -'index.html'.length));
    if (/^\/media\/./.test(path) && !path.endsWith('/')) return mediaFile(path);
    if (path.startsWith('/og/')) return socialImage(path);
    const page = await read(trees.site.fileAt(path));
    if (page !== null) return whole(path, page, 200);
    const asFolder = path.endsWith('/') ? path : `${path}/`;
    if (asFolder !== path && (await read(trees.site.fileAt(asFolder))) !== null) return redirect(asFolder);
    for (const left of new Set([asFolder, path])) {
      const answer = await leftAt(left);
      if (answer !== null) return answer;
    }
    return (await belowHome(path)) ?? besideGuidance(path);
  }

  async function socialImage(path: string): Promise<Answer | null> {
    try {
      const bytes = await socialImages.at(path);
      return bytes === null ? null : whole(path, pageOf(bytes), 200);
    } catch (error) {
      if (error instanceof TooManyAtOnce) return (_request, response) => busy(response);
      throw error;
    }
  }

  /** Where a hub is told of changes to feeds, each feed says which. */
  function linksOf(path: string): { Link?: string } {
    if (feedKindOf(path) === null) return {};
    const Link = feedLinks({ path, siteUrl, hub: model.siteSettings('sv')?.webSubHub ?? '' });
    return Link === null ? {} : { Link };
  }

  function whole(path: string, page: PageOnDisk, status: number): Answer {
    return (request, response, next) => {
      answerWith({ path, page, status, headers: linksOf(path) }, request, response)?.catch(next);
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

  /** The file to print moves with its guidance. */
  async function besideGuidance(path: string): Promise<Answer | null> {
    const home = guidanceOfPdf(path);
    const target = home === null ? null : redirectFrom(home);
    const file = target === null ? null : paths.guidancePdf(target);
    return file !== null && (await answersAt(file)) ? redirect(file) : null;
  }

  /** The address of a topic, an event or a briefing answers for what stands below it too: years, feeds, a calendar. */
  async function belowHome(path: string): Promise<Answer | null> {
    const home = homeAbove(path);
    if (home === null || (await read(trees.site.fileAt(home))) !== null) return null;
    const target = redirectFrom(home);
    if (target === null || !(await answersAt(target))) return leftAt(home);
    const below = path.slice(home.length);
    return redirect(target + (below === '' || below.endsWith('/') || extname(below) ? below : `${below}/`));
  }

  /** Files that may be large, in pieces. Their folder is named from their bytes, and so is their ETag. */
  function mediaFile(path: string): Answer {
    const [, , hash = ''] = path.split('/');
    return (request, response, next) => {
      response.set({ 'Cache-Control': cacheControlOf(path), ETag: `"${hash}"` });
      // It speaks to caches on the way; `send` would take it for a reader who has no copy.
      delete request.headers['cache-control'];
      // `send` decodes what it is given.
      send(request, encodeURI(path), {
        root: trees.site.root,
        cacheControl: false,
        dotfiles: 'ignore',
        index: false,
      })
        .on('error', (error: Error & { status?: number }) => {
          if (response.headersSent || error.status === undefined || error.status >= 500) return next(error);
          response.removeHeader('ETag');
          notFound(request, response).catch(next);
        })
        .pipe(response);
    };
  }

  async function notFound(request: Request, response: Response): Promise<void> {
    const path = paths.notFound(languageAt(request.path));
    const page = await readNotFound(trees.site.fileAt(path));
    if (page === null) plain(response, 404, 'There is no such page.');
    else await answerWith({ path, page, status: 404 }, request, response);
  }
}

/** What `send` says of a file before it has read it. */
const ofFiles = ['ETag', 'Last-Modified', 'Accept-Ranges', 'Content-Range'];

/** A path that reads the same in any way: no query, nothing encoded, and no preview, whose router answers for it. */
const plainPath = /^\/(?!preview\b)[\w./-]*$/;

function redirect(to: string) {
  return (_request: Request, response: Response): void => {
    response.set('Cache-Control', cacheControlOf(to)).redirect(301, to);
  };
}

function beingBuilt(response: Response): void {
  response.set('Retry-After', '5');
  plain(response, 503, 'The newsroom is being built. Please try again in a moment.');
}

function busy(response: Response): void {
  response.set('Retry-After', '5');
  plain(response, 503, 'Many pictures are being drawn. Please try again in a moment.');
}

function plain(response: Response, status: number, sentence: string): void {
  response.status(status).set('Cache-Control', 'no-store').type('text/plain').send(`${sentence}\n`);
}
