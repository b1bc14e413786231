import type { Language, SearchTerms } from '@pressjour/contract';
import { stemsOf } from './stems.ts';

/**
 * What a text is about: its stems by how often they come. The same texts give the same terms.
 * @param html clean HTML, whose tags and comments are left out
 */
export function termsOf({
  language,
  texts,
  html,
}: {
  language: Language;
  texts: string[];
  html: string;
}): SearchTerms {
  const counts = new Map<string, number>();
  for (const stem of [...texts, wordsIn(html)].flatMap((text) => stemsOf(language, text))) {
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const groups: [string[], string[], string[]] = [[], [], []];
  for (const [stem, count] of counts)
    (count > 2 ? groups[0] : count === 2 ? groups[1] : groups[2]).push(stem);
  const [often, twice, once] = groups;
  return [often.join(' '), twice.join(' '), once.join(' ')];
}

const inline = /<\/?(?:a|em|strong|b|i|u|s|span|mark|sub|sup|abbr|cite|q|bdi|time)(?:\s[^>]*)?>/gi;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** A tag inside a word does not divide it; every other does. */
function wordsIn(html: string): string {
  return html
    .replace(inline, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_entity, decimal, hex, name) =>
      name === undefined ? signOf(decimal, hex) : (entities[name] ?? ' '),
    );
}

function signOf(decimal: string | undefined, hex: string | undefined): string {
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
}
