import { languages, paths } from '@pressjour/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteSettings } from '../../cms/src/globals/SiteSettings/read.ts';
import { type Cms, startCms } from './support/cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());

const change = (body: object, locale = 'sv') =>
  cms.ask(`/globals/site-settings?locale=${locale}`, { as: 'admin', method: 'POST', body });

describe('the site settings', () => {
  it('have defaults before anybody has set them', async () => {
    const { findCaseNumbers, ...settings } = await siteSettings({ payload: cms.payload });
    expect(settings).toEqual({
      siteName: { sv: '', en: '' },
      indexed: true,
      fourEyes: false,
      auditRetentionDays: 3650,
    });
    expect(findCaseNumbers('IVV 2026/1187')).toEqual([]);
  });

  it('are read anew after a change, and told to the publisher', async () => {
    const pattern = { pattern: 'IVV \\d{4}/\\d{3,5}', example: 'IVV 2026/1187' };
    await change({ siteName: 'Isnytt', fourEyes: true, caseNumberPatterns: [pattern] });
    await change({ siteName: 'Ice News' }, 'en');
    const { findCaseNumbers, ...settings } = await siteSettings({ payload: cms.payload });
    expect(settings).toMatchObject({ siteName: { sv: 'Isnytt', en: 'Ice News' }, fourEyes: true });
    expect(findCaseNumbers('Se IVV 2026/1187.')).toHaveLength(1);
    await cms.receiver.until(({ changes }) => changes.filter(({ settings }) => settings).length === 2);
    const { body } = await cms.ask('/globals/site-settings?locale=en');
    expect(body).toMatchObject({ siteName: 'Ice News', indexed: true });
  });

  it('tell everybody which hub hears of changes, which must be an address that nobody can listen in on', async () => {
    const refused = await change({ webSubHub: 'http://hub.example/' });
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      400,
      expect.stringContaining('https://'),
    ]);
    await change({ webSubHub: 'https://hub.example/' });
    const { body } = await cms.ask('/globals/site-settings?locale=sv');
    expect(body).toMatchObject({ webSubHub: 'https://hub.example/' });
    await change({ webSubHub: '' });
  });

  it('stay as they were when a change is undone', async () => {
    const before = await siteSettings({ payload: cms.payload });
    const id = await cms.payload.db.beginTransaction();
    if (id === null) throw new Error('The database has no transactions.');
    await cms.payload.updateGlobal({
      slug: 'site-settings',
      data: { fourEyes: false },
      req: { transactionID: id },
    });
    expect((await siteSettings({ payload: cms.payload })).fourEyes).toBe(true);
    await cms.payload.db.rollbackTransaction(id);
    expect(await siteSettings({ payload: cms.payload })).toEqual(before);
  });

  it.each([
    ['that is none', { pattern: '(', example: '(' }, 'pattern', /no pattern that can be used/],
    [
      'without an example',
      { pattern: 'IVV \\d{4}', example: 'IVV 12' },
      'example',
      /does not match the pattern/,
    ],
    ['without end', { pattern: 'a'.repeat(201), example: 'a' }, 'pattern', /too long/],
  ])('refuse a pattern %s', async (_name, row, field, sentence) => {
    const { status, body } = await change({ caseNumberPatterns: [row] });
    expect(status).toBe(400);
    expect(body.errors[0].data.errors).toEqual([
      expect.objectContaining({
        path: `caseNumberPatterns.0.${field}`,
        message: expect.stringMatching(sentence),
      }),
    ]);
  });
});

describe('the address of a topic', () => {
  it('redirects from each address that the topic has left, in both languages, in one step', async () => {
    const id = await make('Is', 'is');
    await move(id, 'is-och-sno');
    await move(id, 'vinter');
    expect(await addressesOf('is', 'is-och-sno', 'vinter')).toEqual(
      languages.flatMap((language) =>
        ['is-och-sno', 'is'].map((slug) => ({
          path: paths.topic(language, slug),
          kind: 'redirect',
          target: paths.topic(language, 'vinter'),
        })),
      ),
    );
  });

  it('is its own again when the topic goes back, and a new topic takes one that another has left', async () => {
    const id = await make('Väg', 'vag');
    await move(id, 'vagar');
    await move(id, 'vag');
    const about = languages.map((language) => ({
      path: paths.topic(language, 'vagar'),
      kind: 'redirect',
      target: paths.topic(language, 'vag'),
    }));
    expect(await addressesOf('vag', 'vagar')).toEqual(about);
    await make('Vägar', 'vagar');
    expect(await addressesOf('vag', 'vagar')).toEqual([]);
  });

  it('is gone with the topic, and so are redirects to it', async () => {
    const id = await make('Broar', 'broar');
    await move(id, 'bro');
    await cms.ask(`/topics/${id}`, { as: 'approver', method: 'DELETE' });
    expect((await addressesOf('broar', 'bro')).map(({ kind }) => kind)).toEqual([
      'gone',
      'gone',
      'gone',
      'gone',
    ]);
    await make('Bro', 'bro');
    expect((await addressesOf('bro')).length).toBe(0);
  });

  it('is told to the publisher in one change with the topic', async () => {
    const id = await make('Radar', 'radar');
    await move(id, 'radarn');
    const { docs } = await cms.payload.find({
      collection: 'addresses',
      where: { target: { in: languages.map((language) => paths.topic(language, 'radarn')) } },
    });
    const wanted = [
      { collection: 'topics', id },
      ...docs.map((address) => ({ collection: 'addresses', id: address.id })),
    ];
    await cms.receiver.until(({ changes }) =>
      changes.some(({ documents }) =>
        wanted.every((document) => documents.some((told) => told.id === document.id)),
      ),
    );
  });

  it('belongs to one topic, and is well formed', async () => {
    await make('Skidor', 'skidor');
    const taken = await cms.ask('/topics', { as: 'editor', body: { title: 'Skidspår', slug: 'skidor' } });
    expect(taken.status).toBe(400);
    expect(taken.body.errors[0].data.errors[0].message).toBe(
      'The topic “Skidor” already has the address skidor. Write another address.',
    );
    const year = await cms.ask('/topics', { as: 'editor', body: { title: 'År', slug: '2026' } });
    expect(year.status).toBe(400);
    expect(year.body.errors[0].data.errors[0].message).toMatch(/lower-case letters/);
  });

  it('stays as it was when the change is undone', async () => {
    const id = await make('Tjäle', 'tjale');
    const transactionID = await cms.payload.db.beginTransaction();
    if (transactionID === null) throw new Error('The database has no transactions.');
    await cms.payload.update({ collection: 'topics', id, data: { slug: 'tjalen' }, req: { transactionID } });
    await cms.payload.db.rollbackTransaction(transactionID);
    expect(await addressesOf('tjale', 'tjalen')).toEqual([]);
  });
});

async function make(title: string, slug: string): Promise<string> {
  const { status, body } = await cms.ask('/topics', { as: 'editor', body: { title, slug } });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.doc.id;
}

async function move(id: string, slug: string): Promise<void> {
  const { status, body } = await cms.ask(`/topics/${id}`, { as: 'editor', method: 'PATCH', body: { slug } });
  if (status !== 200) throw new Error(JSON.stringify(body));
}

/** What stands at the addresses of topics, as the public reads it, Swedish first, in order of path. */
async function addressesOf(...slugs: string[]) {
  const wanted = languages.flatMap((language) => slugs.map((slug) => paths.topic(language, slug)));
  const { docs } = (await cms.ask('/addresses?limit=100&sort=path')).body as {
    docs: { path: string; kind: string; target?: string | null }[];
  };
  return docs
    .filter(({ path }) => wanted.includes(path))
    .map(({ path, kind, target }) => ({ path, kind, ...(target ? { target } : {}) }));
}
