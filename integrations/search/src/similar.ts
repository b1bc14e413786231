/** How short a word may be that is looked for with a letter wrong; shorter ones are like too many others. */
const shortest = 5;

/** The terms that differ from the stem of a word by one letter: another, one missing or too many, or two that changed places. */
export function similarTo(
  { typed, stems }: { typed: string; stems: string[] },
  terms: ReadonlySet<string>,
): string[] {
  if (typed.length < shortest) return [];
  return [...terms].filter((term) => stems.some((stem) => isOneLetterFrom(term, stem)));
}

/** What is left between the letters that both begin and end with tells how they differ. */
export function isOneLetterFrom(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const shared = Math.min(one.length, other.length) - start;
  let end = 0;
  while (end < shared && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
