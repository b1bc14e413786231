import type { NewsArticle, PageFrame, PageOf, SocialImage } from '@pressjour/contract';

/** What a page says of itself to other programs: its frame, and its item or its briefing where it is the page of one. */
export type SharedPage = PageFrame & {
  item?: NewsArticle;
  briefing?: PageOf<'briefing'>['briefing'];
  socialImage?: SocialImage | null;
};
