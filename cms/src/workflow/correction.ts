import type { PayloadRequest } from 'payload';
import { writeAudit } from '../audit/write.ts';
import type { WrittenVersion } from '../database/written-versions.ts';
import type { WrittenCollection, WrittenDocument } from '../written/kinds.ts';
import type { Saving } from '../written/saving.ts';
import { hashOf } from './content.ts';
import type { Actor } from './decide.ts';

/**
 * Who has written what is to go out, its public note included: that is public words too. Its writer is who asked for it, or who gives
 * another one than was asked for or approved.
 */
export function writersWithNote(
  { correction, open, writers }: Pick<Saving, 'correction' | 'open' | 'writers'>,
  actor: Actor,
): readonly string[] {
  if (correction === null) return writers;
  const known = open.find((row) => row.action === 'publish' && row.correction === correction);
  const giver = actor.kind === 'person' ? actor.id : null;
  const writer = known ? (known.askedBy ?? known.approvedBy) : giver;
  return writer && !writers.includes(writer) ? [...writers, writer] : writers;
}

interface Corrected {
  req: PayloadRequest;
  collection: WrittenCollection;
  before: WrittenDocument | null;
  version: WrittenVersion<WrittenDocument>;
}

/** Writes into the audit log which public notes readers had and have no more as they were, with what each said. */
export async function auditChangedNotes({ req, collection, before, version }: Corrected): Promise<void> {
  const { id, title, corrections } = version.document;
  const now = corrections ?? [];
  const kept = new Set(now.map(sameNote));
  for (const note of before?.corrections ?? []) {
    if (kept.has(sameNote(note))) continue;
    const changed = now.find((other) => other.id !== undefined && other.id === note.id);
    await writeAudit({
      req,
      action: 'correction-changed',
      about: { collection, id, title },
      version: version.id,
      details: { from: saidBy(note), to: changed ? saidBy(changed) : null },
    });
  }
}

type Note = NonNullable<WrittenDocument['corrections']>[number];

function saidBy({ date, text }: Note): Pick<Note, 'date' | 'text'> {
  return { date, text };
}

function sameNote(note: Note): string {
  return hashOf({ corrections: [note] });
}
