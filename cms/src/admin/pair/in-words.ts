import type { Say } from '../texts/index.ts';
import { moment, type Writing } from '../time.ts';
import type { Pair } from './pair-status.ts';

/** Where one language of a story stands, as short as a list needs. */
export function stateInWords(
  document: Pair['sv'],
  { say, writing }: { say: Say; writing: Writing & { now: { epochMilliseconds: number } } },
): string {
  if (document === undefined) return say('status_missing');
  const state = say(`status_${document.state}`);
  if (document.decided === null) return state;
  const { state: decided, dueAt } = document.decided;
  if (decided === 'asked') return say('pairAsked', { state });
  return dueAt === null
    ? say('pairApproved', { state })
    : say('pairDue', { state, moment: moment(dueAt, writing) });
}
