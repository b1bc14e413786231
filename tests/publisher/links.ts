import { type Language, paths } from '@pressjour/contract';
import { filesOf } from './newsroom.ts';

/** The paths that a published tree of the fake site names, by the path of the page, feed or file that names them. */
export function linksIn(dataDir: string): { from: string; to: string }[] {
  return Object.entries(filesOf(dataDir)).flatMap(([file, text]) => {
    // What was on its way when the power went is served to nobody.
    if (file.includes('/.tmp/')) return [];
    const [from = '', ...words] = text.replace('<!-- whole -->', '').split('\n');
    const json = words.join('\n');
    return json.startsWith('{') ? linksOf(JSON.parse(json)).map((to) => ({ from, to })) : [];
  });
}

/**
 * The paths that no file of the tree stands at, though something in it names them. Pictures for sharing are no part of the tree: they are
 * drawn when they are asked for.
 */
export function deadLinks(dataDir: string): { from: string; to: string }[] {
  const there = new Set(
    Object.keys(filesOf(dataDir)).map((file) =>
      file.replace(/^(site|publisher\/gone)/, '').replace(/\/index\.html$/, '/'),
    ),
  );
  return linksIn(dataDir).filter(({ to }) => !there.has(to) && !to.startsWith('/og/'));
}

function linksOf(page: unknown): string[] {
  const { language } = page as { language?: Language };
  const links: string[] = [];
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'string' && value.startsWith('/')) links.push(value);
    if (typeof value !== 'object' || value === null) return;
    const isTopic = name === 'topic' || name === 'topics';
    if (isTopic && language !== undefined && 'slug' in value && typeof value.slug === 'string') {
      links.push(paths.topic(language, value.slug), paths.topicRss(language, value.slug));
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, Array.isArray(value) ? name : key);
  };
  walk(page, '');
  return links;
}
