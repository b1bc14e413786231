import type { Changes, Language, PublicCollection } from '@pressjour/contract';
import fc from 'fast-check';
import { type CmsDouble, closedLine } from './cms-double.ts';
import { address, contact, guidance, newsItem, nextUpdate, picture, topic } from './content.ts';

/** What an editor may do to a newsroom, as data, so that a failing sequence can be shrunk and read. */
export interface Edit {
  act:
    | 'news'
    | 'hide-news'
    | 'delete-news'
    | 'move-news'
    | 'withdraw-news'
    | 'remove-news-for-good'
    | 'contact'
    | 'hide-contact'
    | 'topic'
    | 'delete-topic'
    | 'channel'
    | 'guidance'
    | 'hide-guidance'
    | 'picture'
    | 'hide-picture'
    | 'line'
    | 'press-service';
  /** Which of the few documents of its kind. */
  at: number;
  /** Varies what is written. */
  turn: number;
}

/** News most of all, since lists, pairs and months all hang on it. */
const acts: Edit['act'][] = [
  ...Array.from({ length: 12 }, () => 'news' as const),
  'hide-news',
  'hide-news',
  'delete-news',
  'delete-news',
  'move-news',
  'move-news',
  'withdraw-news',
  'remove-news-for-good',
  'contact',
  'hide-contact',
  'topic',
  'delete-topic',
  'channel',
  'guidance',
  'hide-guidance',
  'picture',
  'hide-picture',
  'line',
  'press-service',
];

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  act: fc.constantFrom(...acts),
  at: fc.nat({ max: 4 }),
  turn: fc.nat({ max: 5 }),
});

/** Makes the edit in the double, and tells what the cms would tell the publisher. */
export function perform(cms: CmsDouble, { act, at, turn }: Edit): Changes {
  const id = String(at);
  const language: Language = at % 2 === 0 ? 'sv' : 'en';
  const path = `${language === 'sv' ? '/nyheter' : '/en/news'}/${slugOf(cms, id)}/`;
  const changed = (collection: PublicCollection, ...ids: string[]) =>
    ids.map((one) => ({ collection, id: one }));
  switch (act) {
    case 'news': {
      cms.put('news-items', {
        ...newsItem({ id, language, slug: slugOf(cms, id), title: `Titel ${turn}`, story: `s${turn % 3}` }),
        publishedAt: `2026-${['09', '10', '11'][turn % 3]}-${10 + at}T08:00:00.000Z`,
        contacts: [String(turn % 3)],
        topics: [String(at % 3)],
        images: turn > 2 ? [String(turn % 3)] : [],
        attachments: turn === 5 ? ['1'] : [],
      });
      return { documents: changed('news-items', id) };
    }
    case 'hide-news':
    case 'delete-news':
      hide(cms, 'news-items', id, act === 'delete-news');
      return { documents: changed('news-items', id) };
    case 'move-news': {
      const item = cms.get('news-items', id);
      if (item === undefined) return { documents: [] };
      const slug = `flyttad-${id}-${turn}`;
      const target = `${language === 'sv' ? '/nyheter' : '/en/news'}/${slug}/`;
      cms.put('news-items', { ...item, slug, updatedAt: nextUpdate() });
      cms.put('addresses', address({ id: `r${id}${turn}`, path, language, kind: 'redirect', target }));
      return { documents: [...changed('news-items', id), ...changed('addresses', `r${id}${turn}`)] };
    }
    case 'withdraw-news':
    case 'remove-news-for-good': {
      hide(cms, 'news-items', id, true);
      const kind = act === 'withdraw-news' ? 'withdrawn' : 'gone';
      cms.put('addresses', address({ id: `w${id}`, path, language, kind, reason: `Skäl ${turn}` }));
      return { documents: [...changed('news-items', id), ...changed('addresses', `w${id}`)] };
    }
    case 'contact':
      cms.put(
        'press-contacts',
        contact({ id: String(at % 3), topics: [String(turn % 3)], phone: `+4670174060${turn}` }),
      );
      return { documents: changed('press-contacts', String(at % 3)) };
    case 'hide-contact':
      hide(cms, 'press-contacts', String(at % 3), false);
      return { documents: changed('press-contacts', String(at % 3)) };
    case 'topic':
      cms.put('topics', topic({ id: String(at % 3), title: { sv: `Ämne ${turn}`, en: `Topic ${turn}` } }));
      return { documents: changed('topics', String(at % 3)) };
    case 'delete-topic':
      hide(cms, 'topics', String(at % 3), true);
      return { documents: changed('topics', String(at % 3)) };
    case 'channel':
      cms.put('channels', {
        id: String(at % 2),
        name: `Kanal ${at % 2}`,
        url: 'https://social.example/isvagsverket',
        purpose: { sv: `Isläget ${turn}`, en: `The ice ${turn}` },
        answered: { sv: 'vardagar', en: 'weekdays' },
        moderated: turn % 2 === 0,
        order: turn,
        updatedAt: nextUpdate(),
      });
      return { documents: changed('channels', String(at % 2)) };
    case 'guidance':
      cms.put('guidance', {
        ...guidance({
          id,
          language,
          story: `g${turn % 2}`,
          title: `Fullmakt ${turn}`,
          files: [String(turn % 3)],
        }),
        kind: turn % 2 === 0 ? 'power-of-attorney' : 'recording',
      });
      return { documents: changed('guidance', id) };
    case 'hide-guidance':
      hide(cms, 'guidance', id, false);
      return { documents: changed('guidance', id) };
    case 'picture':
      cms.put('media', picture(cms, { id: String(at % 3), bytes: `picture ${turn}` }));
      return { documents: changed('media', String(at % 3)) };
    case 'hide-picture':
      hide(cms, 'media', String(at % 3), false);
      return { documents: changed('media', String(at % 3)) };
    case 'line':
      cms.line =
        turn % 2 === 0
          ? closedLine
          : { ...closedLine, state: 'event', answered: true, since: `2026-11-22T0${at}:00:00Z` };
      return { documents: [], line: true };
    case 'press-service':
      cms.pressService = {
        ...cms.pressService,
        email: `press${turn}@isvagsverket.example`,
        closedDays: [{ date: `2026-11-2${3 + at}`, reason: 'Planeringsdag' }],
      };
      return { documents: [], line: true };
  }
}

function slugOf(cms: CmsDouble, id: string): string {
  const slug = cms.get('news-items', id)?.slug;
  return typeof slug === 'string' ? slug : `isvagen-${id}`;
}

function hide(cms: CmsDouble, collection: PublicCollection, id: string, forGood: boolean): void {
  const found = cms.get(collection, id);
  if (forGood) cms.remove(collection, id);
  else if (found !== undefined) cms.put(collection, { ...found, hidden: true });
}
