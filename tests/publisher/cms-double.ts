import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LineStatus, PublicCollection, PublicStatementName } from '@pressjour/contract';

/** A document in the double: what everybody may read of it, and whether they may. */
export interface DoubleDocument {
  id: string;
  /** Hidden documents stand for drafts, embargoed and internal ones. */
  hidden?: boolean;
  [field: string]: unknown;
}

export interface CmsDouble {
  url: string;
  put: (collection: PublicCollection, document: DoubleDocument) => void;
  remove: (collection: PublicCollection, id: string) => void;
  get: (collection: PublicCollection, id: string) => DoubleDocument | undefined;
  all: (collection: PublicCollection) => DoubleDocument[];
  putFile: (path: string, bytes: string) => void;
  pressService: Record<string, unknown>;
  /** Null: nobody has set any, and the public is shown none. */
  siteSettings: Record<string, unknown> | null;
  /** By the slug of their global; one that is absent nobody has written. */
  statements: Partial<Record<PublicStatementName, Record<string, unknown>>>;
  line: LineStatus;
  /** Whether what is removed is taken out of what referred to it, as SQLite does and MongoDB does not; its id never comes back. */
  letsGo: boolean;
  /** Answers 500 to everything. */
  failing: boolean;
  /** A collection that answers 403 to everybody, as one does whose access was written wrong. */
  refused: PublicCollection | null;
  /** What was asked, as `METHOD path`, and whether any request ever carried credentials. */
  requests: string[];
  credentialsSeen: boolean;
  /** Called before an answer to a request whose path matches; it is awaited. */
  hold: ((path: string) => Promise<void> | undefined) | null;
  close: () => Promise<void>;
}

/** A cms for the publisher's tests: real HTTP on loopback in the shapes of Payload's public REST answers. */
export async function startCmsDouble(): Promise<CmsDouble> {
  const collections = new Map<string, Map<string, DoubleDocument>>();
  const files = new Map<string, string>();
  const removed = new Set<string>();
  const of = (collection: string) => {
    const found = collections.get(collection) ?? new Map<string, DoubleDocument>();
    collections.set(collection, found);
    return found;
  };
  const server: Server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://double');
    double.requests.push(`${request.method} ${url.pathname}`);
    if (request.headers.authorization !== undefined || request.headers.cookie !== undefined) {
      double.credentialsSeen = true;
    }
    await double.hold?.(url.pathname);
    const json = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (double.failing) return json(500, { errors: [{ message: 'Something went wrong.' }] });
    if (url.searchParams.get('locale') === 'all') return json(403, { errors: [{ message: 'Refused.' }] });
    if (url.pathname === '/api/line-status') return json(200, double.line);
    if (url.pathname === '/api/globals/press-service') return json(200, inLocale(double.pressService, url));
    if (url.pathname === '/api/globals/site-settings') {
      return double.siteSettings === null
        ? json(404, { errors: [{ message: 'Not Found' }] })
        : json(200, inLocale(double.siteSettings, url));
    }
    const global = /^\/api\/globals\/(.+)$/.exec(url.pathname)?.[1];
    if (global !== undefined) {
      return json(200, inLocale(double.statements[global as PublicStatementName] ?? {}, url));
    }
    const file = files.get(decodeURIComponent(url.pathname));
    if (file !== undefined) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file);
      return;
    }
    if (url.pathname.startsWith('/api/media/file/')) {
      return json(500, { errors: [{ message: 'Something went wrong.' }] });
    }
    const [, , collection = '', id] = url.pathname.split('/');
    if (collection === double.refused) return json(403, { errors: [{ message: 'Refused.' }] });
    const visible = [...of(collection).values()].filter((document) => document.hidden !== true);
    if (id !== undefined) {
      const found = visible.find((document) => document.id === id);
      return found === undefined
        ? json(404, { errors: [{ message: 'Not Found' }] })
        : json(200, inLocale(found, url));
    }
    const wanted = url.searchParams.get('where[id][in]')?.split(',');
    const after = url.searchParams.get('where[id][greater_than]') ?? '';
    const limit = Number(url.searchParams.get('limit') ?? 0) || visible.length;
    const docs = visible
      .filter((document) => (wanted === undefined || wanted.includes(document.id)) && document.id > after)
      .sort((a, b) => (url.searchParams.get('sort') !== 'id' ? 0 : a.id < b.id ? -1 : 1))
      .slice(0, limit)
      .map((document) =>
        url.searchParams.get('select[id]') === 'true' ? { id: document.id } : inLocale(document, url),
      );
    json(200, { docs, totalDocs: docs.length, hasNextPage: false, nextPage: null, page: 1 });
  }

  const double: CmsDouble = {
    url: '',
    put(collection, document) {
      if (removed.has(`${collection}/${document.id}`)) return;
      of(collection).set(document.id, document);
    },
    remove(collection, id) {
      of(collection).delete(id);
      if (!double.letsGo) return;
      removed.add(`${collection}/${id}`);
      letGo(collections, { collection, id });
    },
    get: (collection, id) => of(collection).get(id),
    all: (collection) => [...of(collection).values()],
    putFile: (path, bytes) => void files.set(path, bytes),
    pressService: {
      organisation: { sv: 'Isvägsverket', en: 'The Ice Road Agency' },
      number: '+46846500410',
      email: 'press@isvagsverket.example',
      weeklyHours: [1, 2, 3, 4, 5].map((day) => ({ day: String(day), opens: '08:00', closes: '17:00' })),
      closedOnSwedishHolidays: true,
      closedDays: [],
      shortDays: [],
      updatedAt: '2026-11-01T08:00:00.000Z',
    },
    siteSettings: null,
    statements: {},
    line: closedLine,
    letsGo: false,
    failing: false,
    refused: null,
    requests: [],
    credentialsSeen: false,
    hold: null,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  double.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return double;
}

const references: Record<string, PublicCollection> = {
  topics: 'topics',
  contacts: 'press-contacts',
  images: 'media',
  attachments: 'media',
  files: 'media',
  related: 'news-items',
  newsItems: 'news-items',
  event: 'events',
  channels: 'channels',
};

/** Takes a document out of every field that refers to it, without a change to the documents that did. */
function letGo(
  collections: ReadonlyMap<string, ReadonlyMap<string, DoubleDocument>>,
  { collection, id }: { collection: PublicCollection; id: string },
): void {
  for (const document of [...collections.values()].flatMap((documents) => [...documents.values()])) {
    for (const [field, to] of Object.entries(references)) {
      const value = document[field];
      if (to !== collection) continue;
      if (Array.isArray(value)) document[field] = value.filter((one) => one !== id);
      else if (value === id) document[field] = null;
    }
  }
}

/** A line that stays closed for as long as a test can take. */
export const closedLine: LineStatus = {
  state: 'closed',
  answered: false,
  since: '2026-11-20T16:00:00Z',
  until: null,
  number: '+46846500410',
  events: [],
  eventsChangeAt: null,
  changes: [],
  next: null,
  answeredFrom: null,
};

/** Localized fields are written as `{ sv, en }` in the double. */
function inLocale(document: Record<string, unknown>, url: URL): Record<string, unknown> {
  const locale = url.searchParams.get('locale') ?? 'sv';
  const fallback = url.searchParams.get('fallback-locale') ?? 'sv';
  const read = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(read);
    if (typeof value !== 'object' || value === null) return value;
    if (!('sv' in value)) {
      return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, read(inner)]));
    }
    const texts = value as Record<string, unknown>;
    return texts[locale] ?? texts[fallback];
  };
  const { hidden: _hidden, ...shown } = document;
  return read(shown) as Record<string, unknown>;
}
