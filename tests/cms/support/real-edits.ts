import type { PublicCollection } from '@pressjour/contract';
import fc from 'fast-check';
import type { Ask, Cms } from './cms.ts';

/** What somebody in the press office does in the cms, as data, so that a sequence can be read. */
export interface RealEdit {
  act: keyof typeof acts;
  /** Which of the documents of its kind. */
  at: number;
  /** Varies what is written. */
  turn: number;
}

/** Makes the edit by the REST API, and gives the status of the answer; null where there is nothing to be edited. */
export async function edit(cms: Cms, { act, at, turn }: RealEdit): Promise<number | null> {
  const asked = await acts[act]({ cms, at, turn });
  if (asked === null) return null;
  const [path, ask] = asked;
  return (await cms.ask(path, { as: 'admin', ...ask })).status;
}

type Asked = [path: string, ask: Ask] | null;
interface Hand {
  cms: Cms;
  at: number;
  turn: number;
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfz0AEYBxVSF+FAP5FDvcfRYWgAAAAAElFTkSuQmCC',
  'base64',
);
const hours = ['2024-12-31T22:30:00.000Z', '2026-10-31T23:30:00.000Z', '2026-11-02T08:00:00.000Z'];
let serial = 0;

const acts = {
  write: async ({ cms, at, turn }: Hand): Promise<Asked> => {
    serial += 1;
    const pair = turn % 2 === 0 ? await one(cms, 'news-items', at) : null;
    const body = {
      language: turn % 2 === 0 ? 'en' : 'sv',
      title: `Isvägen ${serial} öppnar`,
      lead: 'Vägen bär två ton.',
      publishedAt: hours[turn % 3],
      topics: await ids(cms, 'topics', turn % 3),
      contacts: await ids(cms, 'press-contacts', turn % 2),
      images: await ids(cms, 'media', turn % 2),
      event: turn > 2 ? ((await ids(cms, 'events', 1))[0] ?? null) : null,
      related: turn > 3 ? await ids(cms, 'news-items', 3) : [],
      ...(pair?.language === 'sv' && turn !== 4 ? { story: pair.story } : {}),
      _status: 'published',
    };
    return ['/news-items', { body }];
  },
  rename: ({ cms, at, turn }: Hand) =>
    change(cms, 'news-items', at, { slug: `vagen-${at}-${turn % 2}`, _status: 'published' }),
  edit: async ({ cms, at, turn }: Hand) =>
    change(cms, 'news-items', at, {
      title: `Isvägen stänger ${turn}`,
      publishedAt: hours[turn % 3],
      topics: await ids(cms, 'topics', turn % 3),
      _status: 'published',
    }),
  unpublish: ({ cms, at }: Hand) => change(cms, 'news-items', at, { _status: 'draft' }),
  correct: ({ cms, at, turn }: Hand) => step(cms, at, 'publish', { correction: `Vikten var fel, ${turn}.` }),
  withdraw: ({ cms, at }: Hand) => step(cms, at, 'withdraw', { reason: 'Mätningen var fel.' }),
  remove: ({ cms, at }: Hand) => step(cms, at, 'withdraw', { reason: 'Gallras.', removal: true }),
  'delete-item': ({ cms, at }: Hand) => deletion(cms, 'news-items', at),
  topic: async ({ turn }: Hand): Promise<Asked> => {
    serial += 1;
    return ['/topics', { body: { title: `Ämne ${serial} ${turn}` } }];
  },
  'rename-topic': ({ cms, at, turn }: Hand) =>
    change(cms, 'topics', at, { title: `Ämne ${turn}`, slug: `amne-${at}-${turn % 2}` }),
  'delete-topic': ({ cms, at }: Hand) => deletion(cms, 'topics', at),
  contact: async ({ cms, turn }: Hand): Promise<Asked> => [
    '/press-contacts',
    {
      body: {
        name: `Ida ${turn}`,
        email: 'ida@isvagsverket.example',
        public: true,
        topics: await ids(cms, 'topics', 1),
      },
    },
  ],
  'hide-contact': ({ cms, at, turn }: Hand) =>
    change(cms, 'press-contacts', at, { public: turn % 2 === 0, name: `Olle ${turn}` }),
  picture: async (): Promise<Asked> => {
    serial += 1;
    const body = { alt: 'Isvägen', credit: 'Isvägsverket', licence: 'CC BY 4.0' };
    return ['/media', { body, file: { name: `is-${serial}.png`, type: 'image/png', data: png } }];
  },
  'rename-picture': ({ cms, at, turn }: Hand) => change(cms, 'media', at, { alt: `Isen ${turn}` }),
  'delete-picture': ({ cms, at }: Hand) => deletion(cms, 'media', at),
  guidance: async ({ turn }: Hand): Promise<Asked> => {
    serial += 1;
    const kind = turn % 2 === 0 ? 'power-of-attorney' : 'recording';
    const language = (['sv', 'en', 'ar'] as const)[turn % 3] ?? 'sv';
    const body = { language, kind, title: `Fullmakt ${serial}`, lead: 'Så gör du.', _status: 'published' };
    return ['/guidance', { body }];
  },
  'edit-guidance': ({ cms, at, turn }: Hand) =>
    change(cms, 'guidance', at, { lead: `Så gör du ${turn}.`, changeNote: 'Nytt.', _status: 'published' }),
  statement: async ({ turn }: Hand): Promise<Asked> => [
    `/globals/social-media-rules?locale=${turn % 2 === 0 ? 'sv' : 'en'}`,
    { method: 'POST', body: { grounds: `reklam\nspam ${turn}` } },
  ],
  'unpublish-guidance': ({ cms, at }: Hand) => change(cms, 'guidance', at, { _status: 'draft' }),
  channel: async ({ turn }: Hand): Promise<Asked> => [
    '/channels',
    {
      body: {
        name: `Kanal ${turn}`,
        url: 'https://social.example/isvagsverket',
        purpose: 'Isläget',
        moderated: turn % 2 === 0,
      },
    },
  ],
  event: async ({ cms, turn }: Hand): Promise<Asked> => {
    const updates = turn % 2 === 0 ? [] : [{ text: 'Vägen är stängd.' }];
    const channels = await ids(cms, 'channels', turn % 2);
    return ['/events', { body: { title: `Spricka ${turn}`, notice: 'Kör inte.', updates, channels } }];
  },
  'update-event': ({ cms, at, turn }: Hand) =>
    change(cms, 'events', at, { title: `Sprickor ${turn}`, updates: [{ text: `Läget ${turn}.` }] }),
  'end-event': ({ cms, at }: Hand) => change(cms, 'events', at, { endsAt: new Date().toISOString() }),
  'delete-event': ({ cms, at }: Hand) => deletion(cms, 'events', at),
  assignment: async (): Promise<Asked> => {
    serial += 1;
    const body = {
      title: `Uppdrag ${serial}`,
      ministry: 'Vinterdepartementet',
      agencies: [{ name: 'Isvägsverket' }],
      referenceNumber: `Vi2026/${serial}`,
      decidedOn: '2026-02-12',
      dueOn: '2026-12-15',
      public: true,
    };
    return ['/assignments', { body }];
  },
  'edit-assignment': async ({ cms, at, turn }: Hand) =>
    change(cms, 'assignments', at, {
      slug: `uppdrag-${at}-${turn % 2}`,
      files: await ids(cms, 'media', turn % 3),
      public: turn > 0,
    }),
  briefing: async ({ cms, turn }: Hand): Promise<Asked> => {
    const day = ['2025-11-27', '2126-11-26'][turn % 2];
    const body = {
      title: 'Isen i vinter',
      startsAt: `${day}T09:00:00.000Z`,
      endsAt: `${day}T10:00:00.000Z`,
      place: 'Sal Kärnis',
      contacts: await ids(cms, 'press-contacts', turn % 2),
      newsItems: await ids(cms, 'news-items', turn % 3),
      public: true,
    };
    return ['/briefings', { body }];
  },
  'edit-briefing': ({ cms, at, turn }: Hand) =>
    change(cms, 'briefings', at, { slug: `traff-${at}-${turn % 2}`, public: turn > 0 }),
  'delete-briefing': ({ cms, at }: Hand) => deletion(cms, 'briefings', at),
  settings: async ({ turn }: Hand): Promise<Asked> => [
    `/globals/site-settings?locale=${turn % 2 === 0 ? 'sv' : 'en'}`,
    { method: 'POST', body: { siteName: `Pressrum ${turn}`, indexed: turn % 3 > 0 } },
  ],
};

const often: RealEdit['act'][] = [
  'write',
  'write',
  'write',
  'write',
  'edit',
  'rename',
  'rename-topic',
  'topic',
];

export const anyRealEdit: fc.Arbitrary<RealEdit> = fc.record({
  act: fc.constantFrom(...often, ...(Object.keys(acts) as RealEdit['act'][])),
  at: fc.nat({ max: 5 }),
  turn: fc.nat({ max: 5 }),
});

type Kind = Exclude<PublicCollection, 'addresses'>;

async function all(cms: Cms, collection: Kind) {
  const { docs } = await cms.payload.find({
    collection,
    depth: 0,
    pagination: false,
    sort: 'createdAt',
    draft: true,
  });
  return docs;
}

async function one(cms: Cms, collection: 'news-items', at: number) {
  const found = await all(cms, collection);
  return (found[at % found.length] ?? null) as { id: string; language: string; story: string } | null;
}

async function ids(cms: Cms, collection: Kind, count: number): Promise<string[]> {
  return (await all(cms, collection)).slice(0, count).map(({ id }) => id);
}

async function change(cms: Cms, collection: Kind, at: number, body: object): Promise<Asked> {
  const found = await all(cms, collection);
  const chosen = found[at % found.length];
  return chosen === undefined ? null : [`/${collection}/${chosen.id}`, { method: 'PATCH', body }];
}

async function deletion(cms: Cms, collection: Kind, at: number): Promise<Asked> {
  const found = await all(cms, collection);
  const chosen = found[at % found.length];
  return chosen === undefined ? null : [`/${collection}/${chosen.id}`, { method: 'DELETE' }];
}

async function step(cms: Cms, at: number, name: string, body: object): Promise<Asked> {
  const item = await one(cms, 'news-items', at);
  return item === null ? null : [`/news-items/${item.id}/${name}`, { body }];
}
