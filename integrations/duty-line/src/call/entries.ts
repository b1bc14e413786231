import type { Attempt } from './steps.ts';

/** What an `incoming` says when it is not known whom to ring. */
export const undecided = { lineState: 'closed', undecided: true } as const;

/** How the entries of one attempt name it. */
export function namesOf({ callSid, step, tier, name, officer }: Attempt) {
  return { callSid, step, tier, name, ...(officer === null ? {} : { officer }) };
}
