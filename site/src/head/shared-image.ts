import type { SocialImage } from '@pressjour/contract';
import type { SharedPage } from './shared-page.ts';

/** How wide a picture is shown at most where links are shared, in pixels. */
const shownWidth = 1200;

/** The picture that goes with links to a page: the one made for that, or else the first of its item. */
export function sharedImage({ socialImage, item }: SharedPage): SocialImage | null {
  if (socialImage) return socialImage;
  const picture = item?.pictures[0];
  const file = picture?.files.find(({ width }) => (width ?? 0) >= shownWidth) ?? picture?.files.at(-1);
  if (!picture || !file || file.width === null || file.height === null) return null;
  return { path: file.path, width: file.width, height: file.height, alt: picture.alt };
}
