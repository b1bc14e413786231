import type {
  PublicAddress,
  PublicAssignment,
  PublicBriefing,
  PublicChannel,
  PublicCollection,
  PublicEvent,
  PublicGuidance,
  PublicMedia,
  PublicNewsItem,
  PublicPressContact,
  PublicTopic,
} from '@pressjour/contract';
import {
  type Language,
  languages,
  publicAddressShape,
  publicAssignmentShape,
  publicBriefingShape,
  publicChannelShape,
  publicEventShape,
  publicGuidanceShape,
  publicMediaShape,
  publicNewsItemShape,
  publicPressContactShape,
  publicTopicShape,
} from '@pressjour/contract';

/** What the public may read, by collection. */
export interface ContentOf {
  'news-items': PublicNewsItem;
  guidance: PublicGuidance;
  'press-contacts': PublicPressContact;
  topics: PublicTopic;
  channels: PublicChannel;
  events: PublicEvent;
  media: PublicMedia;
  addresses: PublicAddress;
  assignments: PublicAssignment;
  briefings: PublicBriefing;
}

/** The language that a document was read in; empty where a document is of one language itself. */
export type Locale = Language | '';

export interface DocumentKey {
  collection: PublicCollection;
  id: string;
}

/** What the cms showed of one document. No versions: the public may not read it. */
export interface Reading extends DocumentKey {
  versions: { locale: Locale; document: ContentOf[PublicCollection] }[];
}

export const shapes = {
  'news-items': publicNewsItemShape,
  guidance: publicGuidanceShape,
  'press-contacts': publicPressContactShape,
  topics: publicTopicShape,
  channels: publicChannelShape,
  events: publicEventShape,
  media: publicMediaShape,
  addresses: publicAddressShape,
  assignments: publicAssignmentShape,
  briefings: publicBriefingShape,
} as const;

const ofOneLanguage: ReadonlySet<PublicCollection> = new Set(['news-items', 'guidance', 'addresses']);

/** The locales that a collection's documents are read in. */
export function localesOf(collection: PublicCollection): readonly Locale[] {
  return ofOneLanguage.has(collection) ? [''] : languages;
}

/** One name for a document, for logs and for the causes of routes. */
export function causeOf({ collection, id }: DocumentKey): string {
  return `${collection}/${id}`;
}
