import type { LookupAddress } from 'node:dns';
import { paths } from '@pressjour/contract';
import { createLocalReq } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { actAs } from '../../cms/src/audit/actor.ts';
import { importedGuidKey } from '../../cms/src/collections/NewsItems/fields.ts';
import type { Finding } from '../../cms/src/guard/finding.ts';
import { type Guarded, guardFindings, refuseUnresolved } from '../../cms/src/guard/index.ts';
import { checkLinks } from '../../cms/src/guard/links/check.ts';
import { type Network, reachBy } from '../../cms/src/guard/links/reach.ts';
import { startLoopbackServer } from '../harness/loopback-server.ts';
import { type Cms, startCms } from './support/cms.ts';

const identityNumber = '811218-9876';
const stranger = '070-174 06 99';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
  const number = '+46846500410';
  const email = 'press@isvagsverket.example';
  const body = { organisation: 'Isvägsverket', number, email };
  await cms.ask('/globals/press-service', { as: 'admin', body });
  const caseNumberPatterns = [{ pattern: String.raw`IVV \d{4}/\d{3,5}`, example: 'IVV 2026/0123' }];
  await cms.ask('/globals/site-settings', { as: 'admin', body: { caseNumberPatterns } });
});
afterAll(() => cms[Symbol.asyncDispose]());

const text = (words: string) => ({
  type: 'text',
  text: words,
  version: 1,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
});
const block = (...children: object[]) => ({
  type: 'paragraph',
  children,
  version: 1,
  format: '',
  indent: 0,
  direction: null,
  textFormat: 0,
  textStyle: '',
});
const link = (url: string, words = 'läs mer') => ({
  type: 'link',
  id: crypto.randomUUID().replaceAll('-', '').slice(0, 24),
  fields: { linkType: 'custom', url, newTab: false },
  children: [text(words)],
  version: 3,
  format: '',
  indent: 0,
  direction: null,
});
const bodyOf = (...children: object[]) => ({
  root: { type: 'root', children, version: 1, format: '', indent: 0, direction: null },
});

let serial = 0;
async function draft(change: object = {}, as: 'editor' | 'approver' = 'editor'): Promise<string> {
  serial += 1;
  const body = { language: 'sv', title: `Isvägen ${serial}`, lead: 'Vägen bär två ton.', ...change };
  const answer = await cms.ask('/news-items', { as, body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body.doc.id;
}
const change = (id: string, body: object) =>
  cms.ask(`/news-items/${id}?draft=true`, { as: 'editor', method: 'PATCH', body });
async function findingsOf(id: string): Promise<Finding[]> {
  const { body, status } = await cms.ask(`/news-items/${id}/guard`, { as: 'editor' });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.findings;
}
const codesOf = async (id: string) => (await findingsOf(id)).map(({ code, place }) => [code, place.label]);
const waive = (id: string, key: string | undefined, reason = 'Numret är påhittat.') =>
  cms.ask(`/news-items/${id}/waive`, { as: 'editor', body: { key, reason } });

async function guarded(id: string): Promise<Guarded> {
  const req = await createLocalReq({}, cms.payload);
  const document = await cms.payload.findByID({ collection: 'news-items', id, draft: true, depth: 0, req });
  return { req, collection: 'news-items', document: document as Guarded['document'] };
}
const refusalOf = async (id: string) =>
  refuseUnresolved(await guarded(id)).then(
    () => null,
    (error: Error & { status: number; data: { findings: Finding[] } }) => error,
  );

describe('the publish guard', () => {
  it('shows what it finds with its place, and hides the end of a personal identity number', async () => {
    const id = await draft(
      {
        title: `Svar till ${identityNumber}`,
        lead: `Ring ${stranger} eller 08-465 004 10.`,
        body: bodyOf(block(text('Beslutet i IVV 2026/0123 gäller. Skriv till bo@privat.example.'))),
        corrections: [{ date: new Date().toISOString(), text: `Vi skrev ${identityNumber}.` }],
      },
      'approver',
    );
    const findings = await findingsOf(id);
    expect(findings.map(({ code, place }) => [code, place.field, place.label])).toEqual([
      ['personal-identity-number', 'title', 'Title'],
      ['telephone-number', 'lead', 'Lead'],
      ['case-number', 'body', 'Body'],
      ['email-address', 'body', 'Body'],
      ['personal-identity-number', 'slug', 'Slug'],
      ['personal-identity-number', 'corrections', 'Corrections'],
    ]);
    expect(findings.every(({ blocks, waived }) => blocks && waived === null)).toBe(true);
    expect(findings[0]?.place.excerpt).toBe('Svar till 811218-••••');
    expect(JSON.stringify(findings)).not.toContain('9876');
    expect(new Set(findings.map(({ key }) => key)).size).toBe(4);
  });

  it('finds nothing in what is in order, and then asks the database nothing', async () => {
    const id = await draft({ body: bodyOf(block(text('Vägen öppnar 08.00 den 14 januari 2026.'))) });
    expect(await findingsOf(id)).toEqual([]);
    const asked = await guarded(id);
    const { db } = cms.payload;
    const spies = (['find', 'findOne', 'count', 'findGlobal'] as const).map((name) => vi.spyOn(db, name));
    expect(await guardFindings(asked)).toEqual([]);
    expect(spies.flatMap(({ mock }) => mock.calls)).toEqual([]);
    for (const spy of spies) spy.mockRestore();
  });

  it('wants words in the language of the text, a credit and a licence of each picture', async () => {
    const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    const file = { name: 'vak.png', type: 'image/png', data: png };
    const { body } = await cms.ask('/media', { as: 'editor', body: { alt: 'En vak' }, file });
    const image = body.doc.id;
    const swedish = await draft({ images: [image] });
    const english = await draft({ language: 'en', title: 'The ice road', images: [image] });
    const place = `Images: ${body.doc.filename}`;
    expect(await codesOf(swedish)).toEqual([
      ['missing-credit', place],
      ['missing-licence', place],
    ]);
    expect((await codesOf(english))[0]).toEqual(['missing-alt', place]);
    await cms.ask(`/media/${image}?locale=en`, {
      as: 'editor',
      method: 'PATCH',
      body: { alt: `A hole, call ${stranger}`, credit: 'Eva Ek', licence: 'CC BY 4.0' },
    });
    // Everybody may read what a public picture says in both languages.
    for (const id of [swedish, english]) expect(await codesOf(id)).toEqual([['telephone-number', place]]);
  });

  it('searches the names of attachments', async () => {
    const file = { name: 'beslut_811218_9876.txt', type: 'text/plain', data: Buffer.from('Beslut') };
    const { body } = await cms.ask('/media', { as: 'editor', body: { alt: 'Beslut IVV 2026/0999' }, file });
    const id = await draft({ attachments: [body.doc.id] });
    expect((await findingsOf(id)).map(({ code }) => code)).toEqual([
      'personal-identity-number',
      'case-number',
    ]);
    expect(JSON.stringify(await findingsOf(id))).not.toContain('9876');
  });

  it('knows press contacts as soon as they are public', async () => {
    const id = await draft({ lead: 'Ring 070-174 06 61.' });
    expect(await codesOf(id)).toHaveLength(1);
    const contact = { name: 'Sara Lind', phone: '+46701740661' };
    const { body } = await cms.ask('/press-contacts', { as: 'editor', body: contact });
    expect(await codesOf(id)).toHaveLength(1);
    const path = `/press-contacts/${body.doc.id}`;
    await cms.ask(path, { as: 'editor', method: 'PATCH', body: { public: true } });
    expect(await codesOf(id)).toEqual([]);
    await cms.ask(path, { as: 'approver', method: 'DELETE' });
    expect(await codesOf(id)).toHaveLength(1);
  });
});

describe('a finding that is waved through', () => {
  it('needs a reason, keeps it through rewording, and comes back with another number', async () => {
    const id = await draft({ lead: `Ring ${stranger}.` });
    const [finding] = await findingsOf(id);
    expect((await waive(id, finding?.key, 'kort')).status).toBe(400);
    expect((await waive(id, 'unknown')).status).toBe(409);
    const answer = await waive(id, finding?.key, 'Numret är till växeln.');
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    const waived = { by: 'editor', at: expect.any(String), reason: 'Numret är till växeln.' };
    expect(answer.body.findings).toMatchObject([{ waived }]);
    expect(await refusalOf(id)).toBeNull();

    await change(id, { lead: 'Du når växeln på +46 70 174 06 99, alla dagar.' });
    expect(await findingsOf(id)).toMatchObject([{ key: finding?.key, waived }]);
    await change(id, { lead: 'Ring 070-174 06 98.' });
    expect(await findingsOf(id)).toMatchObject([{ code: 'telephone-number', waived: null }]);
    expect((await refusalOf(id))?.status).toBe(409);

    const other = await draft({ lead: `Ring ${stranger}.` });
    expect(await findingsOf(other)).toMatchObject([{ waived: null }]);
  });

  it('stands in the audit log, once, and nothing that was found in clear', async () => {
    const id = await draft({ title: `Till ${identityNumber}`, lead: `Svar till ${identityNumber}.` });
    const [finding] = await findingsOf(id);
    await waive(id, finding?.key, `Numret ${identityNumber} är påhittat.`);
    await waive(id, finding?.key, 'Ett annat skäl, senare.');
    const about = { where: { aboutId: { equals: id } }, pagination: false } as const;
    const { docs: log } = await cms.payload.find({ collection: 'audit-log', ...about });
    const waves = log.filter(({ action }) => action === 'waved-through');
    expect(waves).toMatchObject([
      {
        actorName: 'editor',
        details: { code: finding?.code, key: finding?.key, reason: 'Numret 811218-•••• är påhittat.' },
      },
    ]);
    const { docs } = await cms.payload.find({
      collection: 'guard-waivers',
      where: { document: { equals: id } },
    });
    expect(docs).toMatchObject([
      { shown: '811218••••', byName: 'editor', reason: 'Numret 811218-•••• är påhittat.' },
    ]);
    expect(JSON.stringify([log, docs])).not.toContain('9876');
  });
});

describe('publishing', () => {
  it('is refused with the findings, in words and for programs', async () => {
    const id = await draft({ lead: `Svar till ${identityNumber}.` });
    const refusal = await refusalOf(id);
    expect(refusal).toMatchObject({
      status: 409,
      data: { findings: [{ code: 'personal-identity-number' }] },
    });
    const publish = { as: 'approver', method: 'PATCH', body: { _status: 'published' } } as const;
    const answer = await cms.ask(`/news-items/${id}`, publish);
    expect(answer).toMatchObject({
      status: 409,
      body: { errors: [{ data: { findings: [{ code: 'personal-identity-number' }] } }] },
    });
    expect((await cms.ask(`/news-items/${id}`)).status).toBe(404);
    const [finding] = await findingsOf(id);
    await waive(id, finding?.key);
    expect((await cms.ask(`/news-items/${id}`, publish)).status).toBe(200);
    expect((await cms.ask(`/news-items/${id}`)).status).toBe(200);
    expect(refusal?.message).toContain('personnummer (Ingress: Svar till 811218-••••.)');
  });

  it('waves through what stands in a note that is to go out with the text', async () => {
    const id = await draft();
    const publish = (correction?: string) =>
      cms.ask(`/news-items/${id}/publish`, { as: 'approver', body: { correction } });
    expect((await publish()).status).toBe(200);
    await change(id, { lead: 'Vägen bär tre ton.' });
    const correction = `Numret ${stranger} var fel.`;
    const refused = await publish(correction);
    const [finding] = refused.body.errors[0].data.findings;
    expect(refused.status).toBe(409);
    const reason = 'Numret är till växeln.';
    const send = (body: object) =>
      cms.ask(`/news-items/${id}/waive`, { as: 'editor', body: { key: finding.key, reason, ...body } });
    expect((await send({})).status).toBe(409);
    const waived = await send({ correction });
    expect(waived.body.findings).toMatchObject([{ place: { field: 'corrections' }, waived: { reason } }]);
    expect((await publish(correction)).status).toBe(200);
  });

  it('shows what stands in the note that somebody asked for', async () => {
    const id = await draft();
    await cms.ask(`/news-items/${id}/publish`, { as: 'approver', body: {} });
    await change(id, { lead: 'Vägen bär tre ton.' });
    const body = { correction: `Numret ${stranger} var fel.` };
    expect((await cms.ask(`/news-items/${id}/ask-approval`, { as: 'editor', body })).status).toBe(200);
    expect(await codesOf(id)).toEqual([['telephone-number', 'Corrections']]);
  });

  it('is not taken back with a reason that says too much', async () => {
    const id = await draft();
    await cms.ask(`/news-items/${id}/publish`, { as: 'approver', body: {} });
    const withdraw = (reason: string) =>
      cms.ask(`/news-items/${id}/withdraw`, { as: 'approver', body: { reason } });
    const refused = await withdraw(`Texten nämnde ${identityNumber}.`);
    expect(refused.status).toBe(409);
    expect(refused.body.errors[0].message).toContain(
      'write it in other words, without this: personal identity number (Texten nämnde 811218-••••.)',
    );
    expect((await cms.ask(`/news-items/${id}`)).status).toBe(200);
    expect((await withdraw('Texten nämnde en person.')).status).toBe(200);
  });

  it('counts what a service or an administrator imports, stops none of it, and nothing else of a person’s', async () => {
    const bring = (as: 'service' | 'admin' | 'editor', html: string) =>
      cms.ask('/news-items/import', {
        as,
        body: {
          language: 'sv',
          title: 'Från den gamla webbplatsen',
          lead: 'Sedan länge.',
          html,
          publishedAt: '2018-03-01T08:00:00Z',
          guid: `urn:old:${as}`,
        },
      });
    const html = `<p>Ring ${stranger} eller skriv till bo@privat.example.</p>`;
    for (const as of ['service', 'admin'] as const) {
      const { body } = await bring(as, html);
      expect(body).toMatchObject({ outcome: 'created', findings: 2 });
      const where = { aboutId: { equals: body.id } };
      const { docs } = await cms.payload.find({ collection: 'audit-log', where });
      expect(docs.map(({ action, actorName }) => [action, actorName])).toEqual([
        ['imported', as === 'service' ? 'Import' : 'admin'],
      ]);
    }
    const refused = await bring('editor', html);
    expect(refused).toMatchObject({ status: 409, body: { errors: [{ data: { findings: [{}, {}] } }] } });
    expect(refused.body.errors[0].message).toContain('The item was not imported, and nothing was kept.');
    const where = { guid: { equals: 'urn:old:editor' } };
    expect((await cms.payload.count({ collection: 'news-items', where })).totalDocs).toBe(0);
    expect((await bring('editor', '<p>Vägen är öppen.</p>')).status).toBe(201);
  });

  it('is not refused for an import, nor for the demo', async () => {
    const imported = await guarded(await draft({ lead: `Ring ${stranger}.` }));
    imported.req.context[importedGuidKey] = 'urn:uuid:1';
    await expect(refuseUnresolved(imported)).resolves.toBeUndefined();
    const demo = await guarded(await draft({ lead: `Ring ${stranger}.` }));
    actAs(demo.req, 'Demo');
    await expect(refuseUnresolved(demo)).resolves.toBeUndefined();
  });
});

describe('links', () => {
  it('on the site lead to what readers have, and to nothing else', async () => {
    const live = (
      await cms.ask('/news-items', {
        as: 'editor',
        body: { language: 'sv', title: 'Målet', lead: 'Finns.', _status: 'published' },
      })
    ).body.doc;
    await draft({ title: 'Hemligt mål' });
    await cms.ask('/topics', { as: 'editor', body: { title: 'Isvägar' } });
    await cms.payload.create({
      collection: 'addresses',
      data: {
        path: '/nyheter/flyttad/',
        language: 'sv',
        kind: 'redirect',
        target: '/nyheter/malet/',
        date: live.updatedAt,
      },
    });
    const good = [
      `/nyheter/${live.slug}/`,
      '/nyheter/flyttad',
      '/kontakt/',
      '/en/news/2026/11/',
      '/rattelser/2026/',
      '/amnen/isvagar/',
      '/amnen/isvagar/2026/',
      '/rss.xml',
      'mailto:press@isvagsverket.example',
    ];
    const bad = [
      '/nyheter/hemligt-mal/',
      '/nyheter/2026/13/',
      '/amnen/okant/',
      '/en/guidance/nothing/',
      '/admin/',
      '/api/media/',
      'www.example.com',
      `/nyheter/${live.slug}/mer/`,
    ];
    const id = await draft({ body: bodyOf(...[...good, ...bad].map((url) => block(link(url)))) });
    const findings = await findingsOf(id);
    expect(findings.map(({ code, place }) => [code, place.excerpt])).toEqual(
      bad.map((url) => ['dead-link', `läs mer (${url})`]),
    );
    const own = await draft({ title: 'Sig själv', body: bodyOf(block(link('/nyheter/sig-sjalv/'))) });
    expect(await findingsOf(own)).toEqual([]);
  });

  it('lead somewhere at every kind of path that the site has for readers', async () => {
    const made = async (collection: string, body: object) => {
      const { status, body: answer } = await cms.ask(`/${collection}`, { as: 'admin', body });
      expect(status, JSON.stringify(answer)).toBe(201);
      return answer.doc;
    };
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const live = { language: 'sv', lead: 'Finns.', _status: 'published' };
    const { slug: item } = await made('news-items', { ...live, title: 'Alla sorters mål' });
    const { slug: guidance } = await made('guidance', { ...live, title: 'Filma hos oss' });
    const { slug: topic } = await made('topics', { title: 'Färjor' });
    const contact = (await made('press-contacts', { name: 'Eva Å', public: true })).id;
    const { slug: event } = await made('events', {
      title: 'Islossning',
      startsAt: inDays(-0.1),
      endsAt: inDays(0.5),
    });
    const { slug: ahead } = await made('events', {
      title: 'Provkörning',
      startsAt: inDays(1),
      endsAt: inDays(2),
    });
    const { slug: assignment } = await made('assignments', {
      title: 'Uppdrag om isvägar',
      referenceNumber: 'N2026/1',
      ministry: 'Landsbygdsdepartementet',
      agencies: [{ name: 'Isvägsverket' }],
      decidedOn: '2026-01-01',
      dueOn: '2026-12-01',
      public: true,
    });
    const briefing = { title: 'Pressträff', place: 'Luleå', startsAt: inDays(1), endsAt: inDays(1.1) };
    const { slug: shown } = await made('briefings', { ...briefing, public: true });
    const { slug: hidden } = await made('briefings', { ...briefing, title: 'Hemlig träff' });
    const month = { year: 2026, month: 11 };
    // Null: what is for machines or for one person, and no page of a text leads to.
    const kinds: Record<keyof typeof paths, string | string[] | null> = {
      front: paths.front('en'),
      archive: paths.archive('sv'),
      year: paths.year('sv', 2026),
      month: paths.month('en', month),
      newsItem: paths.newsItem('sv', item),
      socialImage: null,
      contact: paths.contact('sv'),
      contactCard: paths.contactCard('en', contact),
      pressCard: paths.pressCard('sv'),
      powerOfAttorney: paths.powerOfAttorney('sv'),
      powerOfAttorneyForm: paths.powerOfAttorneyForm('en'),
      guidanceList: paths.guidanceList('sv'),
      guidance: paths.guidance('sv', guidance),
      guidancePdf: paths.guidancePdf(paths.guidance('sv', guidance)),
      socialMedia: paths.socialMedia('en'),
      topics: paths.topics('sv'),
      topic: paths.topic('sv', topic),
      topicYear: paths.topicYear('sv', topic, 2026),
      topicRss: paths.topicRss('en', topic),
      event: paths.event('en', event),
      follow: paths.follow('sv'),
      feed: paths.feed('rss', paths.front('sv')),
      feeds: paths.feeds(paths.event('sv', event)),
      corrections: paths.corrections('en'),
      correctionsYear: paths.correctionsYear('sv', 2026),
      search: paths.search('sv'),
      searchMonth: null,
      searchPages: null,
      accessibility: paths.accessibility('sv'),
      privacy: paths.privacy('en'),
      assignments: paths.assignments('sv'),
      assignment: paths.assignment('en', assignment),
      assignmentsCalendar: paths.assignmentsCalendar('sv'),
      briefings: paths.briefings('en'),
      briefing: paths.briefing('sv', shown),
      briefingsCalendar: paths.briefingsCalendar('sv'),
      briefingCalendar: paths.briefingCalendar('sv', shown),
      rss: paths.rss('en'),
      notFound: paths.notFound('sv'),
      status: paths.status(),
      robots: paths.robots(),
      opml: paths.opml(),
      sitemap: paths.sitemap(),
      sitemapPages: paths.sitemapPages(),
      sitemapNews: paths.sitemapNews(),
      sitemapQuarter: paths.sitemapQuarter('2026-q4'),
      preview: null,
    };
    const good = Object.values(kinds).flatMap((path) => path ?? []);
    const bad = [
      paths.event('sv', ahead),
      paths.event('sv', 'okand'),
      `${paths.event('sv', event)}mer/`,
      paths.briefing('en', hidden),
      paths.briefingCalendar('sv', hidden),
      paths.assignment('sv', 'okant'),
      paths.contactCard('sv', crypto.randomUUID()),
    ];
    const id = await draft({ body: bodyOf(...[...good, ...bad].map((url) => block(link(url)))) });
    expect((await findingsOf(id)).map(({ code, place }) => [code, place.excerpt])).toEqual(
      bad.map((url) => ['dead-link', `läs mer (${url})`]),
    );
  });

  it('outside are asked for over the network, and what that came to holds for a day', async () => {
    const asked: string[] = [];
    const server = await startLoopbackServer(({ method, url = '' }, response) => {
      asked.push(`${method} ${url}`);
      const [status = 200, location] = {
        '/alive': [200],
        '/no-head': [method === 'HEAD' ? 405 : 200],
        '/missing': [404],
        '/gone': [410],
        '/broken': [503],
        '/moved': [302, '/alive'],
        '/loop': [302, '/loop'],
        '/inside': [302, 'http://10.0.0.1/'],
      }[url] as [number, string?];
      response.writeHead(status, location ? { location } : {}).end('x');
    });
    const { port } = new URL(server.url);
    const network: Network = {
      // Every name that ends in "there.example" is the server above, and its address counts as public.
      lookup: ((name: string, _: object, done: (error: Error | null, found: LookupAddress[]) => void) =>
        name.endsWith('there.example')
          ? done(null, [{ address: '127.0.0.1', family: 4 }])
          : done(Object.assign(new Error(name), { code: 'ENOTFOUND' }), [])) as Network['lookup'],
      isPublic: (address) => address === '127.0.0.1',
      patience: 5000,
    };
    const at = (path: string) => `http://there.example:${port}${path}`;
    const expected = {
      [at('/alive')]: 'alive',
      [at('/no-head')]: 'alive',
      [at('/moved')]: 'alive',
      [at('/missing')]: 'dead',
      [at('/gone')]: 'dead',
      'http://nowhere.example/': 'dead',
      [at('/broken')]: 'unknown',
      [at('/loop')]: 'unknown',
      [at('/inside')]: 'unknown',
    };
    const urls = Object.keys(expected);
    const req = await createLocalReq({}, cms.payload);
    const reach = reachBy(network);
    await checkLinks({ req, urls, reach });
    const { docs } = await cms.payload.find({ collection: 'link-checks', pagination: false });
    expect(Object.fromEntries(docs.map(({ url, status }) => [url, status]))).toEqual(expected);
    expect(asked.filter((line) => line.endsWith('/loop')).length).toBe(6);

    const id = await draft({ body: bodyOf(...urls.map((url) => block(link(url, 'ord')))) });
    asked.length = 0;
    await checkLinks({ req, urls, reach });
    expect(asked).toEqual([]);
    const findings = await findingsOf(id);
    expect(findings.map(({ code, blocks }) => [code, blocks])).toEqual([
      ['dead-link', true],
      ['dead-link', true],
      ['dead-link', true],
      ['unchecked-link', false],
      ['unchecked-link', false],
      ['unchecked-link', false],
    ]);
    await server.goAway();
  });

  it('are kept once when two people ask for the same at once', async () => {
    const req = () => createLocalReq({}, cms.payload);
    const urls = ['http://there.example/twice'];
    const reach = async () => ({ status: 'alive', detail: 'HTTP 200' }) as const;
    const both = await Promise.all([req(), req(), req(), req()]);
    await Promise.all(both.map((one) => checkLinks({ req: one, urls, reach })));
    const where = { url: { equals: urls[0] } };
    expect((await cms.payload.count({ collection: 'link-checks', where })).totalDocs).toBe(1);
  });
});

describe('what readers see at once', () => {
  it.each([
    ['topics', { title: `Ärendet ${identityNumber}` }, 'title'],
    ['press-contacts', { name: 'Eva Å', role: `Svarar om ${identityNumber}` }, 'role'],
    [
      'channels',
      { name: 'Isläget', url: 'https://social.example/is', purpose: `Om ${identityNumber}` },
      'purpose',
    ],
    ['globals/press-service', { organisation: `Isvägsverket ${identityNumber}` }, 'organisation'],
  ])('is refused with a personal identity number: %s', async (place, body, path) => {
    const answer = await cms.ask(`/${place}`, { as: 'admin', body });
    expect([answer.status, answer.body.errors?.[0].data.errors]).toEqual([
      400,
      [{ path, message: expect.stringContaining('There is a personal identity number here.') }],
    ]);
  });
});
