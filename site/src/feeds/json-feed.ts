import { generateJsonFeed } from 'feedsmith';
import { texts } from '../text/index.ts';
import { feedTitle } from '../words/site-name.ts';
import { articleHtml } from './article-html.ts';
import { enclosuresOf } from './enclosures.ts';
import { dateOf, type FeedFormat } from './feed-format.ts';
import { listIn } from './json-list.ts';
import { xmlText } from './xml-text.ts';

/**
 * JSON Feed 1.1 with whole articles.
 * @see https://www.jsonfeed.org/version/1.1/
 */
export const jsonFeed: FeedFormat = {
  around(head, path) {
    const { language, home, siteUrl, press, of, hub } = head;
    const words = texts[language].feed;
    const feed = generateJsonFeed({
      title: xmlText(feedTitle(head, of)),
      home_page_url: siteUrl + home,
      feed_url: siteUrl + path,
      description: xmlText(
        of === null ? words.description(press.organisation) : words.listDescription(press.organisation, of),
      ),
      language,
      authors: [{ name: xmlText(press.organisation), url: siteUrl + home }],
      ...(hub === '' ? {} : { hubs: [{ type: 'WebSub', url: hub }] }),
      items: [],
    });
    return listIn(feed as object, 'items');
  },
  between: ',\n',
  item(item, frame) {
    const { siteUrl } = frame;
    const files = enclosuresOf(item, siteUrl);
    const picture = item.pictures[0]?.files.at(-1);
    const { items } = generateJsonFeed({
      title: 'any',
      items: [
        {
          id: xmlText(item.guid),
          url: siteUrl + item.path,
          title: xmlText(item.title),
          summary: xmlText(item.lead),
          content_html: articleHtml(item, frame),
          date_published: dateOf(item.publishedAt, item.path),
          date_modified: dateOf(item.updatedAt, item.path),
          language: frame.language,
          tags: item.topics.map(({ title }) => xmlText(title)),
          ...(picture === undefined ? {} : { image: siteUrl + picture.path }),
          attachments: files.map(({ url, type, length, title }) => ({
            url,
            mime_type: type,
            title,
            size_in_bytes: length,
          })),
        },
      ],
    }) as { items: object[] };
    return JSON.stringify(items[0]);
  },
};
