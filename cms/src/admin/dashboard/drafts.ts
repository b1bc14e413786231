import type { Payload, TypedUser } from 'payload';
import type { PairedCollection } from '../pair/pair-status.ts';

/** A text whose latest words are not on the site. */
export interface WaitingDraft {
  collection: PairedCollection;
  id: string;
  title: string;
  language: string;
  updatedAt: string;
  /** Whether an earlier version of it is on the site. */
  live: boolean;
}

interface Asked {
  payload: Payload;
  user: TypedUser;
  limit: number;
  /** Ids of texts that are told of elsewhere. */
  except: string[];
}

/** The newest drafts that the user may read, at most `limit`, and whether there are more. */
export async function waitingDrafts({
  limit,
  ...asked
}: Asked): Promise<{ drafts: WaitingDraft[]; more: boolean }> {
  const found = await Promise.all(
    (['news-items', 'guidance'] as const).map((collection) => draftsOf({ collection, limit, ...asked })),
  );
  const drafts = found.flatMap((part) => part.drafts).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return { drafts: drafts.slice(0, limit), more: drafts.length > limit || found.some(({ more }) => more) };
}

async function draftsOf({
  collection,
  payload,
  user,
  limit,
  except,
}: Asked & { collection: PairedCollection }): Promise<{ drafts: WaitingDraft[]; more: boolean }> {
  const asUser = { collection, depth: 0, overrideAccess: false, user } as const;
  const latest = await payload.find({
    ...asUser,
    draft: true,
    where: {
      and: [{ _status: { equals: 'draft' } }, ...(except.length === 0 ? [] : [{ id: { not_in: except } }])],
    },
    sort: '-updatedAt',
    limit,
    select: { title: true, language: true, updatedAt: true },
  });
  const ids = latest.docs.map(({ id }) => id);
  const published = await payload.find({
    ...asUser,
    draft: false,
    where: { and: [{ id: { in: ids } }, { _status: { equals: 'published' } }] },
    pagination: false,
    select: {},
  });
  const live = new Set(published.docs.map(({ id }) => id));
  return {
    drafts: latest.docs.map(({ id, title, language, updatedAt }) => ({
      collection,
      id,
      title,
      language,
      updatedAt,
      live: live.has(id),
    })),
    more: latest.hasNextPage,
  };
}
