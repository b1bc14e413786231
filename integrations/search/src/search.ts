import type { Language, SearchEntry } from '@pressjour/contract';
import { type QueryWord, queryOf } from './query.ts';
import { rank } from './rank.ts';
import { similarTo } from './similar.ts';
import { strengthOf } from './strength.ts';
import { lineOf, type Prepared } from './text.ts';

export interface Search {
  language: Language;
  /** What is looked for; empty: everything, newest first. */
  query: string;
  /** What is looked through. */
  entries: readonly Prepared[];
  /** The topics that entries name by their ids. */
  topics: readonly { id: string; title: string }[];
}

export interface Found {
  /** Best first; of equally good ones the newest. */
  hits: SearchEntry[];
  /** Whether words are missing in the hits, since nothing has them all. */
  isPartial: boolean;
  /** Words that nothing has, and for which similar ones were taken. */
  misspelt: string[];
}

/** Looks for what has every word of a query. */
export function search(searched: Search): Found {
  const words = queryOf(searched.query, searched.language);
  return { hits: hitsOf({ ...searched, words, needed: words.length }), isPartial: false, misspelt: [] };
}

/** For a query that nothing fits: takes similar words for those that nothing has, and is content with the most words that are met. */
export function searchLoosely(searched: Search): Found {
  const asked = queryOf(searched.query, searched.language);
  const words = asked.map((word) => (isKnown(word, searched) ? word : respelt(word, searched.entries)));
  const misspelt = words.flatMap(({ typed, stems }, at) =>
    stems !== asked[at]?.stems && stems.length > 0 ? [typed] : [],
  );
  for (let needed = words.length; needed > 0; needed -= 1) {
    const hits = hitsOf({ ...searched, words, needed });
    if (hits.length > 0) return { hits, isPartial: needed < words.length, misspelt };
  }
  return { hits: [], isPartial: false, misspelt: [] };
}

function hitsOf({
  language,
  entries,
  topics,
  words,
  needed,
}: Omit<Search, 'query'> & { words: readonly QueryWord[]; needed: number }): SearchEntry[] {
  const titles = topics.map(({ id, title }) => ({ id, title: lineOf(language, title) }));
  const ofTopics = words.map(
    (word) => new Set(titles.filter(({ title }) => strengthOf(word, title) > 0).map(({ id }) => id)),
  );
  const scored = entries.map((prepared) => ({
    prepared,
    strengths: words.map((word, at) => {
      const isOfTopic = prepared.entry.topics.some((id) => ofTopics[at]?.has(id));
      return Math.max(strengthOf(word, prepared), isOfTopic ? 1 : 0);
    }),
  }));
  return rank({ language, words, scored, needed }).map(({ entry }) => entry);
}

function isKnown(word: QueryWord, { entries, topics, language }: Search): boolean {
  return (
    entries.some((text) => strengthOf(word, text) > 0) ||
    topics.some(({ title }) => strengthOf(word, lineOf(language, title)) > 0)
  );
}

/** The word with the stems that are like its own instead; none where there are none. */
function respelt(word: QueryWord, entries: readonly Prepared[]): QueryWord {
  const terms = new Set(entries.flatMap(({ entry }) => entry.terms.flatMap((group) => group.split(' '))));
  return { ...word, stems: similarTo(word, terms), isDotless: false, begins: false, ends: false };
}
