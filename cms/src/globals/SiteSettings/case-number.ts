import { RE2JS, RE2JSException, RE2Set } from 're2js';

/** The longest pattern that is taken, in characters. */
export const longestPattern = 200;

/** Why a text is no pattern of case numbers, for the form; null when it is one. */
export type PatternFault = 'too-long' | 'no-pattern' | 'matches-nothing-written' | null;

/**
 * Reads a pattern as RE2 does: regular expressions without look-around and back references, whose search takes a time that
 * grows with the text alone, so that no pattern that somebody writes can hold up the cms.
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function faultOf(pattern: string): PatternFault {
  if (pattern.length > longestPattern) return 'too-long';
  try {
    return matchesNothing(RE2JS.compile(pattern)) ? 'matches-nothing-written' : null;
  } catch (error) {
    if (error instanceof RE2JSException) return 'no-pattern';
    throw error;
  }
}

/** Whether a text is a case number by the pattern, from its beginning to its end. The pattern has no fault. */
export function isCaseNumber(pattern: string, text: string): boolean {
  return RE2JS.matches(pattern, text);
}

/** Where in a text case numbers stand: places in UTF-16 units. */
export type CaseNumberSearch = (text: string) => { start: number; end: number }[];

/**
 * A search for patterns that have no fault. They are compiled once, with the first search. A text is first asked for all of them in one
 * pass, and then searched for those that are in it, which seldom are any.
 */
export function caseNumberSearch(patterns: readonly string[]): CaseNumberSearch {
  if (patterns.length === 0) return () => [];
  let compiled: { all: RE2Set; each: RE2JS[] } | null = null;
  return (text) => {
    compiled ??= compile(patterns);
    const { all, each } = compiled;
    return all.match(text).flatMap((index) => [...matchesIn(each[index], text)]);
  };
}

function compile(patterns: readonly string[]): { all: RE2Set; each: RE2JS[] } {
  const all = new RE2Set();
  for (const pattern of patterns) all.add(pattern);
  return { all, each: patterns.map((pattern) => RE2JS.compile(pattern)) };
}

function* matchesIn(pattern: RE2JS | undefined, text: string): Generator<{ start: number; end: number }> {
  const matcher = pattern?.matcher(text);
  while (matcher?.find()) {
    const [start, end] = [matcher.start(), matcher.end()];
    if (start < end) yield { start, end };
  }
}

/** What stands on either side of a place: nothing, a letter, a space, a new line. */
const sides = ['', 'a', ' ', '\n'];

/** Whether a pattern matches where nothing is written, in an empty text or between characters. */
function matchesNothing(pattern: RE2JS): boolean {
  return sides.some((before) =>
    sides.some((after) => {
      const matcher = pattern.matcher(`${before}${after}`);
      while (matcher.find()) if (matcher.start() === matcher.end()) return true;
      return false;
    }),
  );
}
