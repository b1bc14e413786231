import { createLocalReq } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkOf } from '../../cms/src/notices/links/find-link.ts';
import { raiseNotice } from '../../cms/src/notices/raise.ts';
import { type Cms, startCms } from './support/cms.ts';

let cms: Cms;
let event: string;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());

const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
beforeEach(async () => {
  const { body } = await cms.ask('/events', {
    as: 'editor',
    body: { title: 'Sprickor <i> isen', startsAt: hours(-1), endsAt: hours(0.4) },
  });
  event = body.doc.id;
});

/** Sends a notice with a link and reads its address in the text. */
async function link(action: 'confirm' | 'extend', officer = cms.users.officer) {
  const { endsAt } = await cms.payload.findByID({ collection: 'events', id: event, depth: 0 });
  const wording = ({ link }: { link: string }) => ({ text: link, mail: { subject: link, text: link } });
  const key = crypto.randomUUID();
  const notice = await raiseNotice({
    req: await createLocalReq({}, cms.payload),
    key,
    kind: action === 'confirm' ? 'event-started' : 'event-ending',
    officer,
    channels: ['text'],
    wording,
    about: { event },
    link: { action, expiresAt: new Date(endsAt) },
  });
  const { docs } = await cms.payload.find({
    collection: 'errands',
    where: { key: { equals: `${key}:text` } },
    depth: 0,
  });
  const [text] = docs;
  if (!text) throw new Error('No text was queued.');
  const address = (text.errand as { body: string }).body;
  return { notice: notice ?? '', path: address.replace(`${cms.environment.cmsUrl}/api`, '') };
}

const open = (path: string) => cms.ask(path);
const press = (path: string) => cms.ask(path, { method: 'POST' });
const kept = (id: string) => cms.payload.findByID({ collection: 'notices', id, depth: 0 });
const end = async () =>
  Date.parse((await cms.payload.findByID({ collection: 'events', id: event, depth: 0 })).endsAt);

describe('a link to confirm', () => {
  it('changes nothing until its button is pressed, and works once', async () => {
    const { notice, path } = await link('confirm');
    for (let times = 0; times < 3; times += 1) {
      const { status, body } = await open(path);
      expect(status).toBe(200);
      expect(body).toContain('<button type="submit">Bekräfta</button>');
    }
    expect((await kept(notice)).state).toBe('waiting');
    expect((await press(path)).body).toContain('<h1>Bekräftat</h1>');
    const { state, confirmedHow, confirmedAt } = await kept(notice);
    expect({ state, confirmedHow }).toEqual({ state: 'confirmed', confirmedHow: 'link' });
    const again = await press(path);
    expect(again.status).toBe(410);
    expect(again.body).toContain('redan använd');
    expect((await kept(notice)).confirmedAt).toBe(confirmedAt);
  });

  it('confirms its own notice and no other', async () => {
    const one = await link('confirm');
    const other = await link('confirm', cms.users.editor);
    await press(one.path);
    expect((await kept(other.notice)).state).toBe('waiting');
  });

  it('is for whoever was sent it, in their language', async () => {
    await cms.payload.update({ collection: 'users', id: cms.users.approver, data: { language: 'en' } });
    const { body } = await open((await link('confirm', cms.users.approver)).path);
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('<button type="submit">Confirm</button>');
  });

  it('is worth nothing when the event is over', async () => {
    const { path, notice } = await link('confirm');
    await cms.ask(`/events/${event}`, { as: 'editor', method: 'PATCH', body: { endsAt: hours(0) } });
    expect((await press(path)).status).toBe(410);
    expect((await kept(notice)).state).toBe('waiting');
  });
});

describe('a link to extend', () => {
  it('lets the event go on for twelve hours more, once, by whoever is first', async () => {
    const before = await end();
    const [mine, yours] = [await link('extend'), await link('extend', cms.users.editor)];
    expect((await open(mine.path)).body).toContain('Förläng till');
    expect(await end()).toBe(before);
    expect((await press(mine.path)).body).toContain('<h1>Förlängd</h1>');
    expect(await end()).toBe(before + 12 * 3_600_000);
    const late = await press(yours.path);
    expect(late.status).toBe(409);
    expect(late.body).toContain('Sluttiden är redan ändrad');
    expect((await press(mine.path)).status).toBe(410);
    expect(await end()).toBe(before + 12 * 3_600_000);
    expect(await kept(mine.notice)).toMatchObject({ state: 'confirmed', confirmedHow: 'link' });
  });

  it('extends once when it is pressed twice at the same moment', async () => {
    const before = await end();
    const { path } = await link('extend');
    const answers = await Promise.all([press(path), press(path)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect(await end()).toBe(before + 12 * 3_600_000);
  });
});

describe('the page of a link', () => {
  it('tells nothing of a link that there is not', async () => {
    for (const path of ['/links/AAAAAAAAAAAAAAAAAAAAAA', '/links/null', '/links/undefined']) {
      for (const ask of [open, press]) {
        const { status, body } = await ask(path);
        expect(status).toBe(410);
        expect(body).toContain('There is no such link');
      }
    }
  });

  it('has no script, is kept by nobody and leaks its address to nobody', async () => {
    const { headers, body } = await open((await link('confirm')).path);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(body).not.toMatch(/<script|<i>|\son\w+=/);
    expect(body).toContain('Sprickor &lt;i&gt; isen');
  });

  it('is found by nothing that the database keeps', async () => {
    const { path, notice } = await link('confirm');
    const token = path.split('/').at(-1) ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    expect(JSON.stringify(await kept(notice))).not.toContain(token);
    expect((await cms.ask(`/notices/${notice}`, { as: 'officer' })).body.link).toBeUndefined();
  });
});

it('reads its event in both languages without changing the language that the request writes in', async () => {
  const { path } = await link('extend');
  const req = await createLocalReq({ locale: 'en' }, cms.payload);
  const token = path.slice(path.lastIndexOf('/') + 1);
  const question = { payload: cms.payload, token, now: Temporal.Now.instant(), language: 'en' } as const;
  expect((await linkOf(req, question)).link.state).toBe('extend');
  expect(req.locale).toBe('en');
});
