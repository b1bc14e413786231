import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { filesOf, type Newsroom } from './newsroom.ts';

type Element = DefaultTreeAdapterTypes.Element;

export interface Link {
  /** The path of the page, feed or file that has it. */
  from: string;
  to: string;
}

/** What a published tree points to on its own site: links, forms, pictures, styles and what feeds and sitemaps name. */
export function linksOf(newsroom: Newsroom, origin: string): Link[] {
  return published(newsroom).flatMap(({ path, text }) => {
    const named = path.endsWith('/') || path.endsWith('.html') ? inHtml(text) : inText(text, origin);
    return named
      .map((target) => new URL(target, origin + path))
      .filter((url) => url.origin === origin)
      .map(({ pathname, search, hash }) => ({ from: path, to: pathname + search + hash }));
  });
}

/**
 * The links whose target is not answered with 200, or has no place of the name that they give. What was removed is answered
 * with 410 and may point to its own parts.
 */
export async function brokenLinks(newsroom: Newsroom, links: Link[]): Promise<Link[]> {
  const targets = new Map<string, Promise<{ isThere: boolean; text: string }>>();
  const target = (path: string) => targets.getOrInsertComputed(path, () => ask(newsroom, path));
  const broken: Link[] = [];
  for (const link of links) {
    const [path = '', fragment = ''] = link.to.split('#');
    const { isThere, text } = await target(path);
    const names = fragment === '' || text.includes(`id="${decodeURIComponent(fragment)}"`);
    if (!(isThere || path === link.from) || !names) broken.push(link);
  }
  return broken;
}

async function ask(newsroom: Newsroom, path: string): Promise<{ isThere: boolean; text: string }> {
  const response = await newsroom.get(path);
  return { isThere: response.status === 200, text: await response.text() };
}

function published({ dataDir }: Newsroom): { path: string; text: string }[] {
  return Object.entries(filesOf(dataDir)).map(([file, text]) => ({
    path: file.replace(/^(site|publisher\/gone)/, '').replace(/\/index\.html$/, '/'),
    text,
  }));
}

function inHtml(html: string): string[] {
  return elementsOf(parse(html)).flatMap(({ attrs }) =>
    attrs.flatMap(({ name, value }) => {
      if (name === 'href' || name === 'src' || name === 'action') return [value];
      if (name === 'srcset') return value.split(',').map((candidate) => candidate.trim().split(' ')[0] ?? '');
      return name === 'content' && /^https?:/.test(value) ? [value] : [];
    }),
  );
}

/** Feeds, sitemaps, calendars and cards name what they name by whole addresses. */
function inText(text: string, origin: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s"'<>()\\]+/g)]
    .map(([url]) => url.replaceAll('&amp;', '&'))
    .filter((url) => url.startsWith(`${origin}/`));
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...below] : below;
}
