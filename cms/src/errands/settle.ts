import type { ErrandResult } from '@pressjour/contract';
import { pauseAfter } from './kinds.ts';

/** What of an errand decides about its next try. */
export interface Tried {
  /** How often it was tried, this time included. */
  attempts: number;
  /** Instant, ISO 8601. */
  giveUpAt: string;
}

/** What an errand is after a try. Instants are ISO 8601. */
export type Settled =
  | {
      state: 'done';
      endedAt: string;
      lastError: null;
      sid: string | null;
      outbox: boolean;
      leasedUntil: null;
    }
  | { state: 'waiting'; dueAt: string; lastError: string; leasedUntil: null }
  | { state: 'failed'; endedAt: string; lastError: string; leasedUntil: null };

/** What becomes of an errand by the result of a try: done, tried again after a pause, or failed for good. */
export function settle({ tried, result, now }: { tried: Tried; result: ErrandResult; now: Date }): Settled {
  const endedAt = now.toISOString();
  if (result.outcome === 'done') {
    const { sid = null, outbox = false } = result;
    return { state: 'done', endedAt, lastError: null, sid, outbox, leasedUntil: null };
  }
  const next = new Date(now.getTime() + pauseAfter(tried.attempts));
  if (!result.again || next.getTime() > Date.parse(tried.giveUpAt)) {
    return { state: 'failed', endedAt, lastError: result.error, leasedUntil: null };
  }
  return { state: 'waiting', dueAt: next.toISOString(), lastError: result.error, leasedUntil: null };
}
