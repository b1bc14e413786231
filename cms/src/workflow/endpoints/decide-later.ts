import type { Endpoint } from 'payload';
import { z } from 'zod';
import { deciders, writers } from '../../access/roles.ts';
import { actorOf } from '../../audit/actor.ts';
import { writeAudit } from '../../audit/write.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { revokeLinksTo } from '../../preview/revoke-link.ts';
import { publicError } from '../../public-error.ts';
import { planSchedule } from '../../schedule/timer.ts';
import type { WrittenCollection } from '../../written/kinds.ts';
import { approvalActor, writersOf } from '../actor.ts';
import { mayApproveAfterwards } from '../decide.ts';
import { writeRow } from '../rows.ts';
import { voidRows } from '../void.ts';
import { obstacles, refusals } from '../words.ts';
import { optionalText, step } from './step.ts';

/** `POST /:id/void-approval`: the approval, its hour and the request for one are valid no more. `why` in words, if somebody says. */
export function voidEndpoint(collection: WrittenCollection): Endpoint {
  return step({
    collection,
    name: 'void-approval',
    roles: writers,
    shape: z.object({ why: optionalText }),
    take: async ({ req, id, sent, situation }) => {
      const rows = situation.rows.filter(
        ({ action, state }) => action === 'publish' && (state === 'approved' || state === 'asked'),
      );
      const embargoed = rows.some(({ state, embargoedUntil }) => state === 'approved' && embargoedUntil);
      const count = await inTransaction(req, async () => {
        if (embargoed) await revokeLinksTo({ req, collection, id });
        return voidRows({ req, rows, why: sent.why ?? 'by-hand' });
      });
      if (count === 0) throw publicError(req, obstacles.nothingToVoid, 409);
      await planSchedule(req);
      return 'void';
    },
  });
}

/** `POST /:id/approve-afterwards`: of what went out in an emergency, by a decider who neither wrote nor published it. */
export function approveAfterwardsEndpoint(collection: WrittenCollection): Endpoint {
  return step({
    collection,
    name: 'approve-afterwards',
    roles: deciders,
    shape: z.object({}),
    take: async ({ req, id, situation }) => {
      const { unapproved } = situation;
      if (!unapproved) throw publicError(req, obstacles.nothingAfterwards, 409);
      const refusal = mayApproveAfterwards({
        actor: approvalActor(req),
        writers: writersOf(unapproved),
        publishedBy: unapproved.publishedBy ?? null,
      });
      if (refusal) throw publicError(req, refusals[refusal], 409);
      const actor = actorOf(req);
      await inTransaction(req, async () => {
        await writeRow(req, unapproved.id, {
          approvedAfterwardsBy: actor.id,
          approvedAfterwardsByName: actor.name,
          approvedAfterwardsAt: new Date().toISOString(),
        });
        const about = { collection, id, title: unapproved.title ?? null };
        const version = unapproved.version ?? null;
        await writeAudit({ req, action: 'approved-afterwards', about, version });
      });
      return 'approved-afterwards';
    },
  });
}
