import { languages, paths } from '@pressjour/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCmsReader } from '../../integrations/publisher/src/cms/reader.ts';
import type { LoopbackServer } from '../harness/loopback-server.ts';
import { type Answer, type Cms, startCms } from './support/cms.ts';
import { overHttp } from './support/over-http.ts';

let cms: Cms;
let api: LoopbackServer;
beforeAll(async () => {
  cms = await startCms();
  api = await overHttp(cms);
});
afterAll(async () => {
  await api.goAway();
  await cms[Symbol.asyncDispose]();
});

type Kind = 'assignments' | 'briefings';

const whole: Record<Kind, object> = {
  assignments: {
    title: 'Mät isen',
    ministry: 'Räkenskapsdepartementet',
    agencies: [{ name: 'Isvägsverket' }, { name: 'Farledsverket' }],
    referenceNumber: 'Rd2026/00412',
    decidedOn: '2026-02-12',
    dueOn: '2026-12-15',
    copiesTo: [{ name: 'Landskapsrådet' }],
    public: true,
  },
  briefings: {
    title: 'Isen i vinter',
    startsAt: '2026-11-26T09:00:00.000Z',
    endsAt: '2026-11-26T10:00:00.000Z',
    place: 'Sal Kärnis',
    public: true,
  },
};

const post = (kind: Kind, changes: object = {}) =>
  cms.ask(`/${kind}`, { as: 'editor', body: { ...whole[kind], ...changes } });

async function make(kind: Kind, changes: object = {}): Promise<{ id: string; slug: string }> {
  const { status, body } = await post(kind, changes);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.doc;
}

const patch = (kind: Kind, id: string, body: object, locale = 'sv') =>
  cms.ask(`/${kind}/${id}?locale=${locale}`, { as: 'editor', method: 'PATCH', body });

/** What is said at which field. */
function refusalOf({ status, body }: Answer): { path: string; message: string } {
  expect(status, JSON.stringify(body)).toBe(400);
  const { path, message } = body.errors[0].data.errors[0];
  return { path, message };
}

/** What the publisher, which is nobody, reads of a document in each language. */
async function readAs(kind: Kind, id: string) {
  const [reading] = await createCmsReader({ cmsUrl: api.url }).documents(kind, [id]);
  if (reading === undefined || 'fault' in reading) throw new Error(JSON.stringify(reading));
  return Object.fromEntries(reading.versions.map(({ locale, document }) => [locale, document]));
}

/** What stands at addresses, as the public reads it. */
async function addressesAt(wanted: string[]): Promise<Record<string, string>> {
  const { docs } = (await cms.ask('/addresses?limit=200')).body as {
    docs: { path: string; kind: string; target?: string | null }[];
  };
  const at = docs.filter(({ path }) => wanted.includes(path));
  return Object.fromEntries(at.map(({ path, kind, target }) => [path, target ?? kind]));
}

describe('an assignment', () => {
  it('is read by the publisher in both languages, what is missing in one from the other', async () => {
    const { id } = await make('assignments', { slug: 'mat-isen' });
    const inEnglish = { title: 'Measure the ice', ministry: 'Ministry of Accounts' };
    expect((await patch('assignments', id, inEnglish, 'en')).status).toBe(200);
    const { sv, en } = await readAs('assignments', id);
    expect(sv).toMatchObject({
      title: 'Mät isen',
      agencies: ['Isvägsverket', 'Farledsverket'],
      decidedOn: '2026-02-12',
      dueOn: '2026-12-15',
      status: 'open',
    });
    expect(en).toMatchObject({ ...inEnglish, agencies: ['Isvägsverket', 'Farledsverket'] });
  });

  it('that is written in English first is read in Swedish too', async () => {
    const { status, body } = await cms.ask('/assignments?locale=en', {
      as: 'editor',
      body: { ...whole.assignments, title: 'Count the ferries', agencies: [{ name: 'Ice Road Agency' }] },
    });
    expect(status, JSON.stringify(body)).toBe(201);
    const { sv } = await readAs('assignments', body.doc.id);
    expect(sv).toMatchObject({ title: 'Count the ferries', agencies: ['Ice Road Agency'] });
  });

  it('is nobody’s outside the house until it is shown, and no longer when it is not', async () => {
    const { id } = await make('assignments', { public: false, slug: 'ej-visat' });
    expect(await readAs('assignments', id)).toEqual({});
    expect((await cms.ask('/assignments?where[slug][equals]=ej-visat')).body.docs).toEqual([]);
    await patch('assignments', id, { public: true });
    expect(Object.keys(await readAs('assignments', id))).toEqual(['sv', 'en']);
    await patch('assignments', id, { public: false });
    expect(await readAs('assignments', id)).toEqual({});
    const both = languages.map((language) => paths.assignment(language, 'ej-visat'));
    expect(Object.values(await addressesAt(both))).toEqual(['gone', 'gone']);
    await patch('assignments', id, { public: true });
    expect(await addressesAt(both)).toEqual({});
  });

  it('redirects from where it stood, in both languages, and is gone when it is deleted', async () => {
    const { id } = await make('assignments', { slug: 'forst' });
    await patch('assignments', id, { slug: 'sedan' });
    const at = languages.flatMap((language) =>
      ['forst', 'sedan'].map((slug) => paths.assignment(language, slug)),
    );
    expect(await addressesAt(at)).toEqual({
      [paths.assignment('sv', 'forst')]: paths.assignment('sv', 'sedan'),
      [paths.assignment('en', 'forst')]: paths.assignment('en', 'sedan'),
    });
    await cms.ask(`/assignments/${id}`, { as: 'approver', method: 'DELETE' });
    expect(Object.values(await addressesAt(at))).toEqual(['gone', 'gone', 'gone', 'gone']);
  });

  it('has its files public for as long as it is, those of its reports too', async () => {
    const upload = async (name: string) => {
      const file = { name, type: 'text/plain', data: Buffer.from(`text of ${name}`) };
      const { body } = await cms.ask('/media', { as: 'editor', body: { alt: name }, file });
      return body.doc.id as string;
    };
    const [decision, report] = await Promise.all(['beslut.txt', 'rapport.txt'].map(upload));
    const isPublic = (id = '') => cms.ask(`/media/${id}`).then(({ status }) => status === 200);
    const files = { files: [decision], reports: [{ title: 'Delredovisning', file: report }] };
    const { id } = await make('assignments', { ...files, public: false });
    expect([await isPublic(decision), await isPublic(report)]).toEqual([false, false]);
    await patch('assignments', id, { public: true });
    expect([await isPublic(decision), await isPublic(report)]).toEqual([true, true]);
    const told = (one = '') =>
      cms.receiver.until(({ changes }) =>
        changes.some(({ documents }) => documents.some((document) => document.id === one)),
      );
    await Promise.all([told(id), told(decision), told(report)]);
    await patch('assignments', id, { files: [] });
    expect([await isPublic(decision), await isPublic(report)]).toEqual([false, true]);
    await cms.ask(`/assignments/${id}`, { as: 'approver', method: 'DELETE' });
    expect(await isPublic(report)).toBe(false);
  });

  it('is not shown with a file whose name or words have an identity number in them', async () => {
    const file = { name: '811218-9876.txt', type: 'text/plain', data: Buffer.from('text') };
    const { body } = await cms.ask('/media', { as: 'editor', body: { alt: 'Beslut' }, file });
    const { id } = await make('assignments', { files: [body.doc.id], public: false });
    const { path, message } = refusalOf(await patch('assignments', id, { public: true }));
    expect(path).toBe('files');
    expect(message).not.toContain('811218');
    expect((await cms.ask(`/media/${body.doc.id}`)).status).not.toBe(200);
  });

  it.each([
    ['due before it was decided', { dueOn: '2026-02-11' }, 'dueOn', 'The due date is before the decision.'],
    ['extended without a day', { status: 'extended' }, 'extendedTo', 'to which day'],
    ['extended to before', { extendedTo: '2026-12-15' }, 'extendedTo', 'must come after the first one'],
    ['extended without a reason', { extendedTo: '2027-02-28' }, 'extensionReason', 'Write why'],
    ['reported without a report', { status: 'reported' }, 'reports', 'at least one report'],
    [
      'with a report from before the decision',
      { reports: [{ title: 'Del', deliveredOn: '2026-01-01' }] },
      'reports.0.deliveredOn',
      'before the decision',
    ],
    ['with an agency without a name', { agencies: [{ name: ' ' }] }, 'agencies.0.name', 'Fill in the row'],
    ['without an agency', { agencies: [] }, 'agencies', ''],
    ['with a link that is none', { decisionLink: 'http://regeringen.example' }, 'decisionLink', 'https://…'],
    ['with an identity number', { summary: 'Gäller 811218-9876.' }, 'summary', 'personal identity number'],
  ])('%s is refused with words at the field', async (_name, changes, field, sentence) => {
    const { path, message } = refusalOf(await post('assignments', changes));
    expect(path).toBe(field);
    expect(message).toContain(sentence);
    expect(message).not.toContain('811218');
  });

  it('is refused in Swedish to those who use the admin in Swedish', async () => {
    const headers = { cookie: 'payload-lng=sv' };
    const body = { ...whole.assignments, dueOn: '2026-02-11' };
    const { message } = refusalOf(await cms.ask('/assignments', { as: 'editor', headers, body }));
    expect(message).toBe('Redovisningsdagen ligger före beslutet. Ändra någon av dagarna.');
  });
});

describe('a briefing', () => {
  it('has an address of its own, also where another has the same title', async () => {
    const slugs = [];
    for (let nth = 0; nth < 3; nth += 1) slugs.push((await make('briefings')).slug);
    expect(slugs).toEqual(['isen-i-vinter', 'isen-i-vinter-2', 'isen-i-vinter-3']);
    const { path, message } = refusalOf(await post('briefings', { slug: 'isen-i-vinter' }));
    expect(path).toBe('slug');
    expect(message).toContain('“Isen i vinter” already has the address isen-i-vinter');
  });

  it('notes from when and where it is moved, and counts its changes', async () => {
    const { id } = await make('briefings', { title: 'Flyttas' });
    const change = {
      state: 'moved',
      reason: 'Salen är upptagen.',
      startsAt: '2026-11-27T09:00:00.000Z',
      endsAt: '2026-11-27T10:00:00.000Z',
      place: 'Sal Packis',
    };
    expect((await patch('briefings', id, change)).status).toBe(200);
    const first = (await readAs('briefings', id)).sv;
    const former = { formerStartsAt: '2026-11-26T09:00:00.000Z', formerPlace: 'Sal Kärnis' };
    expect(first).toMatchObject({ ...change, ...former, sequence: 1 });
    const again = { startsAt: '2026-11-28T09:00:00.000Z', endsAt: '2026-11-28T10:00:00.000Z' };
    expect((await patch('briefings', id, again)).status).toBe(200);
    expect((await readAs('briefings', id)).sv).toMatchObject({ ...again, ...former, sequence: 2 });
    expect((await patch('briefings', id, { sequence: 0, title: 'Flyttad' })).status).toBe(200);
    expect((await readAs('briefings', id)).en).toMatchObject({ title: 'Flyttad', sequence: 3 });
  });

  it.each([
    ['cancelled without a reason', { state: 'cancelled' }, 'reason', 'Write why'],
    ['moved from nowhere', { state: 'moved', reason: 'Ny dag.' }, 'formerStartsAt', 'former time or place'],
    ['that ends before it begins', { endsAt: '2026-11-26T08:00:00.000Z' }, 'endsAt', 'after the start'],
    [
      'open for registration when it is over',
      { accreditationUntil: '2026-11-27T08:00:00.000Z' },
      'accreditationUntil',
      'after the briefing is over',
    ],
    ['with a stream that is none', { stream: 'rtsp://sandning.example' }, 'stream', 'https://…'],
  ])('%s is refused with words at the field', async (_name, changes, field, sentence) => {
    const { path, message } = refusalOf(await post('briefings', changes));
    expect(path).toBe(field);
    expect(message).toContain(sentence);
  });

  it('is not found by the words of news that nobody may read', async () => {
    const { body } = await cms.ask('/news-items', {
      as: 'editor',
      body: { language: 'sv', title: 'Hemlig sak', lead: 'Ingress.' },
    });
    await make('briefings', { title: 'Med nyhet', newsItems: [body.doc.id] });
    const found = await cms.ask('/briefings?where[newsItems.title][equals]=Hemlig%20sak');
    expect(found.body.docs ?? []).toEqual([]);
  });
});
