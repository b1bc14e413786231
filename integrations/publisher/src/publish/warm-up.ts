import { languages, paths } from '@pressjour/contract';
import type { Renderer } from '../render/renderer.ts';
import type { Newsroom } from '../routes/newsroom.ts';
import { pageAt } from '../routes/page-at.ts';

interface WarmUp {
  newsroom: Newsroom;
  renderer: Renderer;
  processes: number;
}

/**
 * Has each renderer render what nearly every publish renders, and throws it away: the first publish after a start would
 * otherwise wait for the site to be loaded and for its code to be warm. A page that fails fails again when it is published,
 * and is told of then.
 */
export function warmUp(parts: WarmUp): Promise<void> {
  return renderEverywhere(
    parts,
    languages.flatMap((language) => [
      paths.front(language),
      paths.archive(language),
      ...paths.feeds(paths.front(language)),
    ]),
  );
}

/**
 * The same for the pages that say how large the files are which they offer to print: these are made for it, which takes half a second
 * the first time. They are written whenever the line changes.
 */
export function warmUpPrinting(parts: WarmUp): Promise<void> {
  return renderEverywhere(parts, languages.map(paths.powerOfAttorney));
}

async function renderEverywhere({ newsroom, renderer, processes }: WarmUp, pathsOf: string[]): Promise<void> {
  const pages = pathsOf.flatMap((path) => {
    const planned = pageAt(path, newsroom);
    return planned === null ? [] : [{ path, page: planned.page }];
  });
  const copies = Array.from({ length: processes }, () => pages).flat();
  await Promise.allSettled(copies.map(renderer.render));
}
