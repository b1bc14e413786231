import type { WorkflowState } from '../../workflow/state.ts';

const soon = { everyMs: 300, forMs: 10_000 };
const laterMs = 3000;
/** Timers of browsers hold 32 bits. */
const longestMs = 2 ** 31 - 1;

/**
 * In how many milliseconds a text's state is to be read anew, since something happens to it by itself: until what was published is
 * on the site, and when an hour comes at which it goes out or is taken down. Null when nothing does. Pure.
 * @param now and onItsWaySince: milliseconds since 1970
 */
export function nextLook({
  workflow,
  now,
  onItsWaySince,
}: {
  workflow: Pick<WorkflowState, 'live' | 'approval' | 'takeDownAt'>;
  now: number;
  onItsWaySince: number;
}): number | null {
  if (isOnItsWay(workflow)) return now - onItsWaySince < soon.forMs ? soon.everyMs : laterMs;
  const hours = [workflow.approval?.dueAt, workflow.takeDownAt].filter((hour) => typeof hour === 'string');
  if (hours.length === 0) return null;
  const next = Math.min(...hours.map((hour) => Date.parse(hour)));
  return Math.min(Math.max(next - now, laterMs), longestMs);
}

/** Whether a text is published and not yet on the site. */
export function isOnItsWay({ live }: Pick<WorkflowState, 'live'>): boolean {
  return live !== null && live.since === null;
}
