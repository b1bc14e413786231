import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doWhatIsDue } from '../../cms/src/schedule/release.ts';
import { stopSchedule } from '../../cms/src/schedule/timer.ts';
import { type Cms, startCms } from './support/cms.ts';
import { draft, inSeconds, stateOf, take } from './support/workflow.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
  await stopSchedule(cms.payload);
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

async function write(fields: object) {
  const data = { title: `Isen ${randomUUID()}`, lead: 'Isen bär.', language: 'sv', ...fields };
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

  it('may be deleted without keeping what was approved from its hour', async () => {
    const others = [await write({ _status: 'published' }), await write({ _status: 'published' })];
    const [gone, left] = others.map(({ body: { doc } }) => doc.id);
    const id = await draft(cms, { related: [gone, left], publishAt: inSeconds(3600) });
    expect(await take(cms, id, 'publish', 'editor')).toBe('scheduled');
    await cms.ask(`/news-items/${gone}`, { as: 'admin', method: 'DELETE' });
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
