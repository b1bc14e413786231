import type { PayloadRequest } from 'payload';
import { siteUrlOf } from '../../site-url.ts';
import { pathOf, type WrittenCollection } from '../../written/kinds.ts';
import type { RawFinding } from '../find/in-words.ts';
import { type LinkTarget, linkTarget } from '../find/links.ts';
import type { GuardedText } from '../find/pieces.ts';
import { runningText } from '../rich-text.ts';
import { leadsSomewhere } from './on-site.ts';

interface FoundLink {
  target: LinkTarget;
  words: string;
  url: string;
}

/** The web addresses that the links of a text lead to, each once. */
export function webLinksOf(req: PayloadRequest, text: Pick<GuardedText, 'body'>): string[] {
  const urls = linksOf(req, text).flatMap(({ target }) => (target.to === 'web' ? [target.url] : []));
  return [...new Set(urls)];
}

/** Links that lead nowhere, and those outside of which nobody knows it. Asks the database only, and only where there are links. */
export async function findInLinks({
  req,
  collection,
  text,
}: {
  req: PayloadRequest;
  collection: WrittenCollection;
  text: GuardedText;
}): Promise<RawFinding[]> {
  const links = linksOf(req, text);
  if (links.length === 0) return [];
  const checked = await checksOf(req, webLinksOf(req, text));
  const own = pathOf(collection, { language: text.language, slug: text.slug ?? '' });
  const found: RawFinding[] = [];
  for (const { target, words, url } of links) {
    const code = await codeOf({ req, target, own, checked });
    if (code === null) continue;
    found.push({ code, field: 'body', file: '', value: url, excerpt: words ? `${words} (${url})` : url });
  }
  return found;
}

interface Asking {
  req: PayloadRequest;
  target: LinkTarget;
  /** The path of the text itself. */
  own: string;
  checked: Map<string, string>;
}

async function codeOf({ req, target, own, checked }: Asking): Promise<'dead-link' | 'unchecked-link' | null> {
  if (target.to === 'no-page') return null;
  if (target.to === 'house' || target.to === 'nowhere') return 'dead-link';
  if (target.to === 'site') {
    return target.path === own || (await leadsSomewhere(req, target.path)) ? null : 'dead-link';
  }
  const status = checked.get(target.url) ?? 'unknown';
  if (status === 'alive') return null;
  return status === 'dead' ? 'dead-link' : 'unchecked-link';
}

function linksOf(req: PayloadRequest, { body }: Pick<GuardedText, 'body'>): FoundLink[] {
  const origins = { siteUrl: siteUrlOf(req.payload), cmsUrl: req.payload.config.serverURL };
  return runningText(body).links.map(({ url, words }) => ({ url, words, target: linkTarget(url, origins) }));
}

async function checksOf(req: PayloadRequest, urls: string[]): Promise<Map<string, string>> {
  if (urls.length === 0) return new Map();
  const { docs } = await req.payload.db.find<{ url: string; status: string }>({
    collection: 'link-checks',
    where: { url: { in: urls } },
    pagination: false,
    req,
  });
  return new Map(docs.map(({ url, status }) => [url, status]));
}
