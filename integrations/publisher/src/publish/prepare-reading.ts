import { causeOf } from '../model/content.ts';
import type { DirtyRoute } from '../model/ledger.ts';
import type { Newsroom } from '../routes/newsroom.ts';
import { isPackable } from '../server/encodings.ts';
import { mediaTypeOf } from '../server/media-type.ts';
import type { PagesOnDisk } from '../server/pages-on-disk.ts';
import type { SocialImages } from '../social-images/social-images.ts';
import type { Pauses } from './pauses.ts';
import type { Trees } from './placement.ts';
import type { Outcome } from './write-routes.ts';

/**
 * After a step, in a pause: packs what was written, so that no reader waits for it, and draws the pictures for sharing of the items that it was
 * about. A rebuild prepares nothing: what it wrote is packed and drawn when it is first asked for.
 */
export function prepareReading({
  outcome,
  newsroom,
  trees,
  pages,
  socialImages,
  pauses,
}: {
  outcome: Outcome;
  newsroom: Newsroom;
  trees: Trees;
  pages: PagesOnDisk;
  socialImages: SocialImages;
  pauses: Pauses;
}): void {
  pauses.put();
  const { documents } = newsroom.model;
  const isOfItself = ({ path, causes }: DirtyRoute) => {
    const item = documents.atPath('news-items', path);
    return item !== null && causes.includes(causeOf({ collection: 'news-items', id: item.id }));
  };
  const written = outcome.written.filter(({ forced }) => !forced);
  const removed = outcome.removed.filter(({ forced }) => !forced);
  for (const route of [...removed, ...written]) {
    const { path } = route;
    pauses.later(`the picture of ${path}`, () => socialImages.refresh(path, isOfItself(route)));
  }
  for (const { path } of written) {
    if (isPackable(mediaTypeOf(path))) pauses.later(`the bytes of ${path}`, () => packed(path));
  }
  if (written.length + removed.length < outcome.written.length + outcome.removed.length)
    pauses.later('all pictures', socialImages.sweep);

  async function packed(path: string): Promise<void> {
    const page = await pages.read(trees.site.fileAt(path));
    if (page !== null) await Promise.all([page.packed('br'), page.packed('gzip')]);
  }
}
