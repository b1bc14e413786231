import { type Language, paths } from '@pressjour/contract';
import { texts } from '../../text/index.ts';

export interface FootLink {
  path: string;
  text: string;
}

/** The pages that the menu does not name, those of the newsroom and those about the site. */
export function footLinks(language: Language): { newsroom: FootLink[]; site: FootLink[] } {
  const words = texts[language];
  return {
    newsroom: [
      { path: paths.corrections(language), text: words.corrections.title },
      { path: paths.socialMedia(language), text: words.socialMedia.title },
      { path: paths.follow(language), text: words.follow.title },
    ],
    site: [],
  };
}
