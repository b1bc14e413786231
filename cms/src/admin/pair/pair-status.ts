import type { GuidanceLanguage } from '@pressjour/contract';
import DataLoader from 'dataloader';
import { headers } from 'next/headers';
import type { Payload, PayloadRequest } from 'payload';
import { cache } from 'react';
import { acts, writers } from '../../access/roles.ts';

export type PairedCollection = 'news-items' | 'guidance';

/** Where a document of a pair stands. `changed`: live, with a later draft. */
export type DocumentState = 'published' | 'changed' | 'draft';

/** What was decided of the latest words of a document: asked for, approved, or approved for an hour (an instant). */
export type Decided = { state: 'asked' | 'approved'; dueAt: string | null };

/** The documents of one story, by language. */
export type Pair = Partial<
  Record<GuidanceLanguage, { id: string; state: DocumentState; decided: Decided | null }>
>;

/** One loader a request and collection: a list of fifty rows asks three times, not a hundred and fifty. */
const pairs = cache(
  (payload: Payload, collection: PairedCollection) =>
    new DataLoader<string, Pair>((stories) => loadPairs({ payload, collection, stories })),
);

const signedIn = cache(async (payload: Payload): Promise<PayloadRequest['user']> => {
  const { user } = await payload.auth({ headers: await headers() });
  return user;
});

/** The pair of a story, as far as the signed-in user may read it. For server components. */
export function pairOf({
  payload,
  collection,
  story,
}: {
  payload: Payload;
  collection: PairedCollection;
  story: string;
}): Promise<Pair> {
  return pairs(payload, collection).load(story);
}

async function loadPairs({
  payload,
  collection,
  stories,
}: {
  payload: Payload;
  collection: PairedCollection;
  stories: readonly string[];
}): Promise<Pair[]> {
  const query = {
    collection,
    where: { story: { in: [...stories] } },
    select: { story: true, language: true, _status: true },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: await signedIn(payload),
  } as const;
  const [latest, kept] = await Promise.all([
    payload.find({ ...query, draft: true }),
    payload.find({ ...query, draft: false }),
  ]);
  const decisions = await openDecisions({ payload, user: query.user, ids: latest.docs.map(({ id }) => id) });
  const live = new Set(kept.docs.filter(({ _status }) => _status === 'published').map(({ id }) => id));
  const byStory = new Map<string, Pair>(stories.map((story) => [story, {}]));
  for (const { id, story, language, _status } of latest.docs) {
    const pair = byStory.get(story ?? '');
    if (pair === undefined) continue;
    pair[language] = { id, state: stateOf(_status, live.has(id)), decided: decisions.get(id) ?? null };
  }
  return stories.map((story) => byStory.get(story) ?? {});
}

/** What is open of these documents, by id; nothing for those who may not read decisions. */
async function openDecisions({
  payload,
  user,
  ids,
}: {
  payload: Payload;
  user: PayloadRequest['user'];
  ids: string[];
}): Promise<Map<string, Decided>> {
  if (!acts(user, ...writers)) return new Map();
  const { docs } = await payload.find({
    collection: 'approvals',
    where: {
      and: [
        { document: { in: ids } },
        { state: { in: ['asked', 'approved'] } },
        { action: { equals: 'publish' } },
      ],
    },
    select: { document: true, state: true, dueAt: true },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user,
  });
  return new Map(
    docs.map(({ document, state, dueAt }) => [
      document ?? '',
      { state: state === 'asked' ? 'asked' : 'approved', dueAt: dueAt ?? null },
    ]),
  );
}

function stateOf(latest: string | null | undefined, live: boolean): DocumentState {
  if (latest === 'published') return 'published';
  return live ? 'changed' : 'draft';
}
