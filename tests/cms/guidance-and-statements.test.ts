import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CmsReader, createCmsReader } from '../../integrations/publisher/src/cms/reader.ts';
import type { LoopbackServer } from '../harness/loopback-server.ts';
import { type Cms, startCms } from './support/cms.ts';
import { overHttp } from './support/over-http.ts';
import { draft, inSeconds } from './support/workflow.ts';

let cms: Cms;
let api: LoopbackServer;
let reader: CmsReader;
beforeAll(async () => {
  cms = await startCms();
  api = await overHttp(cms);
  reader = createCmsReader({ cmsUrl: api.url });
});
afterAll(async () => {
  await api.goAway();
  await cms[Symbol.asyncDispose]();
});

const change = (slug: string, body: object, locale = 'sv') =>
  cms.ask(`/globals/${slug}?locale=${locale}`, { as: 'approver', method: 'POST', body });

describe('the statements', () => {
  it('say nothing before anybody has written them', async () => {
    const statements = await reader.statements('sv');
    expect(statements['accessibility-statement']).toMatchObject({ status: null, nonConforming: [] });
    expect(statements['privacy-statement']).toMatchObject({ processing: [], officerEmail: '' });
    expect(statements['social-media-rules']).toMatchObject({ lead: '', grounds: [] });
  });

  it('take no identity number', async () => {
    const answer = await change('social-media-rules', { tone: 'Skriv inte som 811218-9876.' });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).not.toContain('811218');
  });

  it('are read a language each, without the words of the other, and told to the publisher', async () => {
    const statement = {
      status: 'partial',
      nonConforming: 'Filmer saknar syntolkning.\n\nKartan kräver mus.',
      assessedOn: '2026-10-05',
      method: 'external',
      feedbackPhone: '08-465 004 50',
      complaintUrl: 'https://tillsyn.example/anmalan',
    };
    expect((await change('accessibility-statement', statement)).status).toBe(200);
    const row = { what: 'Samtal', purpose: 'För att ringa tillbaka.', keeps: 'caller-numbers' };
    expect((await change('privacy-statement', { processing: [row] })).status).toBe(200);
    expect((await change('social-media-rules', { grounds: 'hot\nreklam' })).status).toBe(200);
    await cms.receiver.until(({ changes }) => changes.filter(({ settings }) => settings).length === 3);
    const swedish = await reader.statements('sv');
    expect(swedish['accessibility-statement']).toMatchObject({
      status: 'partial',
      nonConforming: ['Filmer saknar syntolkning.', 'Kartan kräver mus.'],
      assessedOn: '2026-10-05',
      feedbackPhone: '+46846500450',
    });
    expect(swedish['privacy-statement'].processing).toMatchObject([row]);
    expect(swedish['social-media-rules'].grounds).toEqual(['hot', 'reklam']);
    const english = await reader.statements('en');
    expect(english['accessibility-statement']).toMatchObject({ status: 'partial', nonConforming: [] });
    expect(english['privacy-statement'].processing).toEqual([]);
    expect(english['social-media-rules'].grounds).toEqual([]);
  });

  it.each([
    [{ status: 'full', nonConforming: 'Kartan kräver mus.' }, 'status'],
    [{ status: 'partial', nonConforming: ' ', disproportionate: '' }, 'status'],
    [{ complaintUrl: 'http://tillsyn.example' }, 'complaintUrl'],
    [{ assessedOn: null }, 'assessedOn'],
    [{ feedbackEmail: 'press' }, 'feedbackEmail'],
  ])('refuse %o', async (body, path) => {
    const { status, body: answer } = await change('accessibility-statement', body);
    expect(status).toBe(400);
    expect(answer.errors[0].data.errors.map((error: { path: string }) => error.path)).toEqual([path]);
  });

  it('say to the public how long callers leave a trace', async () => {
    const press = {
      number: '+46846500410',
      email: 'press@isvagsverket.example',
      organisation: 'Isvägsverket',
    };
    await cms.ask('/globals/press-service', {
      as: 'admin',
      body: { ...press, retention: { callerNumberDays: 60, voicemailDays: 14, twilioDays: 3 } },
    });
    expect((await reader.pressService('sv')).retention).toEqual({
      callerNumberDays: 60,
      voicemailDays: 14,
      twilioDays: 3,
    });
  });
});

describe('guidance', () => {
  const patch = async (id: string, body: object, query = '') => {
    const answer = await cms.ask(`/guidance/${id}${query}`, { as: 'approver', method: 'PATCH', body });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body.doc;
  };
  const asked = async (id: string) => (await cms.ask(`/guidance/${id}`)).body;
  const notes = async (id: string) =>
    (await asked(id)).history.map(({ note }: { note: string | null }) => note ?? '');

  it('keeps the versions that readers have had, and what was new in each', async () => {
    const id = await draft(cms, { changeNote: 'Utkastets.' }, { collection: 'guidance' });
    await patch(id, { changeNote: null, _status: 'published' });
    expect(await notes(id)).toEqual(['']);
    await patch(id, { lead: 'Du får filma.', changeNote: 'Ingen ser det här än.' }, '?draft=true');
    expect(JSON.stringify(await asked(id))).not.toContain('Ingen ser');
    await patch(id, { lead: 'Du får filma.', changeNote: ' Drönare är tillåtna. ', _status: 'published' });
    expect(await notes(id)).toEqual(['', 'Drönare är tillåtna.']);
    expect((await cms.ask(`/guidance/${id}`, { as: 'editor' })).body.changeNote ?? null).toBeNull();
    await patch(id, { _status: 'published' });
    expect(await notes(id)).toHaveLength(2);
    const forged = [{ date: '2020-01-01T00:00:00.000Z', note: 'Påhittad' }];
    await patch(id, { history: forged, lead: 'Du får filma här.', _status: 'published' });
    expect(await notes(id)).toEqual(['', 'Drönare är tillåtna.', '']);
  });

  it('adds the version that goes out at its hour to those that readers have', async () => {
    const id = await draft(cms, { _status: 'draft' }, { collection: 'guidance' });
    await patch(id, { _status: 'published' });
    const publishAt = inSeconds(1);
    await patch(id, { lead: 'Från i dag.', changeNote: 'Nya regler.', publishAt, _status: 'published' });
    expect(await notes(id)).toEqual(['']);
    await expect.poll(() => notes(id), { timeout: 15_000, interval: 50 }).toEqual(['', 'Nya regler.']);
  });

  it('looks for what must not go out in the note too', async () => {
    const id = await draft(cms, {}, { collection: 'guidance' });
    const answer = await cms.ask(`/guidance/${id}`, {
      as: 'approver',
      method: 'PATCH',
      body: { changeNote: 'Ring 19811218-9876.', _status: 'published' },
    });
    expect(answer.status).toBe(409);
    expect(JSON.stringify(answer.body)).toContain('"field":"changeNote"');
  });

  it('is written in a further language as part of its story, with an address of its own', async () => {
    const id = await draft(cms, { title: 'Filma på isen' }, { collection: 'guidance' });
    const made = await cms.ask(`/guidance/${id}/translate`, { as: 'editor', body: { language: 'ar' } });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const arabic = await patch(made.body.id, { title: 'التصوير', slug: 'filming', _status: 'published' });
    expect(arabic.language).toBe('ar');
    const again = await cms.ask(`/guidance/${id}/translate`, { as: 'editor', body: { language: 'ar' } });
    expect(again.body).toEqual({ id: made.body.id, outcome: 'known' });
    const [reading] = await reader.documents('guidance', [made.body.id]);
    expect(reading).toMatchObject({ versions: [{ document: { language: 'ar', title: 'التصوير' } }] });
    await cms.ask(`/guidance/${made.body.id}/withdraw`, { as: 'approver', body: { reason: 'Inaktuell.' } });
    const { body } = await cms.ask('/addresses?where[path][equals]=/ar/guidance/filming/');
    expect(body.docs).toMatchObject([{ kind: 'withdrawn', language: 'en' }]);
    const news = await draft(cms);
    const refused = await cms.ask(`/news-items/${news}/translate`, {
      as: 'editor',
      body: { language: 'ar' },
    });
    const { body: pair } = await cms.ask(`/news-items/${refused.body.id}?draft=true`, { as: 'editor' });
    expect(pair.language).toBe('en');
  });
});
