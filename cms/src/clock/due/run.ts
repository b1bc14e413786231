import type { LineEvent } from '@pressjour/contract';
import { compare } from '../duties.ts';
import type { Asked } from './types.ts';

/** An event may go on more than once: its start is moved, it staffs the line again, or it is opened again after its end. */
export interface Run {
  /** Who was asked since the event goes on this time. */
  asked: Asked[];
  /** How many were asked the times before: no two runs have the same. */
  former: number;
}

/**
 * Parts who was asked about an event by the time that it goes on. What was asked before it stopped says nothing of who is ready now.
 * @param run.asked all who were asked about the event
 * @param run.endedAt when people were last told that it is over, ISO 8601
 */
export function runOf({
  event,
  asked,
  endedAt,
}: {
  event: Pick<LineEvent, 'startsAt'>;
  asked: readonly Asked[];
  endedAt: string | undefined;
}): Run {
  const began = endedAt !== undefined && compare(endedAt, event.startsAt) > 0 ? endedAt : event.startsAt;
  const now = asked.filter(({ state, confirmBy }) => state !== 'cancelled' && compare(confirmBy, began) > 0);
  return { asked: now, former: asked.length - now.length };
}
