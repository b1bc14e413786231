import type { PageFrame, TopicName } from '@pressjour/contract';
import { texts } from '../text/index.ts';

type Named = Pick<PageFrame, 'language' | 'siteName' | 'press'>;

/** What the newsroom is called in titles: by its own name, or as that of the organisation. */
export function siteNameOf({ language, siteName, press }: Named): string {
  return siteName || `${press.organisation}, ${texts[language].newsroom.toLowerCase()}`;
}

/** What a feed is called: the one of everything (`topic: null`), or a topic's. */
export function feedTitle({ language, siteName, press }: Named, topic: TopicName | null): string {
  if (topic) return `${siteName || press.organisation}: ${topic.title}`;
  return siteName || texts[language].feed.title(press.organisation);
}
