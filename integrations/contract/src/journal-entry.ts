import { createHash } from 'node:crypto';
import type { CallEvent } from './call-events.ts';

/** What happened, before it is an entry of the journal. */
export type Happening = Omit<CallEvent, 'entryId' | 'at'> & { at: Temporal.Instant };

/**
 * An entry for the journal. Its id is made from what happened: the call and kind, and where a call can have several of a
 * kind the step, recording, language, or notice with its status. So a webhook that Twilio delivers twice, to the same or to
 * another instance, leaves one entry.
 */
export function journalEntry(happening: Happening): CallEvent {
  const { callSid, kind, step, recordingSid, language, notice, status } = happening;
  const name =
    notice === undefined
      ? [callSid, kind, step ?? '', recordingSid ?? language ?? '']
      : [notice, kind, status ?? ''];
  return { entryId: nameUuid(name.join(' ').trimEnd()), ...happening, at: happening.at.toString() };
}

/** A UUID of version 8 (RFC 9562, for ids made in one's own way) from a name. */
function nameUuid(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
