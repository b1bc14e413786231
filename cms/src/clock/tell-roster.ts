import { createLocalReq } from 'payload';
import { inTransaction } from '../database/in-transaction.ts';
import { raiseNotice } from '../notices/raise.ts';
import { wordingOf } from '../notices/wording/index.ts';
import type { Present } from './due/index.ts';
import type { Raising } from './raise-due.ts';
import { isUrgent, type RosterChange, retold, rosterChanges, type ToldRoster } from './roster-changes.ts';

/** How long nothing more must have changed before officers are told, so that many changes in a row are one notice. Seconds. */
const settlingSeconds = 60;
/** How often the roster is noted as told although nothing changed: what came into reach meanwhile is known from then on. Minutes. */
const notedMinutes = 60;

/** What waits to be told, and since when it has been just that. */
export interface Settling {
  changes: string;
  since: Temporal.Instant;
}

/**
 * Tells officers what differs between the roster and what they were told, one notice each. The first time nobody is told: the
 * roster as it is then counts as known.
 * @param settling what this gave the last time; null after a start
 * @returns what waits to be told
 */
export async function tellRoster({
  present,
  settling,
  raising,
}: {
  present: Pick<Present, 'now' | 'duties' | 'told'>;
  settling: Settling | null;
  raising: Raising;
}): Promise<Settling | null> {
  const { now, duties, told } = present;
  const changes = told ? rosterChanges({ told, duties, now }) : [];
  if (changes.length === 0) {
    if (isToBeNoted(told, now)) await note({ present, changes, raising });
    return null;
  }
  const pending = JSON.stringify(changes);
  const since = settling?.changes === pending ? settling.since : now;
  const settled = Temporal.Instant.compare(since.add({ seconds: settlingSeconds }), now) <= 0;
  if (!settled && !isUrgent(changes, now)) return { changes: pending, since };
  await note({ present, changes, raising });
  return null;
}

function isToBeNoted(told: ToldRoster | null, now: Temporal.Instant): boolean {
  return (
    !told || Temporal.Instant.compare(Temporal.Instant.from(told.at).add({ minutes: notedMinutes }), now) <= 0
  );
}

/** Raises the notices and notes the roster as told, both or neither. */
async function note({
  present: { now, duties, told },
  changes,
  raising: { payload, office },
}: {
  present: Pick<Present, 'now' | 'duties' | 'told'>;
  changes: readonly RosterChange[];
  raising: Raising;
}): Promise<void> {
  const req = await createLocalReq({}, payload);
  await inTransaction(req, async () => {
    for (const { officer, added, removed } of changes) {
      await raiseNotice({
        req,
        key: `roster-changed:${told?.at}:${officer}`,
        kind: 'roster-changed',
        officer,
        channels: ['text', 'mail'],
        wording: wordingOf({ kind: 'roster-changed', added, removed }, office),
        dueAt: new Date(now.epochMilliseconds),
      });
    }
    const { at, duties: known } = retold({ told, duties, now });
    await payload.updateGlobal({
      slug: 'told-roster',
      data: { at, duties: known as unknown as Record<string, unknown>[] },
      depth: 0,
      req,
    });
  });
}
