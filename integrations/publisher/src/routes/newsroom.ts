import type { Page } from '@pressjour/contract';
import type { DocumentKey } from '../model/content.ts';
import type { Model } from '../model/model.ts';

/** What pages are made from. */
export interface Newsroom {
  model: Model;
  /** SITE_URL, without a slash at the end. */
  siteUrl: string;
}

/** A page, and the documents that were looked up for it: present or not, it changes when they do. */
export interface PlannedPage {
  page: Page;
  documents: DocumentKey[];
}
