import type { Language, SearchEntry } from '@pressjour/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { search, searchLoosely } from './search.ts';
import { termsOf } from './terms.ts';
import { prepare } from './text.ts';

function entry(
  title: string,
  { language = 'sv', lead = '', body = '', topics = [] as string[], day = 1 } = {} as {
    language?: Language;
    lead?: string;
    body?: string;
    topics?: string[];
    day?: number;
  },
): SearchEntry {
  return {
    path: `/nyheter/${title}/`,
    title,
    lead,
    kind: 'news',
    publishedAt: `2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`,
    topics,
    terms: termsOf({ language, texts: [title, lead], html: body }),
  };
}

function looked(
  query: string,
  entries: SearchEntry[],
  { language = 'sv' as Language, topics = [] as { id: string; title: string }[] } = {},
) {
  return { language, query, topics, entries: entries.map(prepare) };
}
const titles = (found: SearchEntry[]) => found.map(({ title }) => title);
const found = (...searched: Parameters<typeof looked>) => titles(search(looked(...searched)));

describe('a word', () => {
  it.each([
    ['isväg', 'Isvägarna öppnar'],
    ['isvägarnas', 'En isväg öppnar'],
    ['fordonet', 'Tunga fordon'],
    ['stängdes', 'Vägen är stängd'],
    ['sjöarna', 'Vid en sjö'],
    ['isen', 'Tunn is'],
  ])('%s finds "%s"', (query, title) => {
    expect(found(query, [entry(title), entry('Något annat')])).toEqual([title]);
  });

  it.each([
    ['closures', 'A closure'],
    ['measuring', 'The ice is measured'],
    ['authorities', 'An authority'],
  ])('%s finds "%s" in English', (query, title) => {
    const entries = [entry(title, { language: 'en' }), entry('Something else', { language: 'en' })];
    expect(found(query, entries, { language: 'en' })).toEqual([title]);
  });

  it('with dots is not the word without them; typed without it finds both, itself first', () => {
    const entries = [entry('Ett kök', { day: 2 }), entry('Ett kok')];
    expect(found('kök', entries)).toEqual(['Ett kök']);
    expect(found('kok', entries)).toEqual(['Ett kok', 'Ett kök']);
    expect(found('isvagarna', [entry('En isväg')])).toEqual(['En isväg']);
    expect(found('sjon', [entry('Två sjöar')])).toEqual(['Två sjöar']);
  });

  it('finds the compounds that begin or end with it, after itself', () => {
    const entries = [entry('Snövägar', { day: 4 }), entry('Vägbygget', { day: 3 }), entry('En väg')];
    expect(found('väg', entries)).toEqual(['En väg', 'Vägbygget', 'Snövägar']);
  });

  it('finds the beginning of the last word only as it is typed', () => {
    expect(found('isväg sto', [entry('Isvägen vid Storsjön')])).toEqual(['Isvägen vid Storsjön']);
    expect(found('sto isväg', [entry('Isvägen vid Storsjön')])).toEqual([]);
  });

  it('finds a reference number, in whole and in part', () => {
    const { title, ...rest } = entry('Beslut');
    const terms = termsOf({ language: 'sv', texts: [title, 'IV 2026/1234'], html: '' });
    const entries = [{ ...rest, title, terms }];
    expect(found('IV 2026/1234', entries)).toEqual(['Beslut']);
    expect(found('2026/1234', entries)).toEqual(['Beslut']);
    expect(found('IV 2026/1235', entries)).toEqual([]);
  });

  it('finds what a topic of that name has', () => {
    const topics = [{ id: 't', title: 'Avstängningar' }];
    expect(found('avstängning', [entry('Vägen', { topics: ['t'] })], { topics })).toEqual(['Vägen']);
  });
});

describe('the order', () => {
  it('is title, lead, text', () => {
    const entries = [
      entry('I texten', { lead: 'Något', body: '<p>sprickor</p>', day: 3 }),
      entry('I ingressen', { lead: 'Sprickor', day: 2 }),
      entry('Sprickor i titeln', { lead: 'Något' }),
    ];
    expect(found('spricka', entries)).toEqual(['Sprickor i titeln', 'I ingressen', 'I texten']);
  });

  it('has the newest first of what is equally good, and of everything when nothing is asked for', () => {
    const entries = [1, 3, 2].map((day) => entry(`Isen dag ${day}`, { day }));
    expect(found('isen', entries)).toEqual(['Isen dag 3', 'Isen dag 2', 'Isen dag 1']);
    expect(found('', entries)).toEqual(['Isen dag 3', 'Isen dag 2', 'Isen dag 1']);
  });

  it('does not put a long text behind short ones that have the word in the title as it has', () => {
    const body = `<p>${Array.from({ length: 300 }, (_, at) => `ord${at}`).join(' ')}</p>`;
    const short = [1, 2, 3].map((day) => entry(`Isvägen dag ${day}`, { day }));
    const long = entry('Isvägen dag 4', { body, day: 4 });
    expect(found('isväg', [...short, long])[0]).toBe('Isvägen dag 4');
  });

  it('does not hang on the order of what is looked through', () => {
    const words = fc.array(fc.constantFrom('is', 'väg', 'sjö', 'bil'), { minLength: 1, maxLength: 4 });
    const items = fc.uniqueArray(words, { selector: (list) => list.join(' '), maxLength: 8 });
    fc.assert(
      fc.property(items, words, (texts, query) => {
        const entries = texts.map((list, at) => entry(list.join(' '), { day: (at % 3) + 1 }));
        const asked = query.join(' ');
        expect(found(asked, entries.toReversed())).toEqual(found(asked, entries));
      }),
    );
  });
});

describe('several words', () => {
  const entries = [
    entry('Isvägen stängs'),
    entry('Isvägen öppnas', { day: 2 }),
    entry('Färjan stängs', { day: 3 }),
  ];

  it('are all wanted, but for those that say nothing', () => {
    expect(found('stängd isväg', entries)).toEqual(['Isvägen stängs']);
    expect(found('när är isvägen stängd', entries)).toEqual(['Isvägen stängs']);
  });

  it('may be missing where nothing has them all', () => {
    const { hits, isPartial } = searchLoosely(looked('stängd isväg kanelbulle', entries));
    expect([titles(hits), isPartial]).toEqual([['Isvägen stängs'], true]);
    expect(search(looked('stängd isväg kanelbulle', entries))).toEqual([]);
  });

  it('may be misspelt where nothing has them', () => {
    const { hits, isPartial, misspelt } = searchLoosely(looked('isvgäen öppnas', entries));
    expect([titles(hits), isPartial, misspelt]).toEqual([['Isvägen öppnas'], false, ['isvgäen']]);
  });

  it('find nothing where nothing is like them', () => {
    expect(searchLoosely(looked('kanelbulle', entries)).hits).toEqual([]);
    expect(searchLoosely(looked('och', entries)).hits).toEqual([]);
  });
});
