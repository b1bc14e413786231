import { paths, publicAddressShape, publicGuidanceShape, publicNewsItemShape } from '@pressjour/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCmsReader } from '../../integrations/publisher/src/cms/reader.ts';
import { type Cms, startCms } from './support/cms.ts';
import { overHttp } from './support/over-http.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());

let serial = 0;
/** A new item in Swedish; published unless it is to be a draft. */
async function item(change: object = {}) {
  serial += 1;
  const body = {
    language: 'sv',
    title: `Isvägen ${serial} öppnar`,
    lead: 'Vägen bär två ton.',
    _status: 'published',
    ...change,
  };
  const answer = await cms.ask('/news-items', { as: 'editor', body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body.doc;
}
const change = (id: string, body: object, query = '') =>
  cms.ask(`/news-items/${id}${query}`, { as: 'approver', method: 'PATCH', body });
const anonymous = (path: string) => cms.ask(path);
const addressAt = async (path: string) =>
  (await anonymous(`/addresses?depth=0&where[path][equals]=${encodeURIComponent(path)}`)).body.docs[0];
const ahead = () => new Date(Date.now() + 3_600_000).toISOString();

describe('a published item', () => {
  it('is what the contract shows to a reader without credentials', async () => {
    const { id } = await item();
    const { body } = await anonymous(`/news-items/${id}?depth=0&locale=sv&fallback-locale=sv`);
    const shown = publicNewsItemShape.parse(body);
    expect(shown.guid).toMatch(/^urn:uuid:/);
    expect(body.lastPath).toBeUndefined();
  });

  it('keeps its guid and its first hour whatever changes', async () => {
    const { id, guid, publishedAt } = await item();
    await change(id, { title: 'Ny rubrik', guid: 'urn:uuid:other', _status: 'published' });
    await change(id, { _status: 'draft' });
    const again = await change(id, { _status: 'published' });
    expect(again.body.doc).toMatchObject({ guid, publishedAt });
  });

  it('is 404 again as a draft, and gets no address of its own', async () => {
    const { id, slug } = await item();
    await change(id, { _status: 'draft' });
    expect((await anonymous(`/news-items/${id}`)).status).toBe(404);
    expect(await addressAt(`/nyheter/${slug}/`)).toBeUndefined();
  });

  it('is not changed by drafts that follow it', async () => {
    const { id } = await item();
    await change(id, { lead: 'Hemligt utkast.' }, '?draft=true');
    for (const query of ['', '?draft=true']) {
      const one = await anonymous(`/news-items/${id}${query}`);
      const list = await anonymous(`/news-items${query || '?'}&where[id][equals]=${id}`);
      expect(JSON.stringify([one.body, list.body])).not.toContain('Hemligt');
    }
    expect((await anonymous(`/news-items/versions?where[parent][equals]=${id}`)).status).toBe(403);
    const found = await anonymous(`/news-items?draft=true&where[lead][like]=Hemligt`);
    expect(found.body.totalDocs).toBe(0);
  });

  it.each(['embargoedUntil', 'publishedAt'])('waits as a draft while its %s lies ahead', async (field) => {
    const body = { language: 'sv', title: 'För tidigt', lead: 'x', [field]: ahead() };
    const draft = await cms.ask('/news-items?draft=true', { as: 'editor', body });
    const answer = await change(draft.body.doc.id, { _status: 'published' });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expect(answer.body.doc._status).toBe('draft');
    expect((await anonymous(`/news-items/${draft.body.doc.id}`)).status).toBe(404);
  });

  it('stays unseen when an hour or an embargo ahead came into the database by another way', async () => {
    const { id } = await item();
    await cms.payload.db.updateOne({ collection: 'news-items', id, data: { embargoedUntil: ahead() } });
    expect((await anonymous(`/news-items/${id}`)).status).toBe(404);
  });
});

describe('a slug', () => {
  it('is made from the title, unique in its language', async () => {
    const [a, b] = [await item({ title: 'Samma rubrik' }), await item({ title: 'Samma rubrik' })];
    const english = await item({ title: 'Samma rubrik', language: 'en' });
    expect([a.slug, b.slug, english.slug]).toEqual(['samma-rubrik', 'samma-rubrik-2', 'samma-rubrik']);
  });

  it.each(['2026', 'Å', 'två ord', 'x'.repeat(97)])('is refused as “%s”', async (slug) => {
    const { id } = await item();
    expect((await change(id, { slug })).status).toBe(400);
  });

  it('is refused when another item has it', async () => {
    const [a, b] = [await item(), await item()];
    const answer = await change(b.id, { slug: a.slug });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('has that address already');
  });

  it('that changes leaves a redirect; a chain is one step; a page that comes back is none', async () => {
    const { id } = await item({ slug: 'forsta' });
    await change(id, { slug: 'andra', _status: 'published' });
    await change(id, { slug: 'tredje', _status: 'published' });
    expect(await addressAt('/nyheter/forsta/')).toMatchObject({
      kind: 'redirect',
      target: '/nyheter/tredje/',
    });
    expect(await addressAt('/nyheter/andra/')).toMatchObject({
      kind: 'redirect',
      target: '/nyheter/tredje/',
    });
    await change(id, { slug: 'forsta', _status: 'published' });
    expect(await addressAt('/nyheter/forsta/')).toBeUndefined();
    expect(await addressAt('/nyheter/andra/')).toMatchObject({ target: '/nyheter/forsta/' });
    await cms.receiver.until(({ changes }) =>
      changes.some(({ documents }) => documents.some((document) => document.collection === 'addresses')),
    );
  });

  it('that changes in a draft leaves nothing until it is published', async () => {
    const { id } = await item({ slug: 'kvar' });
    await change(id, { slug: 'flyttad' }, '?draft=true');
    expect(await addressAt('/nyheter/kvar/')).toBeUndefined();
    await change(id, { _status: 'published' });
    expect((await anonymous(`/news-items/${id}`)).body.slug).toBe('flyttad');
    expect(await addressAt('/nyheter/kvar/')).toMatchObject({ target: '/nyheter/flyttad/' });
  });
});

describe('an address that another text has taken', () => {
  const target = async (path: string) => (await addressAt(path))?.target;
  const publish = (id: string, slug: string) => change(id, { slug, _status: 'published' });
  /** Withdraws a text from an address, and has another move there; gives the ids of both. */
  async function taken(name: string, leave: (id: string) => Promise<unknown>) {
    const first = await item({ slug: `${name}-plats` });
    await leave(first.id);
    expect((await change(first.id, { slug: `${name}-ny`, _status: 'draft' })).status).toBe(200);
    const second = await item({ slug: `${name}-innan` });
    expect((await publish(second.id, `${name}-plats`)).status).toBe(200);
    return [first.id, second.id];
  }
  const withdraw = (id: string) =>
    cms.ask(`/news-items/${id}/withdraw`, { as: 'approver', body: { reason: 'Fel.' } });
  const takeOff = (id: string) =>
    cms.ask(`/news-items/${id}`, { as: 'approver', method: 'PATCH', body: { _status: 'draft' } });

  it.each([
    ['withdrawn', withdraw],
    ['avpublicerad', takeOff],
  ])('stays its own when the first, %s, comes back or is deleted', async (name, leave) => {
    const [first = '', second = ''] = await taken(name, leave);
    expect((await change(first, { _status: 'published' })).status).toBe(200);
    expect(await addressAt(`/nyheter/${name}-plats/`)).toBeUndefined();
    expect(await target(`/nyheter/${name}-innan/`)).toBe(`/nyheter/${name}-plats/`);
    await publish(second, `${name}-sedan`);
    expect(await target(`/nyheter/${name}-plats/`)).toBe(`/nyheter/${name}-sedan/`);
    const [other = ''] = await taken(`${name}-2`, leave);
    expect((await cms.ask(`/news-items/${other}`, { as: 'approver', method: 'DELETE' })).status).toBe(200);
    expect(await target(`/nyheter/${name}-2-innan/`)).toBe(`/nyheter/${name}-2-plats/`);
  });

  it.each([
    ['dragen', withdraw],
    ['borttagen', takeOff],
  ])('stays its own after it moved on, when the first, %s, comes back', async (name, leave) => {
    const [first = '', second = ''] = await taken(name, leave);
    await publish(second, `${name}-sedan`);
    expect((await change(first, { _status: 'published' })).status).toBe(200);
    expect(await target(`/nyheter/${name}-plats/`)).toBe(`/nyheter/${name}-sedan/`);
    expect(await target(`/nyheter/${name}-innan/`)).toBe(`/nyheter/${name}-sedan/`);
  });
});

describe('a withdrawal', () => {
  it('leaves the reason and the date, and goes when the item is published again', async () => {
    const { id, slug } = await item();
    const path = `/nyheter/${slug}/`;
    const answer = await cms.ask(`/news-items/${id}/withdraw`, {
      as: 'approver',
      body: { reason: 'Fel siffror.' },
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expect((await anonymous(`/news-items/${id}`)).status).toBe(404);
    const address = await addressAt(path);
    expect(address).toMatchObject({ kind: 'withdrawn', reason: 'Fel siffror.', language: 'sv' });
    expect(JSON.stringify(address)).not.toContain('Isvägen');
    await change(id, { _status: 'published' });
    expect(await addressAt(path)).toBeUndefined();
  });

  it('needs a reason and something published', async () => {
    const { id } = await item();
    expect(
      (await cms.ask(`/news-items/${id}/withdraw`, { as: 'approver', body: { reason: ' ' } })).status,
    ).toBe(400);
    await change(id, { _status: 'draft' });
    const answer = await cms.ask(`/news-items/${id}/withdraw`, { as: 'approver', body: { reason: 'x' } });
    expect(answer.status).toBe(409);
  });
});

describe('a deletion', () => {
  const remove = (id: string, collection = 'news-items') =>
    cms.ask(`/${collection}/${id}`, { as: 'approver', method: 'DELETE' });

  it('leaves that the page is gone, and what led to it, until a text is published there again', async () => {
    const { id } = await item({ slug: 'fore-flytten' });
    const path = '/nyheter/efter-flytten/';
    await change(id, { slug: 'efter-flytten', _status: 'published' });
    expect((await remove(id)).status).toBe(200);
    const address = await addressAt(path);
    expect(address).toMatchObject({ kind: 'gone', language: 'sv' });
    expect(publicAddressShape.parse(address).reason ?? '').toBe('');
    expect(JSON.stringify(address)).not.toContain('Isvägen');
    const before = await addressAt('/nyheter/fore-flytten/');
    expect(before).toMatchObject({ kind: 'gone', language: 'sv' });
    expect(publicAddressShape.parse(before).target ?? null).toBeNull();
    await cms.receiver.until(({ changes }) =>
      changes.some(
        ({ documents }) =>
          documents.some((document) => document.id === id) &&
          [address, before].every(({ id }) => documents.some((document) => document.id === id)),
      ),
    );
    await item({ slug: 'efter-flytten' });
    expect(await addressAt(path)).toBeUndefined();
    expect(await addressAt('/nyheter/fore-flytten/')).toMatchObject({ kind: 'gone' });
  });

  it('of a topic leaves the same, and another topic with its address gets no visitors of the first', async () => {
    const topic = async (slug: string) =>
      (await cms.ask('/topics', { as: 'approver', body: { title: slug, slug } })).body.doc.id as string;
    const id = await topic('forsta-namnet');
    await cms.ask(`/topics/${id}`, { as: 'approver', method: 'PATCH', body: { slug: 'andra-namnet' } });
    const old = paths.topic('en', 'forsta-namnet');
    const path = paths.topic('en', 'andra-namnet');
    expect(await addressAt(old)).toMatchObject({ kind: 'redirect', target: path });
    expect((await remove(id, 'topics')).status).toBe(200);
    expect(await addressAt(path)).toMatchObject({ kind: 'gone' });
    expect(await addressAt(old)).toMatchObject({ kind: 'gone' });
    await topic('andra-namnet');
    expect(await addressAt(path)).toBeUndefined();
    expect(await addressAt(old)).toMatchObject({ kind: 'gone' });
  });

  it('of guidance leaves the same', async () => {
    const { body } = await cms.ask('/guidance', {
      as: 'editor',
      body: { language: 'en', title: 'Filming on the ice', lead: 'x', kind: 'filming', _status: 'published' },
    });
    await remove(body.doc.id, 'guidance');
    expect(await addressAt(paths.guidance('en', body.doc.slug))).toMatchObject({
      kind: 'gone',
      language: 'en',
    });
  });

  it('of a draft leaves nothing, and no redirect to nothing', async () => {
    const draft = await item({ _status: 'draft', slug: 'aldrig-sedd' });
    await remove(draft.id);
    expect(await addressAt('/nyheter/aldrig-sedd/')).toBeUndefined();
    const { id } = await item({ slug: 'gammalt-hus' });
    await change(id, { slug: 'nytt-hus', _status: 'published' });
    await change(id, { _status: 'draft' });
    await remove(id);
    expect(await addressAt('/nyheter/nytt-hus/')).toBeUndefined();
    expect(await addressAt('/nyheter/gammalt-hus/')).toBeUndefined();
  });

  it('of what was withdrawn leaves the reason, and the redirects to it until a stranger takes the address', async () => {
    const { id } = await item({ slug: 'fel-forst' });
    await change(id, { slug: 'fel-sedan', _status: 'published' });
    await cms.ask(`/news-items/${id}/withdraw`, { as: 'approver', body: { reason: 'Fel siffror.' } });
    await remove(id);
    expect(await addressAt('/nyheter/fel-sedan/')).toMatchObject({
      kind: 'withdrawn',
      reason: 'Fel siffror.',
    });
    expect(await addressAt('/nyheter/fel-forst/')).toMatchObject({ target: '/nyheter/fel-sedan/' });
    await item({ slug: 'fel-sedan' });
    expect(await addressAt('/nyheter/fel-sedan/')).toBeUndefined();
    expect(await addressAt('/nyheter/fel-forst/')).toMatchObject({ kind: 'gone' });
  });
});

it.each(['sv', 'en'])(
  'a topic that has its name in one language only is read by it in both: %s',
  async (language) => {
    const title = `Isvägar ${language}`;
    const { body } = await cms.ask(`/topics?locale=${language}`, { as: 'editor', body: { title } });
    const served = await overHttp(cms);
    const [reading] = await createCmsReader({ cmsUrl: served.url }).documents('topics', [body.doc.id]);
    await served.goAway();
    expect(reading).toMatchObject({
      versions: [
        { locale: 'sv', document: { title } },
        { locale: 'en', document: { title } },
      ],
    });
  },
);

describe('the pair of an item', () => {
  it('is made once, as a draft in the other language with the same story', async () => {
    const topic = await cms.ask('/topics', { as: 'editor', body: { title: 'Vägar' } });
    const swedish = await item({ topics: [topic.body.doc.id], referenceNumber: 'IV 1/26' });
    const made = await cms.ask(`/news-items/${swedish.id}/translate`, { as: 'editor', method: 'POST' });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const again = await cms.ask(`/news-items/${swedish.id}/translate`, { as: 'editor', method: 'POST' });
    expect(again.body.id).toBe(made.body.id);
    const { body: english } = await cms.ask(`/news-items/${made.body.id}?depth=0`, { as: 'editor' });
    expect(english).toMatchObject({
      language: 'en',
      story: swedish.story,
      title: swedish.title,
      topics: swedish.topics.map((relation: { id: string } | string) =>
        typeof relation === 'string' ? relation : relation.id,
      ),
      referenceNumber: 'IV 1/26',
      _status: 'draft',
    });
    expect(english.publishedAt ?? null).toBeNull();
    expect(english.guid).not.toBe(swedish.guid);
    expect((await anonymous(`/news-items/${english.id}`)).status).toBe(404);
    expect((await anonymous(`/news-items/${swedish.id}`)).status).toBe(200);
  });

  it.each(['embargoedUntil', 'publishedAt'])('waits for the same %s', async (field) => {
    const time = ahead();
    const source = await cms.ask('/news-items?draft=true', {
      as: 'editor',
      body: { language: 'sv', title: 'Väntar', lead: 'x', [field]: time },
    });
    const { body } = await cms.ask(`/news-items/${source.body.doc.id}/translate`, {
      as: 'editor',
      method: 'POST',
    });
    const made = await cms.ask(`/news-items/${body.id}?draft=true`, { as: 'editor' });
    expect(made.body[field]).toBe(time);
    expect((await change(body.id, { _status: 'published' })).body.doc._status).toBe('draft');
    expect((await anonymous(`/news-items/${body.id}`)).status).toBe(404);
  });

  it('has one text a language, and the language stays', async () => {
    const { id, story } = await item();
    const second = await cms.ask('/news-items?draft=true', {
      as: 'editor',
      body: { language: 'sv', story, title: 'x', lead: 'y' },
    });
    expect(second.status).toBe(400);
    expect((await change(id, { language: 'en' }, '?draft=true')).status).toBe(400);
  });
});

describe('every language at once', () => {
  it.each(['topics', 'press-contacts', 'channels', 'events', 'news-items', 'media', 'globals/press-service'])(
    'is not handed out of %s',
    async (path) => {
      for (const locale of ['all', '*']) {
        const answer = await anonymous(`/${path}?locale=${encodeURIComponent(locale)}`);
        const languages = JSON.stringify(answer.body);
        expect(answer.status === 400 || !/"sv":|"en":/.test(languages), languages).toBe(true);
      }
      expect((await anonymous(`/${path}?locale=all`)).status).toBe(400);
      expect((await cms.ask(`/${path}?locale=all`, { as: 'editor' })).status).toBe(200);
    },
  );
});

describe('an import', () => {
  const entry = {
    language: 'sv',
    title: 'Gammal nyhet',
    lead: 'Från förr.',
    html: '<p>Text med <a href="https://isvagsverket.example/">länk</a>.</p><script>alert(1)</script><ul><li>ett</li></ul>',
    publishedAt: '2018-02-01T09:00:00+01:00',
    guid: 'https://gamla.isvagsverket.example/1',
  };

  it('makes a published item with its own date and guid, once', async () => {
    const made = await cms.ask('/news-items/import', { as: 'service', body: entry });
    expect(made.body).toMatchObject({ outcome: 'created' });
    const { body } = await anonymous(`/news-items/${made.body.id}?depth=0`);
    expect(body).toMatchObject({
      guid: entry.guid,
      publishedAt: '2018-02-01T08:00:00.000Z',
      slug: 'gammal-nyhet',
    });
    expect(body.bodyHtml).toBe(
      '<p>Text med <a href="https://isvagsverket.example/">länk</a>.</p><ul><li>ett</li></ul>',
    );
    const again = await cms.ask('/news-items/import', { as: 'service', body: entry });
    expect(again.body).toEqual({ id: made.body.id, outcome: 'known' });
  });

  it('says what is wrong with an item', async () => {
    const answer = await cms.ask('/news-items/import', {
      as: 'service',
      body: { ...entry, publishedAt: 'i går' },
    });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('publishedAt');
  });
});

describe('media', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const described = { alt: 'En bild', credit: 'Isvägsverket', licence: 'CC BY 4.0' };
  const upload = (name: string, type: string, data: Uint8Array, body: object = described) =>
    cms.ask('/media', { as: 'editor', body, file: { name, type, data } });

  it('are private until a published text uses them, and again afterwards', async () => {
    const { body } = await upload('is.png', 'image/png', png);
    const { id, filename } = body.doc;
    const status = async () => [
      (await anonymous(`/media/${id}`)).status,
      (await anonymous(`/media/file/${filename}`)).status,
    ];
    expect(await status()).toEqual([404, 403]);
    const { id: itemId } = await item({ images: [id] });
    expect(await status()).toEqual([200, 200]);
    await change(itemId, { lead: 'x', images: [] }, '?draft=true');
    expect(await status()).toEqual([200, 200]);
    await change(itemId, { images: [], _status: 'published' });
    expect(await status()).toEqual([404, 403]);
  });

  it.each(['PATCH', 'DELETE'] as const)(
    'that are public tell of a %s whatever the answer selects',
    async (method) => {
      const { body } = await upload(`vak-${method}.png`, 'image/png', png);
      const { id } = body.doc;
      await item({ images: [id] });
      const answer = await cms.ask(`/media/${id}?select[alt]=true`, {
        as: 'admin',
        method,
        ...(method === 'PATCH' ? { body: { alt: 'En vak' } } : {}),
      });
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      await cms.receiver.until(({ changes }) =>
        changes.some(({ documents }) => documents.length === 1 && documents[0]?.id === id),
      );
    },
  );

  it('stay public while one of two texts uses them', async () => {
    const { body } = await upload('blankett.txt', 'text/plain', Buffer.from('blankett'));
    const { id } = body.doc;
    const first = await item({ attachments: [id] });
    const guidance = await cms.ask('/guidance', {
      as: 'editor',
      body: {
        language: 'sv',
        title: 'Fullmakt',
        lead: 'x',
        kind: 'power-of-attorney',
        files: [id],
        _status: 'published',
      },
    });
    publicGuidanceShape.parse((await anonymous(`/guidance/${guidance.body.doc.id}?depth=0`)).body);
    await cms.ask(`/news-items/${first.id}`, { as: 'admin', method: 'DELETE' });
    expect((await anonymous(`/media/${id}`)).status).toBe(200);
    await cms.ask(`/guidance/${guidance.body.doc.id}/withdraw`, { as: 'approver', body: { reason: 'x' } });
    expect((await anonymous(`/media/${id}`)).status).toBe(404);
  });

  it.each([
    ['sida.html', 'text/html', '<script>alert(1)</script>'],
    ['bild.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['förklädd.png', 'image/png', '<html><script>alert(1)</script></html>'],
  ])('of another type are refused: %s', async (name, type, text) => {
    expect((await upload(name, type, Buffer.from(text))).status).toBe(400);
  });

  it('that are images need an alternative text', async () => {
    const answer = await upload('utan.png', 'image/png', png, {});
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('alternative text');
  });
});
