import type { Approval } from '@pressjour/contract/payload-types';
import type { Endpoint, Payload } from 'payload';
import { Forbidden } from 'payload';
import { isInside } from '../access/roles.ts';
import { countJobs } from '../jobs/table.ts';
import { lastLiveCheck } from './loop.ts';
import { readTroubles } from './read-troubles.ts';
import type { Trouble } from './trouble.ts';
import { type TroubleWords, troubleWords } from './words.ts';

/** What monitors and the doctor ask: figures only. */
export interface PublishFigures {
  /** Texts that should be live or gone and are not, by two looks at the site or by their hour. */
  overdue: number;
  /** Changes that the publisher has not answered for, and those of them that it has refused. */
  waiting: number;
  failed: number;
  /** When the next approved text goes out or is taken down by itself; an instant. */
  next: string | null;
  /** When the site was last looked at; an instant. */
  checkedAt: string | null;
}

const overdueKinds: readonly Trouble['kind'][] = [
  'not-live',
  'not-gone',
  'publish-overdue',
  'take-down-overdue',
];

/** What is wrong on the site and on the way to it, and how publishing stands. */
export async function readHealth(
  payload: Payload,
  now: Date,
): Promise<{ troubles: Trouble[]; figures: PublishFigures }> {
  const [troubles, jobs, next] = await Promise.all([
    readTroubles(payload, now),
    countJobs(payload),
    nextHour(payload, now),
  ]);
  const overdue = troubles.filter(({ kind, confirmed }) => confirmed && overdueKinds.includes(kind)).length;
  const checkedAt = lastLiveCheck(payload)?.toISOString() ?? null;
  return { troubles, figures: { overdue, ...jobs, next, checkedAt } };
}

/** `GET /api/live-check`: what is wrong on the site and on the way to it, in words of the reader's language, with figures. */
export const liveCheckEndpoint: Endpoint = {
  path: '/live-check',
  method: 'get',
  handler: async (req) => {
    if (!isInside(req.user)) throw new Forbidden(req.t);
    const { troubles, figures } = await readHealth(req.payload, new Date());
    const language = req.i18n.language === 'sv' ? 'sv' : 'en';
    const worded: (Trouble & TroubleWords)[] = troubles.map((trouble) => ({
      ...trouble,
      ...troubleWords(trouble, language),
    }));
    return Response.json({ troubles: worded, ...figures }, { headers: { 'cache-control': 'no-store' } });
  },
};

async function nextHour(payload: Payload, now: Date): Promise<string | null> {
  const { docs } = await payload.db.find<Approval>({
    collection: 'approvals',
    where: { and: [{ state: { equals: 'approved' } }, { dueAt: { greater_than: now.toISOString() } }] },
    sort: 'dueAt',
    limit: 1,
    pagination: false,
    select: { dueAt: true },
  });
  return docs[0]?.dueAt ?? null;
}
