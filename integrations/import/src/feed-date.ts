const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The zones that RFC 822 names, as RSS 2.0 asks for. */
const zones: Record<string, string> = {
  ut: '+00:00',
  utc: '+00:00',
  gmt: '+00:00',
  z: '+00:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const rfc822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]{1,3})$/i;

/**
 * The instant that a feed's date names: RFC 822 (RSS) or RFC 3339 (Atom, JSON Feed). Null for anything else, and for a
 * date without a time zone, which names no instant.
 * @see https://www.rssboard.org/rss-specification
 */
export function feedDate(text: string): Temporal.Instant | null {
  const parts = rfc822.exec(text.trim());
  try {
    return Temporal.Instant.from(parts === null ? text.trim() : isoOf(parts));
  } catch {
    return null;
  }
}

function isoOf(parts: RegExpExecArray): string {
  const [, day = '', monthName = '', year, hour = '', minute, second = '00', zone = ''] = parts;
  const month = months.indexOf(monthName.toLowerCase()) + 1;
  const offset = zones[zone.toLowerCase()] ?? zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const two = (value: string | number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${offset}`;
}
