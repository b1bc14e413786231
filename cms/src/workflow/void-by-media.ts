import { isDeepStrictEqual } from 'node:util';
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { planSchedule } from '../schedule/timer.ts';
import { mediaOf } from '../written/kinds.ts';
import { markingKey } from '../written/media-use.ts';
import type { ApprovalRow } from './rows.ts';
import { voidRows } from './void.ts';

/** What readers get of a file beside its bytes. */
const shown = ['filename', 'filesize', 'alt', 'caption', 'credit', 'licence'];

/** A change of a file that readers would see makes the approvals void of the texts that use it: it is not what was approved. */
export const voidByMedia: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || req.context[markingKey] === true) return data;
  const differs = (field: string) =>
    data[field] !== undefined && !isDeepStrictEqual(data[field] ?? null, originalDoc?.[field] ?? null);
  if (!req.file && !shown.some(differs)) return data;
  const rows = await approvedWith(req, String(originalDoc.id));
  const count = await voidRows({ req, rows, why: 'file-changed' });
  if (count > 0) await planSchedule(req);
  return data;
};

async function approvedWith(req: PayloadRequest, media: string): Promise<ApprovalRow[]> {
  const { docs } = await req.payload.db.find<ApprovalRow>({
    collection: 'approvals',
    where: { and: [{ state: { equals: 'approved' } }, { action: { equals: 'publish' } }] },
    pagination: false,
    req,
  });
  return docs.filter(({ copy }) => mediaOf(copy ?? null).includes(media));
}
