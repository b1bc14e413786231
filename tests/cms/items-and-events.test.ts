import { randomUUID } from 'node:crypto';
import { publicEventShape } from '@pressjour/contract';
import type { Event } from '@pressjour/contract/payload-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteEventsOver } from '../../cms/src/audit/events-over.ts';
import { doWhatIsDue } from '../../cms/src/schedule/release.ts';
import { stopSchedule } from '../../cms/src/schedule/timer.ts';
import { type Cms, startCms } from './support/cms.ts';
import { draft, inSeconds, stateOf, take } from './support/workflow.ts';

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
  await stopSchedule(cms.payload);
  const press = { number: '+46846500410', email: 'press@isvagsverket.example', organisation: 'Isvägsverket' };
  await cms.ask('/globals/press-service', { as: 'admin', body: press });
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  children: [{ type: 'text', text, format: 0 }],
});
const body = (...children: object[]) => ({ root: { type: 'root', version: 1, children } });
const block = (fields: object) => ({ type: 'block', version: 2, format: '', fields });
const quote = (text: string) =>
  block({ blockType: 'quote', text, name: 'Ante Blåisen', title: 'ismätningschef' });
const facts = (text: string) =>
  block({ blockType: 'factBox', heading: 'Fakta', body: body(paragraph(text)) });

let serial = 0;
async function write(fields: object) {
  serial += 1;
  // Random digits are now and then a number that the guard looks for.
  const data = { title: `Isen ${serial}`, lead: 'Isen bär.', language: 'sv', ...fields };
  return cms.ask('/news-items?depth=0', { as: 'admin', body: data });
}

describe('quotes and fact boxes in a body', () => {
  it('reach readers as clean HTML', async () => {
    const answer = await write({ body: body(quote('Isen bär.'), facts('Två ton.')), _status: 'published' });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    const shown = await cms.ask(`/news-items/${answer.body.doc.id}`);
    expect(shown.body.bodyHtml).toBe(
      '<figure><blockquote><p>Isen bär.</p></blockquote><figcaption><strong>Ante Blåisen</strong>, ismätningschef</figcaption></figure>' +
        '<aside><h2>Fakta</h2><p>Två ton.</p></aside>',
    );
  });

  it('are refused without their words, or as no block there is', async () => {
    for (const bad of [quote(''), block({ blockType: 'factBox', heading: '' }), block({ blockType: 'x' })]) {
      expect((await write({ body: body(bad), _status: 'published' })).status).toBe(400);
    }
    const broken = block({
      blockType: 'factBox',
      heading: 'Fakta',
      body: { root: { type: 'root', children: [7] } },
    });
    expect((await write({ body: body(broken) })).status).toBe(400);
  });

  it.each([
    ['a quote', quote('Ring 070-174 06 99 eller skriv om 19811218-9876.')],
    ['a fact box', facts('Ring 070-174 06 99 eller skriv om 19811218-9876.')],
  ])('are looked through by the guard: %s', async (_what, found) => {
    const answer = await write({ body: body(found) });
    const { findings } = (await cms.ask(`/news-items/${answer.body.doc.id}/guard`, { as: 'admin' })).body;
    const codes = findings.map(({ code }: { code: string }) => code);
    expect(codes.length).toBeGreaterThanOrEqual(2);
  });

  it('are the words that were approved, whatever ids their blocks have', async () => {
    const draft = (await write({ body: body(quote('Isen bär.')) })).body.doc;
    const hashAt = async () =>
      (await cms.ask(`/news-items/${draft.id}/workflow`, { as: 'admin' })).body.hash as string;
    const before = await hashAt();
    const patch = (text: string) =>
      cms.ask(`/news-items/${draft.id}?draft=true`, {
        as: 'admin',
        method: 'PATCH',
        body: { body: body(quote(text)) },
      });
    expect((await patch('Isen bär.')).status).toBe(200);
    expect(await hashAt()).toBe(before);
    await patch('Isen brister.');
    expect(await hashAt()).not.toBe(before);
  });
});

describe('what an item points to', () => {
  it('is, in a translation, the other version of each, and nothing where there is none', async () => {
    const story = randomUUID();
    const sv = (await write({ story, _status: 'published' })).body.doc;
    const en = (await write({ story, language: 'en', _status: 'published' })).body.doc;
    const alone = (await write({ _status: 'published' })).body.doc;
    const source = (await write({ related: [alone.id, sv.id] })).body.doc;
    expect(source.related).toEqual([alone.id, sv.id]);
    const made = await cms.ask(`/news-items/${source.id}/translate`, { as: 'editor', method: 'POST' });
    const translation = await cms.ask(`/news-items/${made.body.id}?draft=true&depth=0`, { as: 'editor' });
    expect(translation.body.related).toEqual([en.id]);
  });

  it('says nothing to readers of one that is not public, whatever they ask', async () => {
    const secret = (await write({ title: 'Hemlig sak', lead: 'Ingen vet.' })).body.doc;
    const shown = (await write({ title: 'Öppen sak', _status: 'published' })).body.doc;
    const source = (await write({ related: [secret.id], _status: 'published' })).body.doc;
    await write({ related: [shown.id], _status: 'published' });
    const { body: open } = await cms.ask('/news-items?where[related.title][equals]=%C3%96ppen%20sak');
    expect(open.totalDocs).toBe(1);
    const whole = await cms.ask(`/news-items/${source.id}?depth=3&draft=true`);
    expect([whole.status, whole.body.related]).toEqual([200, [secret.id]]);
    const found = async (condition: string) => {
      const { status, body } = await cms.ask(
        `/news-items?where[id][equals]=${source.id}&${condition}&depth=3`,
      );
      return status === 200 ? body.totalDocs : status;
    };
    for (const [field, right] of Object.entries({
      title: 'Hemlig sak',
      lead: 'Ingen vet.',
      slug: secret.slug,
    })) {
      for (const operator of ['equals', 'not_equals', 'like', 'in', 'not_in', 'greater_than']) {
        const asked = (value: string) =>
          found(`where[related.${field}][${operator}]=${encodeURIComponent(value)}`);
        expect(await asked(right), `${field} ${operator}`).toBe(
          await asked(operator === 'greater_than' ? '!' : 'zzz'),
        );
      }
    }
  });

  it('may be deleted without keeping what was approved from its hour', async () => {
    const others = [await write({ _status: 'published' }), await write({ _status: 'published' })];
    const [gone, left] = others.map(({ body: { doc } }) => doc.id);
    const id = await draft(cms, { related: [gone, left], publishAt: inSeconds(3600) });
    expect(await take(cms, id, 'publish', 'editor')).toBe('scheduled');
    expect((await cms.ask(`/news-items/${gone}`, { as: 'admin', method: 'DELETE' })).status).toBe(200);
    const { approval, hash, stage } = await stateOf(cms, id);
    expect(stage).toBe('scheduled');
    expect(approval?.hash).toBe(hash);
    await cms.payload.db.updateMany({
      collection: 'approvals',
      where: { document: { equals: id } },
      data: { dueAt: inSeconds(-1) },
    });
    await doWhatIsDue({ payload: cms.payload, now: new Date() });
    expect((await cms.ask(`/news-items/${id}?depth=0`)).body.related).toEqual([left]);
  });
});

async function start(body: object): Promise<Event> {
  const answer = await cms.ask('/events', { as: 'editor', body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body.doc;
}

const shown = async (id: string, locale = 'sv') =>
  (await cms.ask(`/events?where[id][in]=${id}&locale=${locale}&fallback-locale=sv&depth=0`)).body.docs[0];
const change = (id: string, body: object, locale = 'sv') =>
  cms.ask(`/events/${id}?locale=${locale}`, { as: 'editor', method: 'PATCH', body });

describe('the page of an event', () => {
  it('has an address made of its first title, with a number where another event has it, for good', async () => {
    const [one, two] = [
      await start({ title: 'Spricka i isvägen' }),
      await start({ title: 'Spricka i isvägen' }),
    ];
    expect([one.slug, two.slug]).toEqual(['spricka-i-isvagen', 'spricka-i-isvagen-2']);
    await change(one.id, { title: 'Två sprickor', slug: 'annat' });
    expect((await shown(one.id)).slug).toBe('spricka-i-isvagen');
    const { events } = (await cms.ask('/line-status')).body;
    expect(events.find(({ id }: Event) => id === one.id).path).toEqual({
      sv: '/handelser/spricka-i-isvagen/',
      en: '/en/events/spricka-i-isvagen/',
    });
  });

  it('shows running updates in the language that they are written in where there is no other', async () => {
    const { id } = await start({
      title: 'Dimma',
      updates: [{ text: 'Ruskorna syns inte.' }, { text: 'Stängt.' }],
    });
    const { updates } = publicEventShape.parse(await shown(id));
    const kept = (await shown(id)).updates.map((update: object, nth: number) => ({
      ...update,
      text: ['The markers cannot be seen.', ''][nth],
    }));
    expect((await change(id, { title: 'Fog', updates: kept }, 'en')).status).toBe(200);
    expect(Date.parse(updates[0]?.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
    const texts = async (locale: string) =>
      publicEventShape.parse(await shown(id, locale)).updates.map(({ text }) => text);
    expect(await texts('sv')).toEqual(['Ruskorna syns inte.', 'Stängt.']);
    expect(await texts('en')).toEqual(['The markers cannot be seen.', 'Stängt.']);
  });

  it('gets each of the updates that are written at once, and leaves untranslated what was', async () => {
    const { id } = await start({ title: 'Töväder' });
    const texts = ['Isen är blöt.', 'Vägen stängs kl. 14.', 'Vägen är stängd.'];
    const answers = await Promise.all(
      texts.map((text) => cms.ask(`/events/${id}/updates`, { as: 'editor', body: { text } })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const { updates } = publicEventShape.parse(await shown(id));
    expect(updates.map(({ text }) => text).sort()).toEqual(texts.toSorted());
    await change(id, { title: 'Thaw' }, 'en');
    const english = { as: 'editor', body: { text: 'Open again.' } } as const;
    expect((await cms.ask(`/events/${id}/updates?locale=en`, english)).status).toBe(201);
    const event = await cms.payload.findByID({
      collection: 'events',
      id,
      locale: 'en',
      fallbackLocale: false,
    });
    expect(event.updates?.map(({ text }) => text ?? null)).toEqual([null, null, null, 'Open again.']);
    expect((await cms.ask(`/events/${id}/updates`, { as: 'officer', body: { text: 'x' } })).status).toBe(403);
    expect((await cms.ask(`/events/${id}/updates`, { as: 'editor', body: { text: ' ' } })).status).toBe(400);
    await change(id, { endsAt: hours(0) });
    expect((await cms.ask(`/events/${id}/updates`, { as: 'editor', body: { text: 'x' } })).status).toBe(409);
  });

  it('takes no identity number in a notice or an update', async () => {
    const { id } = await start({ title: 'Olycka' });
    const text = 'Föraren, 811218-9876, är funnen.';
    const answers = [
      await cms.ask(`/events/${id}/updates`, { as: 'editor', body: { text } }),
      await change(id, { notice: text }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain('811218');
    expect((await shown(id)).updates ?? []).toEqual([]);
  });

  it('takes no update of the future', async () => {
    const { id } = await start({ title: 'Storm' });
    const answer = await change(id, { updates: [{ at: hours(1), text: 'Vinden har avtagit.' }] });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('future');
  });

  it('is told to the publisher with the line; nothing of one that has not begun is shown, nor left when it is deleted', async () => {
    const { id } = await start({ title: 'Hemlig övning', startsAt: hours(2), endsAt: hours(5) });
    await cms.receiver.until(({ changes }) =>
      changes.some(({ line, documents }) => line && documents.some((document) => document.id === id)),
    );
    expect(await shown(id)).toBeUndefined();
    await cms.ask(`/events/${id}`, { as: 'duty-manager', method: 'DELETE' });
    const { body } = await cms.ask('/addresses?limit=0');
    expect(JSON.stringify(body)).not.toContain('hemlig-ovning');
  });

  it('is gone for good in both languages when the event is deleted', async () => {
    const { id } = await start({ title: 'Felanmälan' });
    await cms.ask(`/events/${id}`, { as: 'duty-manager', method: 'DELETE' });
    const { docs } = (await cms.ask('/addresses?limit=0&sort=path&where[path][like]=felanmalan')).body;
    expect(docs.map(({ path, kind }: { path: string; kind: string }) => [path, kind])).toEqual([
      ['/en/events/felanmalan/', 'gone'],
      ['/handelser/felanmalan/', 'gone'],
    ]);
  });

  it('was last changed by people, not by the clock that notes its end', async () => {
    const { id } = await start({ title: 'Kort', startsAt: hours(-1), endsAt: hours(1) });
    const { updatedAt } = await shown(id);
    expect(await noteEventsOver({ payload: cms.payload, now: new Date(hours(2)) })).toBeGreaterThan(0);
    expect((await shown(id)).updatedAt).toBe(updatedAt);
  });
});
