import { type PageFrame, paths } from '@pressjour/contract';
import { texts } from '../../text/index.ts';
import { searchTexts } from '../../text/search.ts';

/** Where the menu leads, in its order; a page below one of these paths belongs to it. */
export function mainLinks({ language, hasSearch }: PageFrame): { path: string; text: string }[] {
  const words = texts[language];
  const { menu } = words;
  return [
    { path: paths.archive(language), text: menu.news },
    { path: paths.topics(language), text: menu.topics },
    { path: paths.contact(language), text: menu.contact },
    { path: paths.powerOfAttorney(language), text: menu.powerOfAttorney },
    { path: paths.guidanceList(language), text: words.guidance.title },
    ...(hasSearch ? [{ path: paths.search(language), text: searchTexts[language].title }] : []),
  ];
}
