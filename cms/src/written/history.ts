import { hashOf } from '../workflow/content.ts';
import { isLive, type WrittenDocument } from './kinds.ts';

/**
 * The versions of a guidance that readers have had, oldest first, with the one that goes live now; the same words again are no
 * new version. Counted from what readers have, since a draft knows only the versions before it.
 */
export function historyWith({
  before,
  whole,
  hour,
}: {
  before: WrittenDocument | null;
  whole: WrittenDocument;
  hour: Date;
}): NonNullable<WrittenDocument['history']> {
  const versions = before?.history ?? [];
  if (isLive(before) && hashOf(before) === hashOf(whole)) return versions;
  return [...versions, { date: hour.toISOString(), note: whole.changeNote?.trim() || null }];
}
