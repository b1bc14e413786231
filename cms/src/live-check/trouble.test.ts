import { describe, expect, it } from 'vitest';
import type { Expectation } from './expectation.ts';
import { troublesOf } from './trouble.ts';
import { troubleWords } from './words.ts';

const now = new Date('2026-11-22T09:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();
const nothing = { expectations: [], approvals: [], changes: [], now };
const expectation: Expectation = {
  id: '1',
  collection: 'news-items',
  document: 'a',
  language: 'sv',
  title: 'Isen bär',
  path: '/nyheter/isen-bar/',
  guid: 'urn:uuid:a',
  publishedAt: ago(60),
  expected: 'live',
  since: ago(60),
  checkedAt: ago(5),
  faults: [{ place: 'feed', url: 'https://press.example/rss.xml', fault: 'missing', answer: '200' }],
};
const unreadable = (id: string): Expectation => ({
  ...expectation,
  document: id,
  faults: [{ place: 'page', url: 'https://press.example/', fault: 'unreadable', answer: 'ECONNREFUSED' }],
});
const approval = {
  id: '7',
  action: 'publish' as const,
  collection: 'news-items',
  document: 'a',
  language: 'sv' as const,
  title: 'Isen bär',
  problem: null,
};
const change = (seconds: number, tries: number) => ({
  id: `${seconds}-${tries}`,
  queuedAt: ago(seconds),
  tries,
  failed: tries > 0 ? { reason: 'The page is broken.', at: ago(1) } : null,
  about: tries > 0 ? { collection: 'topics', id: 't', title: 'Isvägar' } : null,
});
const kinds = (given: Partial<Parameters<typeof troublesOf>[0]>) =>
  troublesOf({ ...nothing, ...given }).map(({ kind }) => kind);

describe('what is wrong', () => {
  it('is nothing when nothing is', () => {
    expect(kinds({})).toEqual([]);
  });

  it('is told of each text that was looked for, and once of a site that cannot be read', () => {
    expect(
      kinds({ expectations: [expectation, { ...expectation, expected: 'gone', document: 'b' }] }),
    ).toEqual(['not-live', 'not-gone']);
    expect(kinds({ expectations: [unreadable('a'), unreadable('b'), expectation] })).toEqual([
      'site-unreadable',
      'not-live',
    ]);
  });

  it('is an hour that passed a minute ago, or that something hinders', () => {
    const due = (seconds: number, change: object = {}) =>
      kinds({ approvals: [{ ...approval, dueAt: ago(seconds), ...change }] });
    expect(due(59)).toEqual([]);
    expect(due(61)).toEqual(['publish-overdue']);
    expect(due(61, { action: 'take-down' })).toEqual(['take-down-overdue']);
    expect(due(-3600, { problem: 'Adressen är upptagen.' })).toEqual(['hour-problem']);
    expect(kinds({ approvals: [{ ...approval, dueAt: null }] })).toEqual([]);
  });

  it('is a change that has waited for half a minute: each that was refused, and once for all others', () => {
    expect(kinds({ changes: [change(29, 3), change(29, 0)] })).toEqual([]);
    expect(kinds({ changes: [change(31, 3), change(32, 1), change(33, 0), change(34, 0)] })).toEqual([
      'not-taken',
      'not-taken',
      'publisher-away',
    ]);
  });

  it('keeps its key for as long as it lasts', () => {
    const keys = (at: Date) =>
      troublesOf({ ...nothing, expectations: [expectation], changes: [change(31, 1)], now: at }).map(
        ({ key }) => key,
      );
    expect(keys(new Date(now.getTime() + 60_000))).toEqual(keys(now));
  });

  it('is said in words, with what to do', () => {
    const [trouble] = troublesOf({ ...nothing, expectations: [expectation] });
    if (!trouble) throw new Error('There is no trouble.');
    expect(troubleWords(trouble, 'sv').what).toBe(
      '”Isen bär” ska vara på webbplatsen, men är inte som den ska: saknas i flödet.',
    );
    expect(troubleWords(trouble, 'en').what).toBe(
      '“Isen bär” should be on the site, but is not as it should be: missing in the feed.',
    );
  });
});
