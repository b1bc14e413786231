import parseRange from 'range-parser';

/**
 * The one range of bytes that a request asks for, both ends included (RFC 9110, section 14). Null for a request without one, and for
 * what may be answered by the whole: several ranges, or a header that cannot be read.
 */
export function rangeOf({
  header,
  size,
}: {
  header: string | null;
  size: number;
}): { start: number; end: number } | 'unsatisfiable' | null {
  if (header === null) return null;
  const ranges = parseRange(size, header, { combine: true });
  if (ranges === -1) return 'unsatisfiable';
  if (ranges === -2 || ranges.type !== 'bytes') return null;
  const [range, ...others] = ranges;
  return range && others.length === 0 ? range : null;
}
