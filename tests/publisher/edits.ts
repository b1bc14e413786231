import {
  type Changes,
  type Language,
  type LineEvent,
  type LineStatus,
  languages,
  type PublicCollection,
  paths,
} from '@pressjour/contract';
import fc from 'fast-check';
import { type CmsDouble, closedLine } from './cms-double.ts';
import { contact, event, guidance, newsItem, nextUpdate, picture, topic } from './content.ts';
import { endRedirects, leaveAddress, moveAddress, type Touched } from './left-addresses.ts';
import { isRegisterAct, performRegister, type RegisterAct, registerActs } from './registers.ts';

/** What an editor may do to a newsroom, as data, so that a failing sequence can be shrunk and read. */
export interface Edit {
  act:
    | 'news'
    | 'correct-news'
    | 'hide-news'
    | 'delete-news'
    | 'move-news'
    | 'withdraw-news'
    | 'remove-news-for-good'
    | 'contact'
    | 'hide-contact'
    | 'topic'
    | 'move-topic'
    | 'delete-topic'
    | 'channel'
    | 'guidance'
    | 'hide-guidance'
    | 'picture'
    | 'hide-picture'
    | 'event'
    | 'event-begins'
    | 'delete-event'
    | 'line'
    | 'press-service'
    | 'site-settings'
    | 'statements'
    | RegisterAct;
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
  'correct-news',
  'correct-news',
  'topic',
  'move-topic',
  'move-topic',
  'delete-topic',
  'channel',
  'guidance',
  'hide-guidance',
  'picture',
  'hide-picture',
  'event',
  'event',
  'event-begins',
  'delete-event',
  'line',
  'press-service',
  'site-settings',
  'statements',
  ...registerActs,
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
  const path = paths.newsItem(language, slugOf(cms, id));
  const changed = (collection: PublicCollection, ...ids: string[]): Touched =>
    ids.map((one) => ({ collection, id: one }));
  if (isRegisterAct(act)) return { documents: performRegister(cms, { act, at, turn }) };
  switch (act) {
    case 'news': {
      cms.put('news-items', {
        ...newsItem({ id, language, slug: slugOf(cms, id), title: `Titel ${turn}`, story: `s${turn % 3}` }),
        publishedAt: `${['2024-12', '2026-10', '2026-11'][turn % 3]}-${10 + at}T08:00:00.000Z`,
        contacts: turn % 2 === 0 ? [] : [String(turn % 3)],
        topics: turn === 4 ? ['0', '1'] : [String(at % 3)],
        images: turn > 2 ? [String(turn % 3)] : [],
        attachments: turn === 5 ? ['1'] : [],
        event: turn > 2 ? String(turn % 2) : null,
        related: turn > 3 ? [String((at + 1) % 5), String((at + 2) % 5)] : [],
      });
      return { documents: changed('news-items', id) };
    }
    case 'hide-news':
    case 'delete-news':
      hide(cms, 'news-items', id, act === 'delete-news');
      return { documents: changed('news-items', id) };
    case 'correct-news': {
      const item = cms.get('news-items', id);
      if (item === undefined) return { documents: [] };
      const notes = Array.from({ length: turn % 3 }, (_, nth) => ({
        date: `${2024 + ((turn + nth) % 3)}-11-1${nth}T08:00:00.000Z`,
        text: `Rättelse ${turn} ${nth}`,
      }));
      cms.put('news-items', { ...item, corrections: notes, updatedAt: nextUpdate() });
      return { documents: changed('news-items', id) };
    }
    case 'move-news': {
      const item = cms.get('news-items', id);
      if (item === undefined) return { documents: [] };
      const slug = `flyttad-${id}-${turn}`;
      cms.put('news-items', { ...item, slug, updatedAt: nextUpdate() });
      const left = moveAddress(cms, { language, path, target: paths.newsItem(language, slug) });
      return { documents: [...changed('news-items', id), ...left] };
    }
    case 'withdraw-news':
    case 'remove-news-for-good': {
      hide(cms, 'news-items', id, true);
      const kind = act === 'withdraw-news' ? 'withdrawn' : 'gone';
      const left = leaveAddress(cms, { language, path, kind, reason: `Skäl ${turn}` });
      return { documents: [...changed('news-items', id), ...left] };
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
    case 'move-topic': {
      const one = String(at % 3);
      const before = cms.get('topics', one)?.slug;
      const slug = act === 'topic' ? (before ?? `amne-${one}`) : `amne-${one}-${turn % 2}`;
      cms.put('topics', topic({ id: one, slug, title: { sv: `Ämne ${turn}`, en: `Topic ${turn}` } }));
      const left = languages.flatMap((of) => {
        const target = paths.topic(of, String(slug));
        const left = typeof before === 'string' ? paths.topic(of, before) : target;
        return moveAddress(cms, { language: of, path: left, target });
      });
      return { documents: [...changed('topics', one), ...left] };
    }
    case 'delete-topic': {
      const one = String(at % 3);
      const slug = cms.get('topics', one)?.slug;
      if (typeof slug !== 'string') return { documents: [] };
      hide(cms, 'topics', one, true);
      const left = languages.flatMap((of) => {
        const path = paths.topic(of, slug);
        return [...leaveAddress(cms, { language: of, path, kind: 'gone' }), ...endRedirects(cms, path)];
      });
      return { documents: [...changed('topics', one), ...left] };
    }
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
          language: turn > 3 ? 'ar' : language,
          story: `g${turn % 2}`,
          title: `Fullmakt ${turn}`,
          history: [{ date: '2026-11-01T08:00:00.000Z', note: turn === 1 ? 'Ny blankett.' : null }],
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
    case 'event':
    case 'event-begins': {
      const one = String(at % 2);
      // Nobody tells that one begins but the line; every other change is told.
      if (act === 'event' || cms.get('events', one) === undefined)
        cms.put(
          'events',
          event({
            id: one,
            title: { sv: `Händelse ${turn}`, en: `Event ${turn}` },
            updates: Array.from({ length: turn }, (_, nth) => ({
              at: `2026-11-22T0${nth}:00:00.000Z`,
              text: { sv: `Läget ${turn} ${nth}` },
            })),
            channels: turn % 2 === 0 ? ['0'] : [],
          }),
        );
      cms.line = lineWith(cms, turn < 4 ? one : null);
      return act === 'event'
        ? { documents: changed('events', one), line: true }
        : { documents: [], line: true };
    }
    case 'delete-event':
      cms.remove('events', String(at % 2));
      cms.line = lineWith(cms, null);
      return { documents: changed('events', String(at % 2)), line: true };
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
    case 'site-settings':
      cms.siteSettings =
        turn === 0
          ? null
          : {
              siteName: { sv: `Pressrum ${turn % 3}`, en: '' },
              indexed: turn % 2 === 0,
              webSubHub: turn % 3 === 1 ? 'http://127.0.0.1:9/' : '',
              updatedAt: nextUpdate(),
            };
      return { documents: [], settings: true };
    case 'statements':
      cms.statements = {
        'accessibility-statement': {
          status: 'partial',
          nonConforming: { sv: `Brist ${turn}` },
          updatedAt: nextUpdate(),
        },
        ...(at % 2 === 0 ? { 'social-media-rules': { grounds: { sv: '', en: `Spam ${turn}` } } } : {}),
      };
      cms.pressService = { ...cms.pressService, retention: { callerNumberDays: 60 + turn } };
      return { documents: [], settings: true, line: true };
  }
}

/** The line while an event goes on, or none does. */
function lineWith(cms: CmsDouble, id: string | null): LineStatus {
  const ongoing = id === null ? undefined : cms.get('events', id);
  if (ongoing === undefined) return closedLine;
  const { title, notice, startsAt, endsAt, updatedAt, slug } = ongoing as unknown as LineEvent & {
    slug: string;
  };
  const path = { sv: paths.event('sv', slug), en: paths.event('en', slug) };
  const told = { id: ongoing.id, title, notice, startsAt, endsAt, updatedAt, staffed: true, path };
  return { ...closedLine, state: 'event', answered: true, events: [told] };
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
