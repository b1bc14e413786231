import { languages, paths } from '@pressjour/contract';
import type { Renderer } from '../render/renderer.ts';
import type { Newsroom } from '../routes/newsroom.ts';
import { pageAt } from '../routes/page-at.ts';

/**
 * Has each renderer render what nearly every publish renders, and throws it away: the first publish after a start would
 * otherwise wait for the site to be loaded and for its code to be warm. A page that fails fails again when it is published,
 * and is told of then.
 */
export async function warmUp({
  newsroom,
  renderer,
  processes,
}: {
  newsroom: Newsroom;
  renderer: Renderer;
  processes: number;
}): Promise<void> {
  const pages = languages.flatMap((language) =>
    [paths.front(language), paths.archive(language), ...paths.feeds(paths.front(language))].flatMap(
      (path) => {
        const planned = pageAt(path, newsroom);
        return planned === null ? [] : [{ path, page: planned.page }];
      },
    ),
  );
  const copies = Array.from({ length: processes }, () => pages).flat();
  await Promise.allSettled(copies.map(renderer.render));
}
