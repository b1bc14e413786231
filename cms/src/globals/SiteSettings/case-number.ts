import { RE2JS, RE2JSException } from 're2js';

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
    return RE2JS.compile(pattern).matcher('').find() ? 'matches-nothing-written' : null;
  } catch (error) {
    if (error instanceof RE2JSException) return 'no-pattern';
    throw error;
  }
}

/** Whether a text is a case number by the pattern, from its beginning to its end. The pattern has no fault. */
export function isCaseNumber(pattern: string, text: string): boolean {
  return RE2JS.matches(pattern, text);
}

/** Where in a text something matches a pattern that has no fault: places in UTF-16 units, in order, none twice. */
export function findCaseNumbers(pattern: string, text: string): { start: number; end: number }[] {
  const matcher = RE2JS.compile(pattern).matcher(text);
  const found: { start: number; end: number }[] = [];
  while (matcher.find()) found.push({ start: matcher.start(), end: matcher.end() });
  return found;
}
