import type { PageFrame } from '@pressjour/contract';
import { texts } from '../text/index.ts';

type Named = Pick<PageFrame, 'language' | 'siteName' | 'press'>;

/** What the newsroom is called in titles: by its own name, or as that of the organisation. */
export function siteNameOf({ language, siteName, press }: Named): string {
  return siteName || `${press.organisation}, ${texts[language].newsroom.toLowerCase()}`;
}

/** What a feed is called: the one of everything (`of: null`), or of a list by what it is of. */
export function feedTitle({ language, siteName, press }: Named, of: string | null): string {
  if (of !== null) return `${siteName || press.organisation}: ${of}`;
  return siteName || texts[language].feed.title(press.organisation);
}
