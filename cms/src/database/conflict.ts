import { setTimeout as pause } from 'node:timers/promises';

/** Waits before each further try, in milliseconds: what stands in the way is one write of a few. */
const pauses = [20, 60, 150];

/**
 * Does something anew that a passing conflict of writes undid: MongoDB refuses a transaction where somebody else wrote the same document
 * meanwhile, and says that the same may succeed (its error label `TransientTransactionError`). Anything else is thrown at once.
 */
export async function despiteConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (const milliseconds of pauses) {
    try {
      return await work();
    } catch (error) {
      if (!isPassingConflict(error)) throw error;
      await pause(milliseconds);
    }
  }
  return work();
}

/** Whether MongoDB says that the same transaction may succeed when it is tried anew. */
export function isPassingConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { errorLabels } = error as { errorLabels?: unknown };
  if (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError')) return true;
  return isPassingConflict(error.cause);
}
