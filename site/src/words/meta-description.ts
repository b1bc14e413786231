/** Text for a `meta` description: one line, cut at a word after 200 characters. */
export function metaDescription(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 200) return line;
  return `${line.slice(0, 200).replace(/\s+\S*$/, '')} …`;
}
