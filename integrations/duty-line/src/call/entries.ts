import { createHash } from 'node:crypto';
import type { CallEvent } from '@pressjour/contract';

/**
 * An entry for the journal. Its id is made from the call, the kind and the step, so that a webhook that Twilio delivers
 * twice, to the same or to another instance, leaves one entry.
 */
export function journalEntry(entry: Omit<CallEvent, 'entryId' | 'at'> & { at: Temporal.Instant }): CallEvent {
  const { callSid, kind, step } = entry;
  return { entryId: nameUuid([callSid, kind, step ?? ''].join(' ')), ...entry, at: entry.at.toString() };
}

/** A UUID of version 8 (RFC 9562, for ids made in one's own way) from a name. */
function nameUuid(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
