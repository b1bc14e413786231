import {
  type EventLink,
  type EventNews,
  type EventUpdate,
  type FeedKind,
  type Language,
  type Localized,
  languages,
  otherLanguage,
  type PublicEvent,
  paths,
} from '@pressjour/contract';
import type { DocumentKey } from '../model/content.ts';
import { lists as named } from '../model/lists.ts';
import type { Model } from '../model/model.ts';
import { feed } from './feeds.ts';
import { known, lineOf, pageFrame } from './frame.ts';
import { latest } from './latest.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';
import { eventItems, frontUpdates } from './sizes.ts';

/** The page at an event's path: its running updates, and its items in the language of the page. */
export function eventPageAt(newsroom: Newsroom, path: string, { id }: PublicEvent): PlannedPage | null {
  const language = path.startsWith(paths.event('en', '').slice(0, -1)) ? 'en' : 'sv';
  const { model } = newsroom;
  const event = eventOf(model, id);
  if (event === null) return null;
  const { slug, title, notice, startsAt, endsAt } = event;
  const ongoing = isOngoing(model, id);
  const items = model.lists.newestTeasers(named.event(id), language, eventItems);
  const { channels, documents } = channelsOf(newsroom, language, event);
  return {
    page: {
      page: 'event',
      ...pageFrame(newsroom, {
        language,
        path: paths.event(language, slug),
        alternate: paths.event(otherLanguage(language), slug),
        updatedAt: latest([event.updatedAt, ...items.map(({ publishedAt }) => publishedAt)]),
      }),
      ...(ongoing ? lineOf(newsroom, language) : {}),
      event: { title, notice, startsAt, endsAt, ongoing, updates: event.updates, channels },
      items,
    },
    documents: [{ collection: 'events', id }, ...documents],
  };
}

/** The items of an event as a feed, which may have none yet. */
export function eventFeed(
  newsroom: Newsroom,
  { language, event: home, kind }: { language: Language; event: string; kind: FeedKind },
): PlannedPage | null {
  const { documents: read } = newsroom.model;
  const id = read.atPath('events', home)?.id;
  const event = id === undefined ? null : read.get('events', id, language);
  if (event === null || paths.event(language, event.slug) !== home) return null;
  const { page, documents } = feed(newsroom, {
    kind,
    language,
    home,
    otherHome: paths.event(otherLanguage(language), event.slug),
    of: event.title,
    list: named.event(event.id),
  });
  return { page, documents: [{ collection: 'events', id: event.id }, ...documents] };
}

/** The newest running updates of the ongoing events. An event that has none, or that the cms has not shown yet, is left out. */
export function eventNews({ model }: Newsroom, language: Language): EventNews[] {
  const { events } = known(model.lineStatus(), 'the state of the line');
  return events.flatMap(({ id }) => {
    const event = eventOf(model, id);
    if (event === null || event.updates.length === 0) return [];
    const { title, updates, slug } = event;
    const more = Math.max(0, updates.length - frontUpdates);
    const path = paths.event(language, slug);
    return [{ title, path, updates: updates.slice(0, frontUpdates), more }];
  });
}

/** The event that an item belongs to, as its page names it; null when there is none that the public may read. */
export function eventLink({ model }: Newsroom, language: Language, id: string | null): EventLink | null {
  const event = id === null ? null : eventOf(model, id);
  return event === null ? null : { title: event.title, path: paths.event(language, event.slug) };
}

/** The pages of events in a language and what each is of, the newest event first; of two that began together in order of id. */
export function eventHomes(
  model: Model,
  language: Language,
  which: 'all' | 'ongoing',
): { path: string; of: string }[] {
  return model.documents
    .all('events', language)
    .filter(({ id }) => which === 'all' || isOngoing(model, id))
    .sort((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt) || (a.id < b.id ? -1 : 1))
    .map(({ slug, title }) => ({ path: paths.event(language, slug), of: title }));
}

/** Where the pages of an event stand, in both languages; none while the cms has not shown it. */
export function eventPaths({ documents }: Model, id: string): string[] {
  return languages.flatMap((language) => {
    const event = documents.get('events', id, language);
    return event === null ? [] : [paths.event(language, event.slug)];
  });
}

/** The pages of events in a language, each with that of the other, and when the event itself was last changed. */
export function eventsInSitemap(
  { documents }: Model,
  language: Language,
): { path: string; pair: string; updatedAt: string }[] {
  return documents.all('events', language).map(({ slug, updatedAt }) => ({
    path: paths.event(language, slug),
    pair: paths.event(otherLanguage(language), slug),
    updatedAt: new Date(updatedAt).toISOString(),
  }));
}

/** Whether the state of the line names an event, which it does from its start to its end. */
function isOngoing(model: Model, id: string): boolean {
  return known(model.lineStatus(), 'the state of the line').events.some((event) => event.id === id);
}

interface BothLanguages extends Omit<PublicEvent, 'title' | 'notice' | 'updates'> {
  title: Localized;
  notice: Localized;
  /** Newest first; of two of one instant, the later in the event. */
  updates: EventUpdate[];
}

function eventOf({ documents }: Pick<Model, 'documents'>, id: string): BothLanguages | null {
  const sv = documents.get('events', id, 'sv');
  const en = documents.get('events', id, 'en');
  if (sv === null || en === null) return null;
  const updates = sv.updates.flatMap(({ at, text }, nth) =>
    text === '' ? [] : [{ at, text: { sv: text, en: en.updates[nth]?.text || text } }],
  );
  return {
    ...sv,
    title: { sv: sv.title, en: en.title },
    notice: { sv: sv.notice, en: en.notice },
    updates: updates.reverse().sort((a, b) => Date.parse(b.at) - Date.parse(a.at)),
  };
}

function channelsOf(
  { model }: Newsroom,
  language: Language,
  { channels }: Pick<PublicEvent, 'channels'>,
): { channels: { name: string; url: string }[]; documents: DocumentKey[] } {
  return {
    channels: channels.flatMap((id) => {
      const channel = model.documents.get('channels', id, language);
      return channel === null ? [] : [{ name: channel.name, url: channel.url }];
    }),
    documents: channels.map((id) => ({ collection: 'channels', id })),
  };
}
