import type { Endpoint } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, type Ask, type Cms, startCms } from './support/cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
});
afterAll(() => cms[Symbol.asyncDispose]());

const json = { 'content-type': 'application/json' };
const bytes = (text: string) => new TextEncoder().encode(text);

/** Bodies that no endpoint asks for. */
const oddBodies: Record<string, Ask> = {
  none: {},
  'half an object': { raw: bytes('{"text":'), headers: json },
  null: { raw: bytes('null'), headers: json },
  'a list': { raw: bytes('[]'), headers: json },
  'a word': { raw: bytes('"x"'), headers: json },
  'fields of other kinds': {
    body: {
      title: { a: 1 },
      name: ['x'],
      email: 7,
      password: {},
      text: 1,
      reason: [],
      topics: 'x',
      roles: { a: 1 },
      body: 'x',
      updates: 5,
      startsAt: 'never',
      _status: 'x',
      id: { $gt: '' },
      collection: '__proto__',
      locale: { a: 1 },
      where: 'x',
      doc: 5,
      collections: 'x',
    },
  },
  'plain text': { raw: bytes('text=x'), headers: { 'content-type': 'text/plain' } },
  'a form that is none': {
    raw: bytes('--x\r\nnonsense'),
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  },
  'a form without a boundary': { raw: bytes('x'), headers: { 'content-type': 'multipart/form-data' } },
  'a form with half an object': {
    raw: bytes('--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"a":\r\n--x--\r\n'),
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  },
  'fields of a form': { raw: bytes('a=b'), headers: { 'content-type': 'application/x-www-form-urlencoded' } },
};

const oddQueries = [
  'where=x',
  'where[nope][equals]=1',
  'where[id]=x',
  'where[id][equals][a]=1',
  'where[id][in]=',
  'where[id][in][a][b]=x',
  'where[id][nope]=x',
  'where[id][near]=x',
  'where[or]=x',
  'where[or][0]=x',
  'where[and][0][or][a]=x',
  'where[createdAt][greater_than]=never',
  'where[updatedAt][in]=never',
  'where[createdAt.x.y][equals]=1',
  'where[__proto__][equals]=1',
  'where[constructor][equals]=1',
  'sort=-nope',
  'sort=a.b.c',
  'sort[a]=b',
  'limit=x',
  'limit=-1',
  'limit=1e99',
  'limit[a]=1',
  'page=-1',
  'page=x',
  'depth=x',
  'depth=-1',
  'locale=xx',
  'locale=all',
  'locale[a]=b',
  'fallback-locale[a]=b',
  'select=x',
  'select[nope]=true',
  'select[id][a]=true',
  'populate=x',
  'populate[nope][x]=true',
  'joins=x',
  'joins[x][limit]=y',
  'draft[a]=b',
  'trash=x',
  'pagination=x',
  'draft=x&depth[]=1',
];

const oddIds = ['x', 'null', '%00', '%E0%A4%A', '0123456789abcdef01234567', '[object Object]', "'"];

/** The ways in of the whole, and of each collection and global; those that Payload gives to all are tried at a few. */
function endpoints(): { base: string; endpoint: Omit<Endpoint, 'root'> }[] {
  const { collections, globals, endpoints: whole } = cms.payload.config;
  const few = new Set(['users', 'media']);
  const seen = new Set<unknown>();
  const of = (base: string, slug: string, list: false | readonly Omit<Endpoint, 'root'>[]) =>
    (list || []).flatMap((endpoint) => {
      if (seen.has(endpoint.handler) && !few.has(slug)) return [];
      seen.add(endpoint.handler);
      return [{ base, endpoint }];
    });
  return [
    ...of('', '', whole),
    ...collections.flatMap(({ slug, endpoints: own }) => of(`/${slug}`, slug, own)),
    ...globals.flatMap(({ slug, endpoints: own }) => of(`/globals/${slug}`, slug, own)),
  ];
}

/** Sign-outs and the like would end what the other questions need. */
const ending = /logout|refresh-token|unlock|first-register/;

const filled = (path: string, id: string) => path.replace(/\/:\w+\?$/, '').replaceAll(/:\w+/g, id);

async function refusedClearly(path: string, ask: Ask): Promise<string[]> {
  let answer: Answer;
  try {
    answer = await cms.ask(path, { as: 'admin', ...ask });
    if (answer.status === 403 && !path.startsWith('/payload-'))
      answer = await cms.ask(path, { as: 'service', ...ask });
  } catch (error) {
    return [`${ask.method} ${path}: ${error}`];
  }
  return answer.status < 500 ? [] : [`${ask.method} ${path}: ${answer.status}`];
}

it('answers no odd body as a fault of its own', async () => {
  const faults: string[] = [];
  for (const { base, endpoint } of endpoints()) {
    const method = endpoint.method.toUpperCase() as NonNullable<Ask['method']>;
    if (!['POST', 'PATCH', 'PUT'].includes(method) || ending.test(endpoint.path)) continue;
    const path = base + filled(endpoint.path, cms.users.editor);
    for (const [name, ask] of Object.entries(oddBodies)) {
      for (const fault of await refusedClearly(path, { ...ask, method })) faults.push(`${fault} to ${name}`);
    }
  }
  expect(faults).toEqual([]);
});

it('answers no field of another kind as a fault of its own', async () => {
  const faults: string[] = [];
  for (const { slug } of cms.payload.config.collections) {
    if (slug.startsWith('payload-')) continue;
    const ask = { ...oddBodies['fields of other kinds'], method: 'POST' } as const;
    faults.push(...(await refusedClearly(`/${slug}?draft=true`, ask)));
  }
  for (const { slug } of cms.payload.config.globals) {
    const ask = { ...oddBodies['fields of other kinds'], method: 'POST' } as const;
    faults.push(...(await refusedClearly(`/globals/${slug}`, ask)));
  }
  expect(faults).toEqual([]);
});

it('says what to do next, in the language of the one who asked', async () => {
  const answer = await cms.ask('/topics', { as: 'editor', method: 'POST', ...oddBodies['a word'] });
  expect([answer.status, answer.body.errors[0].message]).toEqual([
    400,
    'Send a JSON object, with content-type application/json. Nothing was kept.',
  ]);
});

it('takes an update in one language at a time', async () => {
  const day = 86_400_000;
  const [startsAt, endsAt] = [-0.1, 0.5].map((days) => new Date(Date.now() + days * day).toISOString());
  const event = await cms.ask('/events', { as: 'admin', body: { title: 'Islossning', startsAt, endsAt } });
  const path = `/events/${event.body.doc.id}/updates`;
  const write = (query: string) => cms.ask(path + query, { as: 'admin', body: { text: 'Vägen är stängd.' } });
  const refused = await write('?locale=all');
  expect([refused.status, refused.body.errors[0].message]).toEqual([
    400,
    expect.stringContaining('one language at a time'),
  ]);
  expect((await write('?locale=sv')).status).toBe(201);
});

it('answers no odd query as a fault of its own', async () => {
  const faults: string[] = [];
  const lists = [
    '/news-items',
    '/users',
    '/calls',
    '/audit-log',
    '/news-items/versions',
    '/globals/site-settings',
  ];
  for (const path of lists) {
    for (const query of oddQueries) {
      faults.push(...(await refusedClearly(`${path}?${query}`, { method: 'GET' })));
    }
  }
  expect(faults).toEqual([]);
});

it('answers no odd id as a fault of its own', async () => {
  const faults: string[] = [];
  for (const { base, endpoint } of endpoints()) {
    if (!endpoint.path.includes(':') || ending.test(endpoint.path)) continue;
    const method = endpoint.method.toUpperCase() as NonNullable<Ask['method']>;
    for (const id of oddIds) {
      const body =
        method === 'GET' || method === 'DELETE' ? {} : { body: { text: 'x', reason: 'Ett skäl som räcker' } };
      faults.push(...(await refusedClearly(base + filled(endpoint.path, id), { method, ...body })));
    }
  }
  expect(faults).toEqual([]);
});
