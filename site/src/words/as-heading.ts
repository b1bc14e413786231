/** With a capital first letter, for words that begin a line. */
export function asHeading(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('sv') + text.slice(1);
}
