import type { NewsArticle, PageFrame, SocialImage } from '@pressjour/contract';

/** What a page says of itself to other programs: its frame, and its item where it is the page of one. */
export type SharedPage = PageFrame & { item?: NewsArticle; socialImage?: SocialImage | null };
