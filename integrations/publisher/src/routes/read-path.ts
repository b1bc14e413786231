import { type FeedKind, feedKindOf, type Language, languages, type Month, paths } from '@pressjour/contract';

/** What the path of a list names. Whether anything stands there is another question. */
export type ListPath =
  | { list: 'year'; language: Language; year: number }
  | { list: 'month'; language: Language; month: Month }
  | { list: 'topic'; language: Language; topic: string }
  | { list: 'topic-feed'; language: Language; topic: string; kind: FeedKind }
  | { list: 'event-feed'; language: Language; event: string; kind: FeedKind }
  | { list: 'topic-year'; language: Language; topic: string; year: number }
  | { list: 'corrections-year'; language: Language; year: number }
  | SearchShardPath
  | { list: 'sitemap-quarter'; quarter: string };

/** The month of a language whose shard of the search index stands there. */
export interface SearchShardPath {
  list: 'search-shard';
  language: Language;
  month: Month;
}

/** Reads the path of a list; `topic` and `event` are the paths of their own pages. Null for any other path. */
export function readListPath(path: string): ListPath | null {
  const quarter = /^\/sitemap\/(\d{4}-q[1-4])\.xml$/.exec(path)?.[1];
  if (quarter !== undefined) return { list: 'sitemap-quarter', quarter };
  for (const language of languages) {
    const found =
      newsList(language, below(path, paths.archive(language))) ??
      topicList(language, below(path, paths.topics(language))) ??
      eventFeedAt(language, path) ??
      correctionsList(language, below(path, paths.corrections(language))) ??
      shardOfMonth(language, below(path, paths.search(language)));
    if (found !== null) return found;
  }
  return null;
}

/** Whether a path is that of the search page or of a part of its index. */
export function isOfSearch(path: string): boolean {
  return searchPages.some((root) => path.startsWith(root));
}

const searchPages = languages.map(paths.search);

/** The page of a topic, an event or a briefing that a path stands at or below; null for any other path. */
export function homeAbove(path: string): string | null {
  for (const language of languages) {
    for (const root of [
      paths.topics(language),
      paths.event(language, '').slice(0, -1),
      paths.briefings(language),
    ]) {
      const slug = below(path, root)?.split('/', 1)[0];
      if (slug) return `${root}${slug}/`;
    }
  }
  return null;
}

/** The page of the guidance whose file to print would stand at a path; null for any other path. */
export function guidanceOfPdf(path: string): string | null {
  const home = path.slice(0, path.lastIndexOf('/') + 1);
  return path.endsWith('.pdf') && paths.guidancePdf(home) === path ? home : null;
}

/** The press contact whose vCard a path is; null for any other path. */
export function contactIdAt(path: string): { language: Language; id: string } | null {
  for (const language of languages) {
    const id = /^([\da-zA-Z-]+)\.vcf$/.exec(below(path, paths.contact(language)) ?? '')?.[1];
    if (id !== undefined) return { language, id };
  }
  return null;
}

function newsList(language: Language, rest: string | null): ListPath | null {
  const found = /^(\d{4})\/(?:(0[1-9]|1[0-2])\/)?$/.exec(rest ?? '');
  if (found === null) return null;
  const year = Number(found[1]);
  return found[2] === undefined
    ? { list: 'year', language, year }
    : { list: 'month', language, month: { year, month: Number(found[2]) } };
}

function topicList(language: Language, rest: string | null): ListPath | null {
  const found = /^([a-z0-9-]+)\/(?:([a-z]+\.[a-z]+)|(\d{4})\/)?$/.exec(rest ?? '');
  if (found?.[1] === undefined) return null;
  const topic = paths.topic(language, found[1]);
  if (found[2] !== undefined) {
    const kind = feedKindOf(found[2]);
    return kind === null ? null : { list: 'topic-feed', language, topic, kind };
  }
  return found[3] === undefined
    ? { list: 'topic', language, topic }
    : { list: 'topic-year', language, topic, year: Number(found[3]) };
}

function eventFeedAt(language: Language, path: string): ListPath | null {
  const kind = feedKindOf(path);
  const event = path.slice(0, path.lastIndexOf('/') + 1);
  const isEvent = below(event, paths.event(language, '').slice(0, -1));
  return kind !== null && isEvent ? { list: 'event-feed', language, event, kind } : null;
}

function correctionsList(language: Language, rest: string | null): ListPath | null {
  const found = /^(\d{4})\/$/.exec(rest ?? '');
  return found === null ? null : { list: 'corrections-year', language, year: Number(found[1]) };
}

function shardOfMonth(language: Language, rest: string | null): SearchShardPath | null {
  const found = /^(\d{4})-(0[1-9]|1[0-2])\.json$/.exec(rest ?? '');
  if (found === null) return null;
  return { list: 'search-shard', language, month: { year: Number(found[1]), month: Number(found[2]) } };
}

function below(path: string, root: string): string | null {
  return path.startsWith(root) ? path.slice(root.length) : null;
}
