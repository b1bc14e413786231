import type { Attempt } from './steps.ts';

/** How the entries of one attempt name it. */
export function namesOf({ callSid, step, tier, name, officer }: Attempt) {
  return { callSid, step, tier, name, ...(officer === null ? {} : { officer }) };
}
