import type { OpmlFile } from '@pressjour/contract';
import { generateOpml } from 'feedsmith';
import { texts } from '../text/index.ts';
import { feedTitle, siteNameOf } from '../words/site-name.ts';
import { withoutBlanks } from './pieces.ts';
import { xmlText } from './xml-text.ts';

/**
 * The feeds of both languages as OPML 2.0. Of each list there is one feed, as RSS: a reader who takes in the file would
 * otherwise be given every item once a format.
 * @see http://opml.org/spec2.opml
 */
export function opml({ siteUrl, newsrooms }: OpmlFile): string {
  const [first] = newsrooms;
  const xml = generateOpml({
    head: { title: first === undefined ? '' : xmlText(siteNameOf(first)) },
    body: {
      outlines: newsrooms.map(({ lists, ...newsroom }) => ({
        text: xmlText(`${siteNameOf(newsroom)} (${texts[newsroom.language].languageName})`),
        outlines: lists.flatMap(({ path, of, feeds }) =>
          feeds
            .filter(({ kind }) => kind === 'rss')
            .map((feed) => ({
              type: 'rss',
              text: xmlText(feedTitle(newsroom, of)),
              title: xmlText(feedTitle(newsroom, of)),
              xmlUrl: siteUrl + feed.path,
              htmlUrl: siteUrl + path,
              language: newsroom.language,
              version: 'RSS2',
            })),
        ),
      })),
    },
  });
  return withoutBlanks(xml);
}
