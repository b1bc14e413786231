import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from './content.ts';

const text = {
  title: 'Isvägen öppnar',
  lead: 'Två ton.',
  body: { root: { type: 'root', children: [{ text: 'a', format: 0 }] } },
  topics: ['t1', 't2'],
  publishAt: '2026-11-22T09:00:00.000Z',
  corrections: [{ id: 'r1', date: '2026-11-22T08:00:00.000Z', text: 'Fel.' }],
};

describe('the hash of a text', () => {
  it('is the same however the same words are written down', () => {
    const again = {
      corrections: [{ text: 'Fel.', date: '2026-11-22T09:00:00+01:00', id: 'r2' }],
      publishAt: new Date('2026-11-22T09:00:00Z'),
      topics: [{ id: 't1', title: 'x' }, { id: 't2' }],
      body: { root: { children: [{ format: 0, text: 'a', style: undefined }], type: 'root' } },
      lead: 'Två ton.',
      title: 'Isvägen öppnar',
      attachments: [],
      referenceNumber: '',
      event: null,
      updatedAt: 'now',
      writers: ['a'],
      lastPath: '/x/',
    };
    expect(hashOf(again)).toBe(hashOf(text));
  });

  it.each([
    ['a word', { lead: 'Tre ton.' }],
    ['the order of topics', { topics: ['t2', 't1'] }],
    ['an hour', { publishAt: '2026-11-22T09:01:00.000Z' }],
    ['what is bold', { body: { root: { type: 'root', children: [{ text: 'a', format: 1 }] } } }],
    ['a note', { corrections: [] }],
    ['a file', { attachments: ['m1'] }],
  ])('is another for %s', (_what, change) => {
    expect(hashOf({ ...text, ...change })).not.toBe(hashOf(text));
  });

  it('is of the content alone', () => {
    expect(contentOf({ ...text, lastPath: '/x/' })).toEqual(text);
  });
});
