/**
 * The same words with plain digits, spaces, hyphens and slashes, whatever a word processor made of them, and without characters that
 * nobody sees.
 */
export function plain(text: string): string {
  return text
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .normalize('NFKC')
    .replaceAll(/[\p{Pd}\u2043\u2212]/gu, '-')
    .replaceAll(/[\u2044\u2215]/g, '/');
}
