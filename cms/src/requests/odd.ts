import { validOperatorSet } from 'payload/shared';
import { isRecord } from '../is-record.ts';
import { type Label, label } from '../labels.ts';

/** What of a request may be why it failed. */
export interface Asked {
  /** As it was sent: not decoded. */
  path: string;
  query: Readonly<Record<string, unknown>>;
  method: string;
  contentType: string;
  /** The body as Payload read it; undefined when it did not. */
  data: unknown;
  /** Whether a file was read from the body. */
  hasFile: boolean;
  /** The names of the fields that hold a text, and of those that hold an instant; none when the request is about no document. */
  texts: readonly string[];
  instants: readonly string[];
  /** Whether versions are kept of what is asked for. */
  hasVersions: boolean;
  error: Error;
}

export interface Oddity {
  status: 400 | 404;
  message: Label;
}

/** What is odd about a request that failed; null when nothing is, so that the fault is the cms's own. */
export function oddityOf(asked: Asked): Oddity | null {
  if (!isDecodable(asked.path)) return bad(words.path);
  if (/\/versions\//.test(asked.path) && !asked.hasVersions) return { status: 404, message: words.nothing };
  if (/^\/api\/[\w-]+\/verify\//.test(asked.path)) return { status: 404, message: words.nothing };
  const { where } = asked.query;
  if (where !== undefined && !isCondition(where)) return bad(words.where);
  if (['limit', 'page', 'depth'].some((name) => !isWhole(asked.query[name]))) return bad(words.numbers);
  if (/^(Cast|BSON)Error$/.test(asked.error.name)) return bad(words.value);
  if (isLackingPreference(asked)) return { status: 404, message: words.nothing };
  return ['POST', 'PATCH', 'PUT'].includes(asked.method) ? oddBody(asked) : null;
}

function oddBody({ contentType, data, hasFile, texts, instants, error }: Asked): Oddity | null {
  if (contentType.startsWith('multipart/')) {
    return data === undefined && !hasFile ? bad(words.form) : null;
  }
  // What the disk or the database refuses is no fault of the body's.
  if (!(error instanceof TypeError || error instanceof RangeError)) return null;
  if (!isRecord(data)) return bad(words.body);
  const text = texts.find((name) => data[name] != null && typeof data[name] !== 'string');
  if (text !== undefined) return bad(words.text(text));
  const instant = instants.find((name) => data[name] != null && Number.isNaN(Date.parse(String(data[name]))));
  return instant === undefined ? null : bad(words.instant(instant));
}

/** One that nobody has kept: on SQLite Payload looks for it once more then, by a query that names no table. */
function isLackingPreference({ method, path, error }: Asked): boolean {
  const isPreference = method === 'DELETE' && path.startsWith('/api/payload-preferences/');
  return isPreference && error.message.startsWith('Failed query: select');
}

function bad(message: Label): Oddity {
  return { status: 400, message };
}

function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

/** Whether it can be read as `field.operator = value`, with lists below `and` and `or`. Nothing here has a place on a map. */
function isCondition(where: unknown): boolean {
  if (!isRecord(where)) return false;
  return Object.entries(where).every(([name, given]) => {
    if (/^(and|or)$/i.test(name)) return Array.isArray(given) && given.every(isCondition);
    return isRecord(given) && Object.entries(given).every(([operator, value]) => isTest(operator, value));
  });
}

const ofMaps = new Set(['near', 'within', 'intersects']);

function isTest(operator: string, value: unknown): boolean {
  const isKnown = (validOperatorSet as ReadonlySet<string>).has(operator) && !ofMaps.has(operator);
  return isKnown && [value].flat().every((each) => typeof each !== 'object');
}

/** As it was sent, or as the cms has read it or set it itself. */
function isWhole(given: unknown): boolean {
  return given === undefined || /^-?\d{0,9}$/.test(String(given));
}

const words = {
  path: label(
    'Adressen går inte att läsa. Kontrollera den och försök igen.',
    'The address cannot be read. Check it and try again.',
  ),
  nothing: label('Här finns inget. Kontrollera adressen.', 'There is nothing here. Check the address.'),
  where: label(
    'Villkoret går inte att läsa. Skriv det som where[fält][equals]=värde.',
    'The condition cannot be read. Write it as where[field][equals]=value.',
  ),
  numbers: label(
    'Skriv limit, page och depth som hela tal.',
    'Write limit, page and depth as whole numbers.',
  ),
  value: label(
    'Ett id eller ett värde i frågan kan inte finnas här. Kontrollera det och försök igen.',
    'An id or a value in the request cannot exist here. Check it and try again.',
  ),
  form: label(
    'Formuläret gick inte att läsa. Skicka det en gång till; inget sparades.',
    'The form could not be read. Send it once more; nothing was kept.',
  ),
  body: label(
    'Skicka ett JSON-objekt, med content-type application/json. Inget sparades.',
    'Send a JSON object, with content-type application/json. Nothing was kept.',
  ),
  text: (field: string) =>
    label(
      `Fältet ${field} ska vara text. Inget sparades.`,
      `The field ${field} must be a text. Nothing was kept.`,
    ),
  instant: (field: string) =>
    label(
      `Fältet ${field} ska vara en tid, som 2026-11-22T08:00:00Z. Inget sparades.`,
      `The field ${field} must be a time, as 2026-11-22T08:00:00Z. Nothing was kept.`,
    ),
};
