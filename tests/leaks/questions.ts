import type { Endpoint, SanitizedCollectionConfig } from 'payload';
import type { Question } from './asking.ts';

type Endpoints = readonly Endpoint[] | false;

/** Queries that might widen what a list gives. */
const lists = [
  '',
  'limit=0&depth=0',
  'limit=0&depth=1&locale=sv',
  'limit=0&depth=2&locale=en&draft=true',
  'pagination=false&depth=3&draft=true&trash=true&locale=sv',
  'limit=0&locale=all',
  'limit=0&locale=*&draft=true',
  'limit=0&locale=en&fallback-locale=sv&sort=-embargoedUntil',
  'limit=0&draft=true&select[title]=true&select[body]=true&select[slug]=true&select[filename]=true',
  'limit=0&depth=2&populate[media][filename]=true&populate[press-contacts][name]=true',
  'limit=0&joins[versions][limit]=100&showHiddenFields=true&overrideAccess=true&disableErrors=true',
  'limit=0&draft=true&where[_status][equals]=draft',
  'limit=0&draft=true&where[or][0][_status][equals]=draft&where[or][1][id][exists]=true',
  'limit=0&where[embargoedUntil][greater_than]=2026-01-01&draft=true',
];
/** Those of the lists that show most. */
const widest = lists.filter((query) => /depth=[23].*draft=true/.test(query));
const documents = [
  '',
  'depth=3&draft=true&locale=sv',
  'depth=2&draft=true&trash=true&locale=en',
  'locale=all',
];
const versions = ['limit=0', 'limit=0&depth=3&locale=en&where[latest][equals]=true', 'limit=0&locale=all'];

const withQuery = (path: string, query: string) => (query === '' ? path : `${path}?${query}`);

/** Every GET of a collection, a global or the whole that names no document; with `few` queries, or with all of them. */
export function readings(base: string, endpoints: Endpoints, { few = false } = {}): Question[] {
  return (endpoints || [])
    .filter(({ method, path }) => method === 'get' && !/:\w+(?!\w*\?)/.test(path.replace(/:\w+\?/g, '')))
    .flatMap(({ path }) => {
      const bare = path.replace(/\/:\w+\?$/, '').replace(/^\/$/, '');
      const queries = few ? fewQueries(bare) : queriesOf(bare);
      return queries.map((query): Question => ({ method: 'GET', path: withQuery(base + bare, query) }));
    })
    .concat(overridden(base));
}

function queriesOf(path: string): string[] {
  if (path === '/versions') return versions;
  return path === '' || path === '/count' ? lists : documents;
}

function fewQueries(path: string): string[] {
  return path === '' ? widest : queriesOf(path).slice(0, 1);
}

/** A list asked for by POST, as Payload lets long queries be asked for. */
function overridden(base: string): Question[] {
  const headers = { 'X-Payload-HTTP-Method-Override': 'GET' };
  const body = { limit: 0, draft: true, depth: 2 };
  return [{ method: 'POST', path: `${base}?limit=0&draft=true&depth=2`, headers, body }];
}

/** Every GET of a document. */
export function readingsOf(
  collection: SanitizedCollectionConfig,
  id: string,
  { few = false } = {},
): Question[] {
  return questionsOf(collection, id, ({ method }) => method === 'get').filter(
    (_question, number) => !few || number % documents.length === 1,
  );
}

/** Every question about a document, those that would change it as well. */
export function everythingOf(collection: SanitizedCollectionConfig, id: string): Question[] {
  return questionsOf(collection, id, () => true);
}

/** Below a collection without versions Payload has no answer about one but an error, the same for every id. */
function questionsOf(
  { slug, endpoints, versions: kept }: SanitizedCollectionConfig,
  id: string,
  wanted: (endpoint: Endpoint) => boolean,
): Question[] {
  return (endpoints || [])
    .filter((endpoint) => /:(id|key|callSid)\b/.test(endpoint.path) && wanted(endpoint))
    .filter(({ path }) => !path.startsWith('/paste-url/') && (kept || !path.startsWith('/versions/')))
    .flatMap(({ method, path }): Question[] => {
      const filled = `/${slug}${path.replace(/:\w+\??/, id)}`;
      if (method === 'get')
        return documents.map((query) => ({ method: 'GET', path: withQuery(filled, query) }));
      const upper = method.toUpperCase() as Question['method'];
      return [{ method: upper, path: filled, body: bodyOf(path) }];
    });
}

/** A body that would pass the shape that each step takes, so that nothing but the rights can be in the way. */
function bodyOf(path: string): object {
  if (path.endsWith('/preview-links')) {
    const expiresAt = Temporal.Now.instant().add({ hours: 1 }).toString();
    return { to: 'Någon', kind: 'colleague', expiresAt };
  }
  if (path.endsWith('/waive')) return { key: 'x', reason: 'Det är inte sant.' };
  return { reason: 'Därför', removal: true, title: 'Ny', _status: 'published' };
}

/** Changes of whatever has a word. */
export function changesByWord(slug: string, field: string, word: string): Question[] {
  const where = `where[${field}][equals]=${encodeURIComponent(word)}`;
  return [
    { method: 'PATCH', path: `/${slug}?draft=true&${where}`, body: { title: 'Ny' } },
    { method: 'DELETE', path: `/${slug}?${where}` },
  ];
}

/** What is asked with a word: lists and counts of whatever has it. */
export function guesses(slug: string, field: string, word: string): Question[] {
  const value = encodeURIComponent(word);
  const where = (operator: string) => `where[${field}][${operator}]=${value}`;
  return [
    { method: 'GET', path: `/${slug}/count?${where('equals')}` },
    { method: 'GET', path: `/${slug}?depth=0&draft=true&${where('like')}` },
    { method: 'GET', path: `/${slug}/count?where[or][0][${field}][contains]=${value}&draft=true` },
    { method: 'GET', path: `/${slug}/versions?where[version.${field}][like]=${value}` },
  ];
}

/** Ways to a file by its name. */
export function waysToFile(name: string): Question[] {
  const [first = '', ...rest] = name;
  const encoded = `%${first.charCodeAt(0).toString(16)}${rest.join('')}`;
  const paths = [
    name,
    encoded,
    name.toUpperCase(),
    `./${name}`,
    `.%2f${name}`,
    `..%2fmedia%2f${name}`,
    `%252e%252e%252fmedia%252f${name}`,
    `${name}?prefix=`,
    `${name}?prefix=media`,
    `${name}/`,
    `${name}%00`,
    `${name}.`,
  ];
  const ranges = ['bytes=0-', 'bytes=8-40', 'bytes=99999999-'];
  return [
    ...paths.map((path): Question => ({ method: 'GET', path: `/media/file/${path}` })),
    ...ranges.map((range): Question => ({ method: 'GET', path: `/media/file/${name}`, headers: { range } })),
    { method: 'GET', path: `/media/paste-url/x?src=/api/media/file/${name}` },
    { method: 'POST', path: `/media/file/${name}`, body: {} },
  ];
}
