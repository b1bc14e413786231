import type { Language, SearchEntry } from '@pressjour/contract';
import { type QueryWord, queryOf } from './query.ts';
import { met, rank, type Scored } from './rank.ts';
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

export interface LooselyFound {
  /** Best first; of equally good ones the newest. */
  hits: SearchEntry[];
  /** Whether words are missing in the hits, since nothing has them all. */
  isPartial: boolean;
  /** Words that nothing has, and for which similar ones were taken. */
  misspelt: string[];
}

/** What has every word of a query, best first; of equally good ones the newest. */
export function search(searched: Search): SearchEntry[] {
  const words = queryOf(searched.query, searched.language);
  return ranked(words, score(words, searched), { ...searched, needed: words.length });
}

/** For a query that nothing fits: takes similar words for those that nothing has, and is content with the most words that are met. */
export function searchLoosely(searched: Search): LooselyFound {
  const asked = queryOf(searched.query, searched.language);
  const unknown = new Set(asked.filter((word) => !isKnown(word, searched)));
  const terms = unknown.size > 0 ? termsIn(searched.entries) : new Set<string>();
  const words = asked.map((word) => (unknown.has(word) ? respelt(word, terms) : word));
  const misspelt = asked.filter((word, at) => unknown.has(word) && words[at]?.stems.length !== 0);
  const scored = score(words, searched);
  const needed = scored.reduce((most, { strengths }) => Math.max(most, met(strengths)), 0);
  if (needed === 0) return { hits: [], isPartial: false, misspelt: [] };
  return {
    hits: ranked(words, scored, { ...searched, needed }),
    isPartial: needed < words.length,
    misspelt: misspelt.map(({ typed }) => typed),
  };
}

function score(words: readonly QueryWord[], { language, entries, topics }: Search): Scored[] {
  const titles = topics.map(({ id, title }) => ({ id, title: lineOf(language, title) }));
  const ofTopics = words.map(
    (word) => new Set(titles.filter(({ title }) => strengthOf(word, title) > 0).map(({ id }) => id)),
  );
  return entries.map((prepared) => ({
    prepared,
    strengths: words.map((word, at) => {
      const isOfTopic = prepared.entry.topics.some((id) => ofTopics[at]?.has(id));
      return Math.max(strengthOf(word, prepared), isOfTopic ? 1 : 0);
    }),
  }));
}

function ranked(
  words: readonly QueryWord[],
  scored: readonly Scored[],
  { language, needed }: { language: Language; needed: number },
): SearchEntry[] {
  return rank({ language, words, scored, needed }).map(({ entry }) => entry);
}

function isKnown(word: QueryWord, { entries, topics, language }: Search): boolean {
  return (
    entries.some((text) => strengthOf(word, text) > 0) ||
    topics.some(({ title }) => strengthOf(word, lineOf(language, title)) > 0)
  );
}

function termsIn(entries: readonly Prepared[]): Set<string> {
  const terms = new Set<string>();
  for (const { entry } of entries) {
    for (const group of entry.terms) for (const term of group.split(' ')) terms.add(term);
  }
  return terms;
}

/** The word with the terms that are like it in the place of its own. */
function respelt(word: QueryWord, terms: ReadonlySet<string>): QueryWord {
  return { ...word, stems: similarTo(word, terms), dotless: [], begins: false, ends: false };
}
