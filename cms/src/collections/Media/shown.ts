import type { PayloadRequest } from 'payload';
import { type Change, changesOf } from '../../audit/changes.ts';

/** What readers get of a file beside its bytes. */
const shown = ['filename', 'filesize', 'alt', 'caption', 'credit', 'licence'];

/** What a save changes of a file that readers would see, in the language of the request; null when that is nothing. */
export function changeOfFile({
  req,
  data,
  originalDoc,
}: {
  req: PayloadRequest;
  data: Record<string, unknown>;
  originalDoc: Record<string, unknown>;
}): Record<string, Change> | null {
  const given = shown.filter((field) => data[field] !== undefined);
  const changes = changesOf(originalDoc, data, given);
  return req.file || Object.keys(changes).length > 0 ? changes : null;
}
