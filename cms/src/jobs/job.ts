import { type Changes, changesShape } from '@pressjour/contract';
import type { PayloadJob } from '@pressjour/contract/payload-types';

/** A change that the publisher has not answered for yet. */
export interface PublishJob {
  id: string;
  /** As it was queued; `changesOf` reads it. */
  input: unknown;
  /** Instants. `dueAt` is null for one that is due at once. */
  queuedAt: string;
  dueAt: string | null;
  /** How often the publisher was there and did not take it. */
  tries: number;
  /** Why the last try failed, in a sentence, and when; null before the first. */
  failed: { reason: string; at: string } | null;
}

/** What is read of a row, its log left out. */
export const jobFields = {
  input: true,
  createdAt: true,
  waitUntil: true,
  totalTried: true,
  error: true,
  updatedAt: true,
} as const;

type Row = Pick<PayloadJob, 'id' | keyof typeof jobFields>;

export function jobOf({ id, input, createdAt, waitUntil, totalTried, error, updatedAt }: Row): PublishJob {
  const reason = reasonIn(error);
  return {
    id,
    input,
    queuedAt: createdAt,
    dueAt: waitUntil ?? null,
    tries: totalTried ?? 0,
    failed: reason === null ? null : { reason, at: updatedAt },
  };
}

/**
 * What a job tells the other services.
 * @throws {Error} when it is not as the contract says
 */
export function changesOf(input: unknown): Changes {
  const { documents, line, settings }: { documents?: unknown; line?: unknown; settings?: unknown } =
    typeof input === 'object' && input !== null ? input : {};
  const changes = changesShape.safeParse({ documents, line: line === true, settings: settings === true });
  if (changes.success) return changes.data;
  throw new Error('What this job tells is not as the contract says.', { cause: changes.error });
}

const longestPause = 30_000;

/** How long a job rests after so many tries that failed: 2 s, 4 s, 8 s … 30 s. Milliseconds. Pure. */
export function pauseAfter(tries: number): number {
  return Math.min(longestPause, 1000 * 2 ** Math.min(Math.max(tries, 1), 10));
}

function reasonIn(error: PayloadJob['error']): string | null {
  if (typeof error !== 'object' || error === null || !('message' in error)) return null;
  return typeof error.message === 'string' ? error.message : null;
}
