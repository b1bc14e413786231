import type { Label } from '../labels.ts';
import { writersOf } from './actor.ts';
import {
  type Actor,
  type Facts,
  mayApprove,
  mayApproveAfterwards,
  mayPublish,
  type Refusal,
} from './decide.ts';
import { isAhead } from './hour.ts';
import type { Situation } from './situation.ts';
import type { WorkflowAction } from './state.ts';
import { obstacles, refusals } from './words.ts';

/** For each step why somebody may not take it now; null where they may. Pure. */
export function obstaclesFor(
  situation: Situation,
  actor: Actor,
  now: Date,
): Record<WorkflowAction, Label | null> {
  const { asked, changed, counts, latest, live, rows, unapproved } = situation;
  const facts = factsOf(situation, actor);
  const publishing = mayPublish(facts);
  const right = words(mayPublish({ ...facts, fourEyes: false }));
  const nothingNew = changed ? null : obstacles.nothingNew;
  const hours = hoursOf(situation, now);
  const open = rows.some(
    ({ action, state }) => action === 'publish' && (state === 'approved' || state === 'asked'),
  );
  return {
    ask: right ?? nothingNew ?? (counts ? obstacles.approvedAlready : asked ? obstacles.askedAlready : null),
    approve: words(mayApprove(facts)) ?? nothingNew ?? (counts ? obstacles.approvedAlready : null) ?? hours,
    publish: words(publishing) ?? nothingNew ?? hours,
    emergency:
      right ??
      nothingNew ??
      (publishing === null ? obstacles.notInTheWay : null) ??
      (isAhead(latest.embargoedUntil, now) ? obstacles.emergencyEmbargo : null) ??
      hours,
    'approve-afterwards': unapproved
      ? words(
          mayApproveAfterwards({
            actor,
            writers: writersOf(unapproved),
            publishedBy: unapproved.publishedBy ?? null,
          }),
        )
      : obstacles.nothingAfterwards,
    void: right ?? (open ? null : obstacles.nothingToVoid),
    withdraw: words(mayApprove({ ...facts, fourEyes: false })) ?? (live ? null : obstacles.notLive),
  };
}

/** What decides whether these words may go out by this hand, with no note on a correction but the approved one. */
export function factsOf({ counts, fourEyes, latest }: Situation, actor: Actor): Facts {
  return { actor, fourEyes, writers: writersOf(latest), approved: counts };
}

function hoursOf({ latest, live }: Situation, now: Date): Label | null {
  if (live && isAhead(latest.embargoedUntil, now)) return obstacles.embargoOnLive;
  return latest.unpublishAt && !isAhead(latest.unpublishAt, now) ? obstacles.takeDownPassed : null;
}

function words(refusal: Refusal | null): Label | null {
  return refusal && refusals[refusal];
}
