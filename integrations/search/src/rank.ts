import type { Language } from '@pressjour/contract';
import type { QueryWord } from './query.ts';
import { strengthOf } from './strength.ts';
import { lineOf, type Prepared } from './text.ts';

/** An entry, and how much it has of each word of a query. */
export interface Scored {
  prepared: Prepared;
  strengths: readonly number[];
}

/** How often a word counts that stands in a title or a lead: as often more as it would in the text. */
const inTitle = 6;
const inLead = 2;
/** Of BM25: how soon more of the same adds little, and how much what a long text says is held back. */
const saturation = 1.2;
const lengthBias = 0.5;
/** How many steps of goodness there are: within one, the newer is better. */
const steps = 10;

/**
 * Entries that have so many of the words, best first: by BM25F with the title before the lead before the text; of equally good
 * ones the newest.
 * @see https://en.wikipedia.org/wiki/Okapi_BM25
 */
export function rank({
  language,
  words,
  scored,
  needed,
}: {
  language: Language;
  words: readonly QueryWord[];
  scored: readonly Scored[];
  needed: number;
}): Prepared[] {
  const rarities = words.map((_, at) => rarity(scored, at));
  const mean =
    scored.reduce((sum, { prepared }) => sum + prepared.terms.length, 0) / Math.max(scored.length, 1);
  const found = scored.filter(({ strengths }) => met(strengths) >= needed);
  const rated = found.map(({ prepared, strengths }) => {
    const { title, lead } = prepared.entry;
    const [head, under] = [lineOf(language, title), lineOf(language, lead)];
    const length = 1 - lengthBias + (lengthBias * prepared.terms.length) / mean;
    const score = words.reduce((sum, word, at) => {
      const count =
        (strengths[at] ?? 0) / length + inTitle * strengthOf(word, head) + inLead * strengthOf(word, under);
      return sum + (rarities[at] ?? 0) * ((count * (saturation + 1)) / (count + saturation));
    }, 0);
    return { prepared, score };
  });
  const best = rated.reduce((most, { score }) => Math.max(most, score), 0);
  const stepOf = (score: number) => (best > 0 ? Math.round((steps * score) / best) : 0);
  return rated
    .sort((a, b) => stepOf(b.score) - stepOf(a.score) || newerFirst(a.prepared, b.prepared))
    .map(({ prepared }) => prepared);
}

/** How many of the words there are. */
export function met(strengths: readonly number[]): number {
  return strengths.filter((strength) => strength > 0).length;
}

/** A word that few have tells more. */
function rarity(scored: readonly Scored[], at: number): number {
  const having = scored.filter(({ strengths }) => (strengths[at] ?? 0) > 0).length;
  return Math.log(1 + (scored.length - having + 0.5) / (having + 0.5));
}

function newerFirst({ entry: a }: Prepared, { entry: b }: Prepared): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? 1 : -1;
  return a.path < b.path ? -1 : 1;
}
