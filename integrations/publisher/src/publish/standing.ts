import { type FeedList, type Language, type LineEvent, type Page, paths } from '@pressjour/contract';

/** Whether anything stands at a path of the site. */
export type Stands = (path: string) => boolean;

/** A page without what it would name that has no page itself yet, so that no reader is led to nothing. */
export function withoutMissing(page: Page, stands: Stands): Page {
  const named = <T extends { path: string }>(links: T[]): T[] => links.filter(({ path }) => stands(path));
  const beside = <T extends { path: string }>(link: T | null): T | null =>
    link === null || stands(link.path) ? link : null;
  const besides = <T extends { path: string }>({ newer, older }: { newer: T | null; older: T | null }) => ({
    newer: beside(newer),
    older: beside(older),
  });
  const lists = (all: FeedList[]): FeedList[] =>
    named(all).map((list) => ({ ...list, feeds: named(list.feeds) }));
  const { alternate } = 'alternate' in page ? page : { alternate: null };
  const paired = alternate === null || stands(alternate.path) ? page : { ...page, alternate: null };
  const framed = withEventsThere(paired, stands);
  switch (framed.page) {
    case 'front':
      return {
        ...framed,
        newest: named(framed.newest),
        events: named(framed.events),
        briefings: named(framed.briefings),
        topics: named(framed.topics),
      };
    case 'news-item':
      return {
        ...framed,
        item: { ...framed.item, ...topicsOf(framed.item, framed.language, stands) },
        event: beside(framed.event),
        related: named(framed.related),
      };
    case 'event':
      return { ...framed, items: named(framed.items) };
    case 'guidance':
      return {
        ...framed,
        guidance: { ...framed.guidance, pdf: beside(framed.guidance.pdf) },
        versions: named(framed.versions),
      };
    case 'guidance-list':
      return { ...framed, guidance: named(framed.guidance), elsewhere: named(framed.elsewhere) };
    case 'power-of-attorney': {
      const { form, guidance } = framed;
      const offered = guidance === null ? null : { ...guidance, pdf: beside(guidance.pdf) };
      return { ...framed, form: beside(form), guidance: offered };
    }
    case 'archive':
      return { ...framed, years: named(framed.years), months: named(framed.months) };
    case 'year':
      return { ...framed, months: named(framed.months), ...besides(framed) };
    case 'month':
      return { ...framed, items: named(framed.items), ...besides(framed) };
    case 'search':
      return { ...framed, topics: named(framed.topics), months: named(framed.months) };
    case 'search-shard':
      return { ...framed, entries: named(framed.entries) };
    case 'topics':
      return { ...framed, topics: named(framed.topics) };
    case 'topic':
      return { ...framed, newest: named(framed.newest), years: named(framed.years) };
    case 'topic-year':
      return { ...framed, items: named(framed.items), ...besides(framed) };
    case 'corrections':
      return { ...framed, notes: named(framed.notes), years: named(framed.years) };
    case 'contact': {
      const groups = framed.groups.map((group) => ({
        ...group,
        contacts: group.contacts.map((contact) => ({ ...contact, card: beside(contact.card) })),
      }));
      return { ...framed, groups, card: beside(framed.card) };
    }
    case 'assignments': {
      const { current, ended, calendar } = framed;
      return { ...framed, current: named(current), ended: named(ended), calendar: beside(calendar) };
    }
    case 'briefings': {
      const { coming, past, calendar } = framed;
      return { ...framed, coming: named(coming), past: named(past), calendar: beside(calendar) };
    }
    case 'briefing': {
      const { briefing, calendar } = framed;
      return {
        ...framed,
        briefing: { ...briefing, related: named(briefing.related) },
        calendar: beside(calendar),
      };
    }
    case 'rss':
    case 'atom':
    case 'json-feed':
    case 'ninjs':
      return {
        ...framed,
        items: named(framed.items).map((item) => ({ ...item, ...topicsOf(item, framed.language, stands) })),
      };
    case 'sitemap':
      return {
        ...framed,
        entries: named(framed.entries).map((entry) => ({
          ...entry,
          alternates: Object.fromEntries(Object.entries(entry.alternates).filter(([, path]) => stands(path))),
        })),
      };
    case 'follow':
      return { ...framed, lists: lists(framed.lists), events: lists(framed.events) };
    case 'opml':
      return {
        ...framed,
        newsrooms: framed.newsrooms.map((newsroom) => ({ ...newsroom, lists: lists(newsroom.lists) })),
      };
    case 'sitemap-news':
      return { ...framed, entries: named(framed.entries) };
    case 'sitemap-index':
      return { ...framed, sitemaps: named(framed.sitemaps) };
    default:
      return framed;
  }
}

function topicsOf<T extends { slug: string }>(
  { topics }: { topics: T[] },
  language: Language,
  stands: Stands,
): { topics: T[] } {
  return { topics: topics.filter(({ slug }) => stands(paths.topic(language, slug))) };
}

/** The line that a page tells of, with the addresses of the events that have pages. */
function withEventsThere(page: Page, stands: Stands): Page {
  if (!('line' in page) || page.line === undefined) return page;
  const events = page.line.events.map((event): LineEvent => {
    const { path, ...rest } = event;
    return path === undefined || Object.values(path).every(stands) ? event : rest;
  });
  return { ...page, line: { ...page.line, events } };
}
