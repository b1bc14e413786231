import { type DueOfEvents, dueOfEvents } from './events.ts';
import { dueHandOvers } from './hand-overs.ts';
import { dueTestCalls } from './test-call.ts';
import type { Present } from './types.ts';

export type { Asked, DueNotice, Present, TestCall } from './types.ts';

/**
 * All that is due at an instant, by the roster, the events and what was told before; changes of the roster come by `rosterChanges`.
 * What is due stays so until its time is over, and has the same key each time: it is raised once however often the clock looks.
 */
export function dueNow(present: Present): DueOfEvents {
  const events = dueOfEvents(present);
  return {
    ...events,
    notices: [...dueHandOvers(present), ...events.notices, ...dueTestCalls(present)],
  };
}
