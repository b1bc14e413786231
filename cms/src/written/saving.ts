import type { PayloadRequest } from 'payload';
import type { Intent } from '../workflow/intent.ts';
import type { ApprovalRow } from '../workflow/rows.ts';
import type { WrittenCollection, WrittenDocument } from './kinds.ts';

/**
 * What a save comes to. `kept`: words are kept, readers see nothing of it. `approved`: they may go out, at their hour or by hand.
 * `live`: readers have them. `taken-back`: readers have them no more.
 */
export type Outcome = 'kept' | 'approved' | 'live' | 'taken-back';

/** What the gate found out about a save, for what follows on it in the same transaction. */
export interface Saving {
  outcome: Outcome;
  intent: Intent | null;
  /** What readers had. */
  before: WrittenDocument | null;
  /** Whether the words differ from the latest before. */
  changed: boolean;
  /** Of the words as they were given, before going out changed their hours. */
  hash: string;
  /** Who has written what is approved or goes live. */
  writers: readonly string[];
  /** What was open of the text before. */
  open: readonly ApprovalRow[];
  /** The valid approval of exactly these words. */
  valid: ApprovalRow | null;
  /** When it goes out by itself; ISO 8601. */
  dueAt: string | null;
  /** The public note on what was corrected. */
  correction: string | null;
}

const savingKey = (collection: WrittenCollection, id: string | null) => `saving:${collection}:${id ?? 'new'}`;
const askedKey = (collection: WrittenCollection) => `asked:${collection}`;

/** Hands on what the gate found out. `id` is null for a text that is made. */
export function noteSaving(
  req: PayloadRequest,
  collection: WrittenCollection,
  id: string | null,
  saving: Saving,
): void {
  req.context[savingKey(collection, id)] = saving;
}

/** What the gate found out, once. */
export function takeSaving(
  req: PayloadRequest,
  collection: WrittenCollection,
  id: string | null,
): Saving | null {
  const key = savingKey(collection, id);
  const saving = req.context[key] as Saving | undefined;
  delete req.context[key];
  return saving ?? null;
}

/** What an update was asked to do with the status, which Payload's later hooks are not told. */
interface Asked {
  draft: boolean;
  /** Whether it says in so many words that the text is to be a draft. */
  takesBack: boolean;
}

export function noteAsked(req: PayloadRequest, collection: WrittenCollection, asked: Asked): void {
  req.context[askedKey(collection)] = asked;
}

export function askedOf(req: PayloadRequest, collection: WrittenCollection): Asked {
  return (req.context[askedKey(collection)] as Asked | undefined) ?? { draft: false, takesBack: false };
}
