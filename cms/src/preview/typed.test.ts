import { describe, expect, it } from 'vitest';
import { typedShape } from './typed.ts';

const typed = (fields: object) => typedShape.safeParse({ typed: fields });
const body = (...children: unknown[]) => ({ body: { root: { type: 'root', children } } });
const text = { type: 'text', text: 'Isen bär.', format: 0 };

describe('what is typed into a form', () => {
  it('is taken over as far as readers would see it, and no further', () => {
    const sent = {
      title: 'Isvägen',
      lead: null,
      kind: 'news',
      topics: ['a', { id: 'b', title: 'Ämne' }],
      images: null,
      slug: 'en-annan',
      language: 'en',
      embargoedUntil: null,
      _status: 'published',
      bodyHtml: '<script>alert(1)</script>',
      guid: 'urn:uuid:another',
    };
    expect(typed(sent).data?.typed).toEqual({
      title: 'Isvägen',
      lead: '',
      kind: 'news',
      topics: ['a', 'b'],
      images: [],
    });
  });

  it('may have a correction that is not finished', () => {
    const rows = [
      { id: '1', date: null, text: 'Snart' },
      { date: '2026-11-22T08:00:00.000Z', text: 'Sju, inte åtta.' },
    ];
    expect(typed({ corrections: rows }).data?.typed.corrections).toEqual([rows[1]]);
  });

  it('may have no correction, of which a form tells the number', () => {
    expect(typed({ corrections: 0 }).data?.typed.corrections).toEqual([]);
    expect(typed({ corrections: 1 }).success).toBe(false);
  });

  it.each([
    body(),
    body({ type: 'paragraph', children: [text, { type: 'linebreak' }] }, { type: 'horizontalrule' }),
    body({ type: 'link', fields: { url: null }, children: [text] }),
    { body: null },
  ])('may have this body: %j', (fields) => {
    expect(typed(fields).success).toBe(true);
  });

  let deep: object = text;
  for (let n = 0; n < 30_000; n += 1) deep = { type: 'list', children: [deep] };
  it.each([
    ['a title of another kind', { title: { toString: 'x' } }],
    ['too long a title', { title: 'x'.repeat(501) }],
    ['too many pictures', { images: Array.from({ length: 101 }, String) }],
    ['HTML for a body', { body: '<p>Isen bär.</p>' }],
    ['a body without a root', { body: {} }],
    ['a node without a type', body({ children: [] })],
    ['a paragraph without children', body({ type: 'paragraph' })],
    ['a text without words', body({ type: 'text' })],
    ['a link without fields', body({ type: 'link', children: [] })],
    ['an address that is none', body({ type: 'link', fields: { url: {} }, children: [] })],
    ['a body deeper than anybody writes', body(deep)],
  ])('is refused with %s', (_what, fields) => {
    expect(typed(fields).success).toBe(false);
  });
});
