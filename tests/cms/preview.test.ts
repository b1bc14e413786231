import { type Preview, previewShape } from '@pressjour/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealEditorPass } from '../../cms/src/preview/token.ts';
import { type Cms, startCms } from './support/cms.ts';
import { expectNothing, inHours, previewDesk, tokenOf } from './support/preview-desk.ts';

const cms: Cms = await startCms();
const { ask, open, type, addressFor, passFor, makeLink, linkToken, draft, upload } = previewDesk(cms);
let picture: string;
let unused: string;
beforeAll(async () => {
  const canvas = { width: 1000, height: 600, channels: 3, background: '#9cf' } as const;
  picture = await upload('is.png', await sharp({ create: canvas }).png().toBuffer());
  unused = await upload('hemlig.txt', Buffer.from('hemligt'));
});
afterAll(() => cms[Symbol.asyncDispose]());

describe("a writer's preview", () => {
  it('shows the latest draft in the shapes of what is public, and what it refers to', async () => {
    const topic = (await cms.ask('/topics', { as: 'editor', body: { title: 'Isvägar' } })).body.doc.id;
    const contact = (name: string, open: boolean) =>
      cms.ask('/press-contacts', { as: 'editor', body: { name, public: open, phone: '+46701740606' } });
    const open_ = (await contact('Öppen', true)).body.doc.id;
    const hidden = (await contact('Dold', false)).body.doc.id;
    const { id } = await draft({ topics: [topic], contacts: [open_, hidden], images: [picture] });
    const answer = await open(await passFor('editor', id));
    const preview = previewShape.parse(answer.body);
    expect(preview).toMatchObject({
      collection: 'news-items',
      kind: 'editor',
      to: '',
      document: { title: 'Isvägen öppnar', lead: 'Utkastets ord.', topics: [topic], images: [picture] },
      topics: [{ id: topic, title: 'Isvägar' }],
      contacts: [{ name: 'Öppen', phone: '+46701740606' }],
    });
    expect(JSON.stringify(answer.body)).not.toContain('Dold');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await cms.ask(`/media/${picture}`)).status).toBe(404);
  });

  it('shows a guidance too, and the other language where that is live', async () => {
    const { id } = await draft({ kind: 'filming', files: [unused] }, 'guidance');
    const { body } = await cms.ask(`/guidance/${id}/translate`, { as: 'editor', body: {} });
    const token = await passFor('editor', id, 'guidance');
    expect(previewShape.parse((await open(token)).body).alternate).toBeNull();
    const live = { title: 'Filming', lead: 'Here.', _status: 'published', files: [] };
    const published = await cms.ask(`/guidance/${body.id}`, { as: 'approver', method: 'PATCH', body: live });
    expect(published.status, JSON.stringify(published.body)).toBe(200);
    expect(previewShape.parse((await open(token)).body)).toMatchObject({
      collection: 'guidance',
      document: { kind: 'filming' },
      media: [{ id: unused, filename: 'hemlig.txt' }],
      alternate: { language: 'en', path: `/en/guidance/${published.body.doc.slug}/` },
    });
  });

  it('opens for writers alone, for as long as they are writers, and until its hour is over', async () => {
    const { id } = await draft();
    for (const role of ['duty-manager', 'officer'] as const) expect(await addressFor(role, id)).toBeNull();
    expect(await addressFor('editor', '')).toBeNull();
    const { payload } = cms;
    const made = { email: 'vikarie@isvagsverket.example', password: 'longenough', name: 'Vikarie' };
    const user = await payload.create({ collection: 'users', data: { ...made, roles: ['editor'] } });
    const seal = (now: Temporal.Instant) =>
      sealEditorPass({ secret: payload.secret, now, collection: 'news-items', id, user: user.id });
    const token = seal(Temporal.Now.instant());
    expect((await open(token)).status).toBe(200);
    expectNothing(await open(seal(Temporal.Now.instant().subtract({ minutes: 80 }))));
    await payload.update({ collection: 'users', id: user.id, data: { roles: ['officer'] } });
    expectNothing(await open(token));
    await payload.delete({ collection: 'users', id: user.id });
    expectNothing(await open(token));
  });

  it('is a step away for writers, and for nobody else', async () => {
    const { id } = await draft();
    const led = await cms.ask(`/news-items/${id}/preview`, { as: 'editor' });
    expect([led.status, led.headers.get('cache-control')]).toEqual([303, 'no-store']);
    expect((await open(tokenOf(led.headers.get('location') ?? ''))).status).toBe(200);
    expect((await cms.ask(`/news-items/${id}/preview`)).status).toBe(403);
    expect((await cms.ask('/news-items/none/preview', { as: 'editor' })).status).toBe(404);
  });

  it('is not answered on the public listener', async () => {
    const { id } = await draft();
    const token = await passFor('editor', id);
    expectNothing(await cms.ask(`/previews/${token}`));
    expectNothing(await cms.ask(`/previews/${token}`, { body: { typed: {} } }));
    expectNothing(await cms.ask(`/previews/${token}`, { as: 'admin' }));
  });

  it.each([
    ['that is too short', 'x'],
    ['that no link has', '0'.repeat(22)],
    ['that nobody sealed', `${'a'.repeat(40)}.${'b'.repeat(43)}`],
    ['that is a path', '..%2F..'],
    ['that is no text', '%00'],
    ['that is too long', 'a'.repeat(3000)],
  ])('is nothing for a token %s', async (_what, token) => {
    expectNothing(await open(token));
  });
});

describe('what is typed', () => {
  const text = (words: string) => ({ type: 'text', text: words, format: 0 });
  const body = (...children: object[]) => ({ root: { type: 'root', children } });

  it('stands in place of what is saved, and is kept nowhere', async () => {
    const { id } = await draft();
    const token = await passFor('editor', id);
    const typed = { title: 'Isvägen stänger', body: body({ type: 'paragraph', children: [text('Nu.')] }) };
    const { document } = previewShape.parse((await type(token, typed)).body);
    expect(document).toMatchObject({
      title: 'Isvägen stänger',
      lead: 'Utkastets ord.',
      bodyHtml: '<p>Nu.</p>',
    });
    expect((await open(token)).body.document).toMatchObject({ title: 'Isvägen öppnar', bodyHtml: '' });
  });

  it('cannot say where the text belongs, who may read it, or what HTML it is', async () => {
    const { id, slug } = await draft();
    const sneaked = {
      id: unused,
      slug: 'en-annan',
      language: 'en',
      bodyHtml: '<script>alert(1)</script>',
      story: 'x',
      guid: 'x',
    };
    const { document } = previewShape.parse((await type(await passFor('editor', id), sneaked)).body);
    expect(document).toMatchObject({ id, slug, language: 'sv', bodyHtml: '' });
  });

  it('becomes HTML that runs nothing', async () => {
    const { id } = await draft();
    const link = { type: 'link', fields: { url: 'javascript:alert(1)' }, children: [text('länk')] };
    const sent = body(
      { type: 'paragraph', children: [text('<img src=x onerror=alert(1)>'), link] },
      { type: 'table', children: [] },
      { type: 'heading', tag: 'script', children: [text('Rubrik')] },
    );
    const { document } = previewShape.parse((await type(await passFor('editor', id), { body: sent })).body);
    expect(document.bodyHtml).toBe('<p>&lt;img src=x onerror=alert(1)&gt;länk</p><h2>Rubrik</h2>');
  });

  it('is refused in another shape, when it is too long, and from whoever writes nothing', async () => {
    const { id } = await draft();
    const token = await passFor('editor', id);
    expect((await type(token, { title: 7 })).status).toBe(400);
    expect((await ask(`/previews/${token}`, {})).status).toBe(400);
    expect((await type(token, { lead: 'x'.repeat(600_000) })).status).toBe(413);
    expect((await type(await linkToken(id), { title: 'Ny' })).status).toBe(403);
  });
});

describe('files', () => {
  const pathOf = (preview: Preview, medium: string, size?: string) => {
    const found = preview.media.find(({ id }) => id === medium);
    return (size ? found?.sizes[size]?.url : found?.url)?.replace('/api', '') ?? '';
  };

  it('are given as they are and in their sizes, where the text uses them', async () => {
    const { id } = await draft({ images: [picture] });
    const token = await linkToken(id);
    const preview = previewShape.parse((await open(token)).body);
    const original = await ask(pathOf(preview, picture));
    expect(original.headers.get('content-type')).toBe('image/png');
    expect((await sharp(original.bytes).metadata()).width).toBe(1000);
    const small = await ask(pathOf(preview, picture, 'w480'));
    expect((await sharp(small.bytes).metadata()).width).toBe(480);
    expect(small.headers.get('cache-control')).toBe('no-store');
    expectNothing(await cms.ask(pathOf(preview, picture)));
  });

  it('are not given where it does not, or with a token that has ended', async () => {
    const { id } = await draft({ images: [picture] });
    const made = await makeLink(id);
    const token = tokenOf(made.body.url);
    for (const below of [
      `${unused}/original`,
      `${picture}/w9999`,
      `${picture}/constructor`,
      `${picture}/..%2Fpressjour.db`,
      'x/original',
    ]) {
      expectNothing(await ask(`/previews/${token}/files/${below}`));
    }
    await cms.ask(`/preview-links/${made.body.id}/revoke`, { as: 'editor', body: {} });
    expectNothing(await ask(`/previews/${token}/files/${picture}/original`));
  });

  it('that are only typed so far are given to the one who types', async () => {
    const { id } = await draft();
    const token = await passFor('editor', id);
    const preview = previewShape.parse((await type(token, { attachments: [unused] })).body);
    const path = pathOf(preview, unused);
    expect((await ask(path)).bytes.toString()).toBe('hemligt');
    expectNothing(await ask(path.replace(token, await linkToken(id))));
    expectNothing(await ask(`/previews/${token}/files/${unused}/original`));
  });
});

describe('a link', () => {
  it('shows the latest draft to whoever has it, until it is revoked, and says how often', async () => {
    const { id } = await draft();
    const made = await makeLink(id);
    const token = tokenOf(made.body.url);
    expect(made.body.url).toBe(`${cms.environment.siteUrl}/preview/${token}/`);
    expect(previewShape.parse((await open(token)).body)).toMatchObject({
      kind: 'colleague',
      to: 'Karin på nyhetsbyrån',
    });
    await cms.ask(`/news-items/${id}?draft=true`, {
      as: 'editor',
      method: 'PATCH',
      body: { lead: 'Nya ord.' },
    });
    expect((await open(token)).body.document.lead).toBe('Nya ord.');
    const row = await cms.ask(`/preview-links/${made.body.id}`, { as: 'approver' });
    expect(row.body).toMatchObject({ madeByName: 'editor', to: 'Karin på nyhetsbyrån' });
    expect(JSON.stringify(row.body)).not.toContain('tokenHash');
    expect(
      (await cms.ask(`/preview-links/${made.body.id}/revoke`, { as: 'approver', body: {} })).status,
    ).toBe(200);
    expectNothing(await open(token));
    const log = await cms.ask(`/audit-log?where[aboutId][equals]=${id}&sort=at`, { as: 'admin' });
    expect(log.body.docs.map(({ action, actorName }: Record<string, string>) => [action, actorName])).toEqual(
      [
        ['link-made', 'editor'],
        ['link-revoked', 'approver'],
      ],
    );
    expect(JSON.stringify([log.body, row.body])).not.toContain(token);
  });

  it('ends at its hour', async () => {
    const { id } = await draft();
    const made = await makeLink(id);
    await cms.payload.update({
      collection: 'preview-links',
      id: made.body.id,
      data: { expiresAt: inHours(-0.01) },
    });
    expectNothing(await open(tokenOf(made.body.url)));
  });

  it.each([
    ['nobody', { to: '  ' }],
    ['an hour that has passed', { expiresAt: inHours(-1) }],
    ['longer than two weeks', { expiresAt: inHours(15 * 24) }],
    ['another kind', { kind: 'editor' }],
    ['no hour', { expiresAt: 'i morgon' }],
  ])('is not made for %s', async (_what, change) => {
    const { id } = await draft();
    expect((await makeLink(id, change)).status).toBe(400);
  });

  it('ends with the text, and does not come back with it', async () => {
    const { id } = await draft();
    const publish = () =>
      cms.ask(`/news-items/${id}`, { as: 'approver', method: 'PATCH', body: { _status: 'published' } });
    expect((await publish()).status).toBe(200);
    const token = await linkToken(id);
    await cms.ask(`/news-items/${id}?draft=true`, { as: 'editor', method: 'PATCH', body: { lead: 'Nytt.' } });
    expect((await open(token)).status).toBe(200);
    const withdrawn = await cms.ask(`/news-items/${id}/withdraw`, {
      as: 'approver',
      body: { reason: 'Fel.' },
    });
    expect(withdrawn.status, JSON.stringify(withdrawn.body)).toBe(200);
    expectNothing(await open(token));
    expect((await publish()).status).toBe(200);
    expectNothing(await open(token));
    const later = await linkToken(id);
    expect((await open(later)).status).toBe(200);
    await cms.ask(`/news-items/${id}`, { as: 'approver', method: 'DELETE' });
    expectNothing(await open(later));
  });

  it('gives no word of a draft to anybody else', async () => {
    const { id } = await draft({ lead: 'Ingen annan får läsa det här.' });
    await linkToken(id);
    for (const path of [
      `/news-items/${id}`,
      '/news-items?draft=true&limit=0',
      '/preview-links',
      `/news-items/${id}/preview-links`,
    ]) {
      const { body, status } = await cms.ask(path);
      expect(JSON.stringify(body), `${path} ${status}`).not.toContain('Ingen annan får läsa');
    }
  });
});

describe('an embargo link', () => {
  const embargoed = async () => draft({ embargoedUntil: inHours(5) });
  const approve = async (id: string) => {
    const answer = await cms.ask(`/news-items/${id}/approve`, { as: 'approver', body: {} });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  };
  const embargo = { kind: 'embargo', expiresAt: inHours(4) };

  it('shows what was approved, until its embargo ends at the latest', async () => {
    const { id } = await embargoed();
    expect((await makeLink(id, embargo, 'approver')).status).toBe(409);
    await approve(id);
    expect((await makeLink(id, { ...embargo, expiresAt: inHours(6) }, 'approver')).status).toBe(400);
    const token = await linkToken(id, embargo, 'approver');
    const { docs } = await cms.payload.find({ collection: 'approvals', where: { document: { equals: id } } });
    const [approval] = docs;
    expect(previewShape.parse((await open(token)).body)).toMatchObject({
      kind: 'embargo',
      embargoedUntil: expect.any(String),
      document: { id, lead: 'Utkastets ord.' },
    });
    const copy = { ...(approval?.copy as object), lead: 'Som det godkändes.' };
    await cms.payload.db.updateOne({ collection: 'approvals', id: approval?.id ?? '', data: { copy } });
    expect((await open(token)).body.document.lead).toBe('Som det godkändes.');
    expect((await open(await linkToken(id, {}, 'approver'))).body.document.lead).toBe('Utkastets ord.');
  });

  it.each(['editor', 'duty-manager', 'officer'] as const)('is not made by one who is %s', async (role) => {
    const { id } = await embargoed();
    await approve(id);
    expect((await makeLink(id, embargo, role)).status).toBe(403);
  });

  it('is not made for a text without an embargo', async () => {
    const { id } = await draft({ publishAt: inHours(5) });
    await approve(id);
    expect((await makeLink(id, embargo, 'approver')).status).toBe(409);
  });

  it('ends when an edit makes the approval void, or somebody does', async () => {
    const { id } = await embargoed();
    await approve(id);
    const edited = await linkToken(id, embargo, 'approver');
    await cms.ask(`/news-items/${id}?draft=true`, { as: 'editor', method: 'PATCH', body: { lead: 'Ny.' } });
    expectNothing(await open(edited));
    await approve(id);
    const undone = await linkToken(id, embargo, 'approver');
    expectNothing(await open(edited));
    expect((await open(undone)).status).toBe(200);
    const answer = await cms.ask(`/news-items/${id}/void-approval`, { as: 'approver', body: {} });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expectNothing(await open(undone));
  });
});
