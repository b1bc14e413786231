import type { WrittenDocument } from './kinds.ts';

/** What is no part of the words: what readers were told, and the hours. */
const kept = ['corrections', 'history', 'publishedAt', 'publishAt', 'unpublishAt', 'embargoedUntil'] as const;

/** What stays of the latest words when those of an earlier version become the latest. */
export function keptOnRestore(
  latest: WrittenDocument | null,
  restored: Partial<WrittenDocument>,
): Partial<WrittenDocument> {
  const fields = kept.filter((field) => field in restored || (latest !== null && field in latest));
  return Object.fromEntries(fields.map((field) => [field, latest?.[field] ?? null]));
}
