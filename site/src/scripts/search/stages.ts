import type { Language, SearchEntry } from '@pressjour/contract';
import { type LooselyFound, type Prepared, search, searchLoosely } from '@pressjour/search';
import type { SearchRequest } from './request.ts';
import type { FetchShards } from './shards.ts';

/** What there is to search: the page tells it. */
export interface SearchIndex {
  language: Language;
  topics: { id: string; title: string; slug: string }[];
  /** The path of the shard of pages that are no news, and of each month, `YYYY-MM`, newest first. */
  pages: string;
  /** The kinds that are found there. */
  pageKinds: string[];
  months: { month: string; path: string }[];
}

/** What a stretch of time gave. */
export interface Stage {
  /** What was not found before. */
  found: LooselyFound;
  /** Whether nothing at all fits, and this does so loosely: the next stage has it again, or better. */
  isLoose: boolean;
  /** The oldest month searched; null when everything has been. */
  backTo: string | null;
}

/** So many months are fetched before it is asked whether enough was found, and so many are searched at least and at first at most. */
const batch = 6;
const fewest = 12;
const most = 36;
/** So many hits are enough. */
const enough = 20;

/**
 * Searches newest first, and rests when enough was found or much was fetched; each further call goes on from there, further each time.
 * @param onProgress is told the oldest month searched after each batch
 */
export function startSearch({
  request,
  index,
  fetchShards,
  onProgress,
}: {
  request: SearchRequest;
  index: SearchIndex;
  fetchShards: FetchShards;
  onProgress: (month: string) => void;
}): () => Promise<Stage> {
  const { language, topics } = index;
  const topic = topics.find(({ slug }) => slug === request.topic);
  const isPage = (kind: string) => index.pageKinds.includes(kind);
  const fits = ({ entry }: Prepared) =>
    (request.topic === '' || entry.topics.includes(topic?.id ?? '')) &&
    (request.kind === '' || entry.kind === request.kind) &&
    (!isPage(entry.kind) || entry.publishedAt.startsWith(request.year));
  const months = isPage(request.kind)
    ? []
    : index.months.filter(({ month }) => month.startsWith(request.year));
  const hasPages = (request.kind === '' || isPage(request.kind)) && request.topic === '';
  const entries: Prepared[] = [];
  const shown = new Set<SearchEntry>();
  const searched = { language, query: request.q, entries, topics };
  let at = 0;
  let reach = most;

  return async () => {
    if (at === 0 && hasPages) entries.push(...(await fetchShards([index.pages])).filter(fits));
    const from = at;
    let hits: SearchEntry[] = [];
    do {
      const next = months.slice(at, at + batch);
      entries.push(...(await fetchShards(next.map(({ path }) => path))).filter(fits));
      at += next.length;
      hits = search(searched).filter((hit) => !shown.has(hit));
      const last = next.at(-1);
      if (last !== undefined && at < months.length) onProgress(last.month);
    } while (at < months.length && at - from < reach && (at - from < fewest || hits.length < enough));
    reach *= 2;
    for (const hit of hits) shown.add(hit);
    const isLoose = shown.size === 0 && request.q !== '';
    return {
      found: isLoose ? searchLoosely(searched) : { hits, isPartial: false, misspelt: [] },
      isLoose,
      backTo: at < months.length ? (months[at - 1]?.month ?? null) : null,
    };
  };
}
