import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { writers } from '../../access/roles.ts';
import { actorOf } from '../../audit/actor.ts';
import { writeAudit } from '../../audit/write.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { publicError } from '../../public-error.ts';
import type { WrittenCollection } from '../../written/kinds.ts';
import { namesOf } from '../record.ts';
import { type ApprovalRow, openRows, writeRow } from '../rows.ts';
import { voidRows } from '../void.ts';
import { obstacles } from '../words.ts';
import { optionalText, step } from './step.ts';

/** `POST /:id/ask-approval` with a `note` and the public `correction` that is to go with the words, if any. */
export function askEndpoint(collection: WrittenCollection): Endpoint {
  return step({
    collection,
    name: 'ask-approval',
    roles: writers,
    shape: z.object({ note: optionalText, correction: optionalText }),
    take: async ({ req, id, sent, situation }) => {
      const { changed, counts, hash, latest, live, version } = situation;
      if (!changed) throw publicError(req, obstacles.nothingNew, 409);
      if (counts) throw publicError(req, obstacles.approvedAlready, 409);
      if (sent.correction && collection !== 'news-items') throw publicError(req, obstacles.onlyNews, 400);
      if (sent.correction && !live) throw publicError(req, obstacles.correctsNothing, 409);
      const actor = actorOf(req);
      await inTransaction(req, async () => {
        const open = await openRows({ req, document: id });
        if (open.some(({ state }) => state === 'asked')) throw publicError(req, obstacles.askedAlready, 409);
        await writeRow(req, null, {
          ...namesOf(collection, latest),
          action: 'publish',
          state: 'asked',
          askedBy: actor.id,
          askedByName: actor.name,
          askedAt: new Date().toISOString(),
          note: sent.note ?? null,
          correction: sent.correction ?? null,
          hash,
        });
        const about = { collection, id, title: latest.title };
        await writeAudit({ req, action: 'asked', about, version, details: { note: sent.note ?? null } });
      });
      await endSecondRequests(req, id);
      return 'asked';
    },
  });
}

/** Of two who ask at the same moment neither sees the other on MongoDB: the first request stays. */
async function endSecondRequests(req: PayloadRequest, document: string): Promise<void> {
  const asked = (await openRows({ req, document })).filter(({ state }) => state === 'asked');
  if (asked.length < 2) return;
  const [, ...later] = asked.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  await inTransaction(req, () => voidRows({ req, rows: later, why: 'replaced' }));
}

function orderOf({ askedAt, id }: ApprovalRow): string {
  return `${askedAt} ${id}`;
}
