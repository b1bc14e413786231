import { type PageFrame, paths } from '@pressjour/contract';
import { texts } from '../text/index.ts';
import { assignmentTexts } from '../text/registers/assignments.ts';
import { briefingTexts } from '../text/registers/briefings.ts';
import { siteNameOf } from '../words/site-name.ts';

export interface Crumb {
  name: string;
  path: string;
}

/** The way from the front page to a page below a section; empty where there is none in between. */
export function trailOf(page: PageFrame, title: string): Crumb[] {
  const { language, path } = page;
  const words = texts[language];
  const section = [
    { name: words.archive.title, path: paths.archive(language) },
    { name: words.topics.title, path: paths.topics(language) },
    { name: words.corrections.title, path: paths.corrections(language) },
    { name: assignmentTexts[language].title, path: paths.assignments(language) },
    { name: briefingTexts[language].title, path: paths.briefings(language) },
  ].find((one) => path.startsWith(one.path) && path !== one.path);
  if (section === undefined) return [];
  return [{ name: siteNameOf(page), path: paths.front(language) }, section, { name: title, path }];
}
