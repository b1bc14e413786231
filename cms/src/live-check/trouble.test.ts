import { describe, expect, it } from 'vitest';
import { changesIn } from './alarm.ts';
import type { Expectation } from './expectation.ts';
import { troublesOf } from './trouble.ts';
import { troubleWords } from './words.ts';

const now = new Date('2026-11-22T09:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();
const siteUrl = 'https://press.example';
const nothing = { expectations: [], approvals: [], changes: [], siteUrl, now };
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
  publicAt: ago(59),
  checkedAt: ago(5),
  faults: [{ place: 'feed', url: 'https://press.example/rss.xml', fault: 'missing', answer: '200' }],
  looks: 2,
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
  path: '/nyheter/isen-bar/',
  problem: null,
};
const change = (seconds: number, tries: number) => ({
  id: `${seconds}-${tries}`,
  queuedAt: ago(seconds),
  tries,
  failed: tries > 0 ? { reason: 'The page is broken.', at: ago(1) } : null,
  about: tries > 0 ? { collection: 'topics', id: 't', title: 'Isvägar', url: null } : null,
  documents: ['t'],
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

  it('is said in words, with the address', () => {
    const [trouble] = troublesOf({ ...nothing, expectations: [expectation] });
    if (!trouble) throw new Error('There is no trouble.');
    expect(troubleWords(trouble, 'sv').what).toBe(
      '”Isen bär” ska vara på webbplatsen, men är inte som den ska: saknas i flödet. Adress: https://press.example/nyheter/isen-bar/',
    );
    expect(troubleWords(trouble, 'en').what).toBe(
      '“Isen bär” should be on the site, but is not as it should be: missing in the feed. Address: https://press.example/nyheter/isen-bar/',
    );
  });

  it.each([
    ['a text that is missing', { expectations: [expectation] }, 'Publish the text again.'],
    [
      'a text that is still there',
      { expectations: [{ ...expectation, expected: 'gone' as const }] },
      'Do not publish it.',
    ],
    ['an hour that has passed', { approvals: [{ ...approval, dueAt: ago(61) }] }, 'Open the text'],
  ])('names the text, its address and what to do: %s', (_what, given, todo) => {
    const [trouble] = troublesOf({ ...nothing, ...given });
    const words = trouble && troubleWords(trouble, 'en');
    expect(words?.what).toMatch(/^“Isen bär” .* Address: https:\/\/press\.example\/nyheter\/isen-bar\/$/);
    expect(words?.todo).toContain(todo);
  });
});

describe('what people are told', () => {
  const found = (...expectations: Expectation[]) => troublesOf({ ...nothing, expectations });
  const told = changesIn({ troubles: found(expectation), told: [], unlooked: [] }).fresh;
  const since = (given: Partial<Parameters<typeof troublesOf>[0]>, unlooked: string[] = []) => {
    const { fresh, over } = changesIn({ troubles: troublesOf({ ...nothing, ...given }), told, unlooked });
    return { fresh: fresh.map(({ kind }) => kind), over: over.map(({ key }) => key) };
  };

  it('is what two looks in a row have found', () => {
    const once = { ...expectation, looks: 1 };
    expect(changesIn({ troubles: found(once), told: [], unlooked: [] }).fresh).toEqual([]);
    expect(found(once)).toMatchObject([{ confirmed: false }]);
    expect(told.map(({ key }) => key)).toEqual(['text:a']);
    expect(since({ expectations: [once] })).toEqual({ fresh: [], over: [] });
  });

  it('is not each text that waits for a change which the publisher has not taken, nor is the text over meanwhile', () => {
    const waiting = { expectations: [expectation], changes: [{ ...change(20, 0), documents: ['a'] }] };
    expect(
      changesIn({ troubles: troublesOf({ ...nothing, ...waiting }), told: [], unlooked: [] }).fresh,
    ).toEqual([]);
    expect(since(waiting)).toEqual({ fresh: [], over: [] });
    const refused = { ...waiting, changes: [{ ...change(31, 1), documents: ['a'] }] };
    expect(since(refused)).toEqual({ fresh: ['not-taken'], over: [] });
    const kindsAnew = (expectations: Expectation[]) =>
      changesIn({
        troubles: troublesOf({ ...nothing, expectations, changes: [change(31, 0)] }),
        told: [],
        unlooked: [],
      }).fresh.map(({ kind }) => kind);
    expect(kindsAnew([{ ...expectation, publicAt: null }])).toEqual(['publisher-away']);
    expect(kindsAnew([expectation])).toEqual(['not-live', 'publisher-away']);
  });

  it('is not over while the text cannot be read, or was not looked for again', () => {
    expect(since({ expectations: [unreadable('a')] })).toEqual({ fresh: ['site-unreadable'], over: [] });
    expect(since({}, ['text:a'])).toEqual({ fresh: [], over: [] });
    expect(since({ expectations: [unreadable('b')] }).over).toEqual(['text:a']);
    expect(since({})).toEqual({ fresh: [], over: ['text:a'] });
    const away = changesIn({ troubles: found(unreadable('a')), told: [], unlooked: [] }).fresh;
    expect(changesIn({ troubles: [], told: away, unlooked: ['text:b'] }).over).toEqual([]);
    expect(changesIn({ troubles: [], told: away, unlooked: [] }).over).toEqual(away);
  });

  it('is told anew, and not as over, when the same text or approval is wrong in another way', () => {
    expect(since({ expectations: [{ ...expectation, expected: 'gone' }] })).toEqual({
      fresh: ['not-gone'],
      over: [],
    });
    const hindered = { ...approval, problem: 'Adressen är upptagen.' };
    const before = troublesOf({ ...nothing, approvals: [{ ...hindered, dueAt: ago(1) }] });
    const after = troublesOf({ ...nothing, approvals: [{ ...hindered, dueAt: ago(70) }] });
    const known = changesIn({ troubles: before, told: [], unlooked: [] }).fresh;
    const { fresh, over } = changesIn({ troubles: after, told: known, unlooked: [] });
    expect([fresh.map(({ kind }) => kind), over]).toEqual([['publish-overdue'], []]);
  });
});
