import type { PairedCollection } from '../pair/pair-status.ts';
import type { ChoiceKind } from './choices.ts';

/** A page takes this long to be opened, in milliseconds; what was pressed longer ago is not what somebody waits for. */
const longest = 30_000;

let left: { collection: PairedCollection; kind: ChoiceKind; at: number } | null = null;

/** A new text gets a page of its own when it is saved: what was pressed in the form of a new one is remembered until then. */
export function leaveForItsPage(collection: PairedCollection, kind: ChoiceKind): void {
  left = { collection, kind, at: Date.now() };
}

/** What was pressed before the page was opened, once; null when nothing was. */
export function takeUp(collection: PairedCollection): ChoiceKind | null {
  const taken = left;
  left = null;
  const mine = taken?.collection === collection && Date.now() - taken.at < longest;
  return mine ? taken.kind : null;
}
