import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessTable, askers, endpointAccess, globalAccess } from '../../cms/src/access/table.ts';
import { writeAudit } from '../../cms/src/audit/write.ts';
import { type Answer, type Cms, startCms } from './support/cms.ts';

/** A document of each collection that the public may see, and one that it may not. */
interface Specimens {
  open: string | null;
  closed: string | null;
}

let cms: Cms;
let specimens: Record<string, Specimens>;
beforeAll(async () => {
  cms = await startCms();
  specimens = await plant(cms);
});
afterAll(() => cms[Symbol.asyncDispose]());

const refused = ({ status }: Answer) => [401, 403, 404].includes(status);

describe.each(Object.entries(accessTable))('%s', (collection, actions) => {
  it.each(askers)('read by %s', async (asker) => {
    const extent = actions.read?.[asker] ?? 'none';
    const { open, closed } = specimens[collection] ?? { open: null, closed: null };
    if (open) {
      const answer = await cms.ask(`/${collection}/${open}?depth=0`, { as: asker });
      expect(answer.status === 200, JSON.stringify(answer.body)).toBe(extent !== 'none');
    }
    if (closed) {
      const answer = await cms.ask(`/${collection}/${closed}?depth=0`, { as: asker });
      expect(answer.status === 200, JSON.stringify(answer.body)).toBe(extent === 'all');
    }
  });

  it.each(askers)('created by %s', async (asker) => {
    const answer = await cms.ask(`/${collection}`, { as: asker, ...sample(collection, cms) });
    expect(!refused(answer), `${answer.status} ${JSON.stringify(answer.body)}`).toBe(
      actions.create?.[asker] === 'all',
    );
  });

  it.each(askers)('updated by %s', async (asker) => {
    const id = specimens[collection]?.closed ?? specimens[collection]?.open;
    const answer = await cms.ask(`/${collection}/${id}`, { as: asker, method: 'PATCH', body: {} });
    expect(!refused(answer), `${answer.status} ${JSON.stringify(answer.body)}`).toBe(
      actions.update?.[asker] === 'all',
    );
  });

  it.each(askers)('versions read by %s', async (asker) => {
    if (!actions.readVersions) return;
    const answer = await cms.ask(`/${collection}/versions?depth=0`, { as: asker });
    const versions = answer.status === 200 ? answer.body.totalDocs : 0;
    expect(versions > 0).toBe(actions.readVersions[asker] === 'all');
  });

  it.each(askers)('deleted by %s', async (asker) => {
    const id = await fresh(collection, cms);
    if (id === null) return;
    const answer = await cms.ask(`/${collection}/${id}`, { as: asker, method: 'DELETE' });
    expect(!refused(answer), `${answer.status} ${JSON.stringify(answer.body)}`).toBe(
      actions.delete?.[asker] === 'all',
    );
  });
});

/** A change of each global, and what of it only the house sees: fields, and a value in one. */
const globalSpecimens: Record<string, { change: object; house: string[]; secret: string }> = {
  'press-service': {
    change: { ringSeconds: 25 },
    house: ['overflowToOfficers', 'ringSeconds', 'messages'],
    secret: '+46846500411',
  },
  'site-settings': {
    change: { caseNumberPatterns: [{ pattern: 'IVV \\d{4}/\\d{3,5}', example: 'IVV 2026/1187' }] },
    house: ['fourEyes', 'auditRetentionDays'],
    secret: 'IVV 2026/1187',
  },
};

describe.each(Object.entries(globalAccess))('the global %s', (slug, actions) => {
  const { change, house, secret } = globalSpecimens[slug] ?? { change: {}, house: [], secret: '' };

  it.each(askers)('read by %s', async (asker) => {
    await cms.ask(`/globals/${slug}`, { as: 'admin', body: change });
    const { body, status } = await cms.ask(`/globals/${slug}`, { as: asker });
    expect(status).toBe(200);
    const whole = actions.read[asker] === 'all';
    for (const field of house) expect(body[field] !== undefined, field).toBe(whole);
    expect(JSON.stringify(body).includes(secret)).toBe(whole);
  });

  it.each(askers)('changed by %s', async (asker) => {
    const answer = await cms.ask(`/globals/${slug}`, { as: asker, body: change });
    expect(!refused(answer)).toBe(actions.update[asker] === 'all');
  });
});

describe.each(Object.entries(endpointAccess))('%s', (endpoint, row) => {
  it.each(askers)('by %s', async (asker) => {
    const [method, path = ''] = endpoint.split(' ') as ['GET' | 'POST' | 'PUT', string];
    const collection = path.split('/')[1] ?? '';
    const { open = null, closed = null } = specimens[collection] ?? {};
    const filled = path.replace(':id', open ?? closed ?? '').replace(':callSid', 'CA1');
    const answer = await cms.ask(filled, { as: asker, method, ...(method === 'POST' ? { body: {} } : {}) });
    expect(!refused(answer), `${answer.status} ${JSON.stringify(answer.body)}`).toBe(row[asker] === 'all');
  });
});

describe('accounts', () => {
  it('are changed by their owner, but not in their rights', async () => {
    const id = cms.users.editor;
    const answer = await cms.ask(`/users/${id}`, {
      as: 'editor',
      method: 'PATCH',
      body: { name: 'Ny', roles: ['admin'] },
    });
    expect(answer.status).toBe(200);
    expect(answer.body.doc).toMatchObject({ name: 'Ny', roles: ['editor'] });
  });

  it('have a name that is short enough to be read out', async () => {
    const rename = (name: string) =>
      cms.ask(`/users/${cms.users.officer}`, { as: 'admin', method: 'PATCH', body: { name } });
    expect((await rename('å'.repeat(101))).status).toBe(400);
    expect((await rename('å'.repeat(100))).status).toBe(200);
  });

  it('show a telephone to those who staff the line and to their owner', async () => {
    const seen = await Promise.all(
      askers.map(async (asker) => [
        asker,
        (await cms.ask(`/users/${cms.users.officer}`, { as: asker })).body.phone !== undefined,
      ]),
    );
    expect(Object.fromEntries(seen)).toEqual({
      anonymous: false,
      service: true,
      admin: true,
      editor: false,
      approver: false,
      'duty-manager': true,
      officer: true,
    });
    expect((await cms.ask(`/users/${cms.users.editor}`, { as: 'editor' })).body.phone).toBeDefined();
  });

  it('are not made by whoever comes first', async () => {
    const answer = await cms.ask('/users/first-register', {
      body: { email: 'x@y.example', password: 'longenough' },
    });
    expect(answer.status).toBe(403);
  });

  it('are not made by a token on the public listener', async () => {
    const headers = { authorization: `Bearer ${cms.environment.internalToken}` };
    expect((await cms.ask('/snapshot', { headers })).status).toBe(403);
  });
});

describe('an officer', () => {
  it('starts an event and sees its outlook while on shift, and not before', async () => {
    const event = { title: 'Sprickor', notice: 'Vi återkommer.' };
    const outlook = `/events/outlook?startsAt=${hours(0)}&endsAt=${hours(2)}&staffed=true`;
    expect((await cms.ask('/events', { as: 'officer', body: event })).status).toBe(403);
    expect((await cms.ask(outlook, { as: 'officer' })).status).toBe(403);
    const shift = await cms.payload.create({
      collection: 'shifts',
      data: { officer: cms.users.officer, startsAt: hours(-1), endsAt: hours(1), tier: 1 },
    });
    const started = await cms.ask('/events', { as: 'officer', body: event });
    expect(started.status, JSON.stringify(started.body)).toBe(201);
    expect((await cms.ask(outlook, { as: 'officer' })).status).toBe(200);
    await cms.payload.delete({ collection: 'shifts', id: shift.id });
  });
});

function hours(n: number): string {
  return new Date(Date.now() + n * 3_600_000).toISOString();
}

let serial = 0;
/** Another on-call press officer, who has duty when the officer has. */
let otherOfficer = '';

/** A body that would make a document if the asker may. */
function sample(
  collection: string,
  { users }: Cms,
): { body: object; file?: { name: string; type: string; data: Uint8Array } } {
  serial += 1;
  const text = { language: 'sv', title: `Text ${serial}`, lead: 'Ingress.' };
  const bodies: Record<string, object> = {
    'news-items': text,
    guidance: text,
    topics: { title: `Ämne ${serial}` },
    'press-contacts': { name: 'Någon' },
    assignments: {
      title: `Uppdrag ${serial}`,
      ministry: 'Räkenskapsdepartementet',
      agencies: [{ name: 'Isvägsverket' }],
      referenceNumber: `Rd2026/${serial}`,
      decidedOn: '2026-02-12',
      dueOn: '2026-12-15',
    },
    briefings: { title: 'Isen i vinter', startsAt: hours(100), endsAt: hours(101), place: 'Sal Kärnis' },
    channels: { name: 'Kanal', url: 'https://social.example/isvagsverket', moderated: true },
    events: { title: 'Händelse' },
    rotations: { name: `Schema ${serial}`, officers: [users.officer], firstHandOver: '2126-11-25' },
    shifts: { officer: users.officer, startsAt: hours(100), endsAt: hours(101), tier: 1 },
    swaps: { asker: users.officer, asked: otherOfficer, startsAt: hours(1), endsAt: hours(2), tier: 1 },
    'blocked-callers': { phone: `+46313900${600 + (serial % 50)}`, reason: 'Hot.' },
    users: {
      email: `ny${serial}@isvagsverket.example`,
      password: 'longenough',
      name: 'Ny',
      roles: ['editor'],
    },
    media: { alt: 'Blankett' },
  };
  const body = bodies[collection] ?? {};
  if (collection !== 'media') return { body };
  return { body, file: { name: `fil-${serial}.txt`, type: 'text/plain', data: Buffer.from('text') } };
}

/** A document to delete; null in collections that only the cms itself writes. */
async function fresh(collection: string, cms: Cms): Promise<string | null> {
  if (Object.keys(accessTable[collection]?.create ?? {}).length === 0) {
    return specimens[collection]?.open ?? specimens[collection]?.closed ?? null;
  }
  const { body } = await cms.ask(`/${collection}`, { as: 'admin', ...sample(collection, cms) });
  return body.doc.id;
}

async function plant(cms: Cms): Promise<Record<string, Specimens>> {
  const { payload, users } = cms;
  const make = async (collection: string, change: object = {}) => {
    const { body, file } = sample(collection, cms);
    const answer = await cms.ask(`/${collection}`, {
      as: 'admin',
      body: { ...body, ...change },
      ...(file ? { file } : {}),
    });
    if (answer.status !== 201) throw new Error(`${collection}: ${JSON.stringify(answer.body)}`);
    return answer.body.doc.id as string;
  };
  await cms.ask('/globals/press-service', {
    as: 'admin',
    body: {
      organisation: 'Isvägsverket',
      number: '+46846500410',
      email: 'press@isvagsverket.example',
      deskNumbers: [{ label: 'Plats 1', phone: '+46846500411' }],
    },
  });
  const bo = { email: 'bo@isvagsverket.example', name: 'Bo', roles: ['officer'], phone: '+46701740622' };
  otherOfficer = await make('users', bo);
  for (const officer of [users.officer, otherOfficer]) {
    await make('shifts', { officer, startsAt: hours(0.5), endsAt: hours(3) });
  }
  const openFile = await make('media');
  const publish = { _status: 'published' };
  await cms.ask('/call-events/batch', {
    as: 'service',
    body: {
      entries: [
        {
          entryId: crypto.randomUUID(),
          callSid: 'CA1',
          at: hours(-1),
          kind: 'incoming',
          from: '+46701740606',
          lineState: 'closed',
        },
        {
          entryId: crypto.randomUUID(),
          callSid: 'CA1',
          at: hours(-1),
          kind: 'recorded',
          recordingSid: `RE${'1'.repeat(32)}`,
          durationSeconds: 4,
        },
      ],
    },
  });
  await cms.ask(`/calls/CA1/voicemail?recordingSid=RE${'1'.repeat(32)}`, {
    as: 'service',
    method: 'PUT',
    raw: Buffer.from('ID3 a voicemail'),
  });
  const purge = await payload.create({ collection: 'purges', data: { at: hours(-1), voicemails: 1 } });
  const first = async (collection: 'call-events' | 'calls') =>
    (await payload.find({ collection, limit: 1 })).docs[0]?.id ?? null;
  const address = await payload.create({
    collection: 'addresses',
    data: {
      path: '/nyheter/gammal/',
      language: 'sv',
      kind: 'redirect',
      target: '/nyheter/ny/',
      date: hours(-1),
    },
  });
  cms.receiver.answer(503);
  await payload.jobs.queue({ task: 'publish', queue: 'held', input: { documents: [], line: false } });
  const [job] = (await payload.find({ collection: 'payload-jobs', where: { queue: { equals: 'held' } } }))
    .docs;
  const change = await payload.create({
    collection: 'payload-jobs',
    data: {
      taskSlug: 'publish',
      queue: 'publish',
      input: { documents: [], line: false },
      waitUntil: hours(5),
    },
  });
  const notice = await payload.create({
    collection: 'notices',
    data: { key: 'specimen', kind: 'hand-over', officer: users.admin, state: 'sent' },
  });
  const errand = await payload.create({
    collection: 'errands',
    data: {
      key: 'specimen',
      kind: 'deploy-fallback',
      errand: { kind: 'deploy-fallback' },
      state: 'done',
      dueAt: hours(-1),
      giveUpAt: hours(1),
    },
  });
  const waiver = await payload.db.create({
    collection: 'guard-waivers',
    data: {
      at: hours(-1),
      code: 'case-number',
      key: 'specimen',
      reason: 'Numret är påhittat.',
      byName: 'Eva',
      collection: 'guidance',
      document: 'specimen',
    },
  });
  const checkedLink = await payload.db.create({
    collection: 'link-checks',
    data: { url: 'https://example.com/', status: 'alive', checkedAt: hours(-1) },
  });
  await writeAudit({ req: await createLocalReq({}, payload), action: 'exported' });
  const [entry] = (await payload.find({ collection: 'audit-log', limit: 1 })).docs;
  const link = await payload.create({
    collection: 'preview-links',
    data: {
      collection: 'news-items',
      document: 'a text',
      language: 'sv',
      kind: 'colleague',
      to: 'Bo',
      tokenHash: 'specimen',
    },
  });
  const approval = await payload.create({
    collection: 'approvals',
    data: {
      collection: 'news-items',
      document: 'a text',
      language: 'sv',
      action: 'publish',
      state: 'void',
    },
  });
  const check = await payload.create({
    collection: 'live-checks',
    data: {
      key: 'specimen',
      collection: 'news-items',
      document: 'a text',
      language: 'sv',
      title: 'En text',
      path: '/nyheter/en-text/',
      expected: 'live',
      since: hours(-1),
    },
  });
  return {
    approvals: { open: null, closed: approval.id },
    'live-checks': { open: null, closed: check.id },
    'guard-waivers': { open: null, closed: String(waiver.id) },
    'link-checks': { open: null, closed: String(checkedLink.id) },
    'audit-log': { open: null, closed: entry?.id ?? null },
    'news-items': { open: await make('news-items', publish), closed: await make('news-items') },
    guidance: {
      open: await make('guidance', { ...publish, files: [openFile] }),
      closed: await make('guidance'),
    },
    'press-contacts': {
      open: await make('press-contacts', { public: true }),
      closed: await make('press-contacts'),
    },
    assignments: {
      open: await make('assignments', { public: true }),
      closed: await make('assignments'),
    },
    briefings: { open: await make('briefings', { public: true }), closed: await make('briefings') },
    topics: { open: await make('topics'), closed: null },
    channels: { open: await make('channels'), closed: null },
    media: { open: openFile, closed: await make('media') },
    addresses: { open: address.id, closed: null },
    events: {
      open: await make('events'),
      closed: await make('events', { startsAt: hours(5), endsAt: hours(9) }),
    },
    rotations: { open: null, closed: await make('rotations') },
    shifts: { open: null, closed: await make('shifts') },
    swaps: { open: null, closed: await make('swaps', { asker: otherOfficer, asked: users.officer }) },
    'blocked-callers': { open: null, closed: await make('blocked-callers') },
    'call-events': { open: null, closed: await first('call-events') },
    calls: { open: null, closed: await first('calls') },
    purges: { open: null, closed: purge.id },
    notices: { open: null, closed: notice.id },
    errands: { open: errand.id, closed: null },
    'preview-links': { open: null, closed: link.id },
    users: { open: null, closed: await make('users') },
    'payload-jobs': { open: null, closed: job?.id ?? null },
    'publish-jobs': { open: null, closed: change.id },
  };
}
