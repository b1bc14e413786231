import type { ErrandResult } from '@pressjour/contract';
import { CmsAway } from '../cms.ts';

export type Failed = Extract<ErrandResult, { outcome: 'failed' }>;

/**
 * The result to tell of a try that threw. An error with `again` has its sentence ready; anything else is a fault of the notifier, of
 * which the cms learns no more, since its words may hold numbers.
 * @returns null for a fault
 */
export function failureOf(error: unknown): Failed | null {
  if (error instanceof CmsAway) return { outcome: 'failed', error: error.message, again: true };
  if (error instanceof Error && 'again' in error && typeof error.again === 'boolean') {
    return { outcome: 'failed', error: error.message, again: error.again };
  }
  return null;
}

/** Where a fault arose, without the words of its message. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...frames].join('\n');
}
