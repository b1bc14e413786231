import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { changeOfFile } from '../collections/Media/shown.ts';
import { planSchedule } from '../schedule/timer.ts';
import { mediaOf } from '../written/kinds.ts';
import { markingKey } from '../written/media-use.ts';
import { type ApprovalRow, approvedRows, rowWithCopy } from './rows.ts';
import { voidRows } from './void.ts';

/** A change of a file that readers would see makes the approvals void of the texts that use it: it is not what was approved. */
export const voidByMedia: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || req.context[markingKey] === true) return data;
  if (changeOfFile({ req, data, originalDoc }) === null) return data;
  const rows = await approvedWith(req, String(originalDoc.id));
  const count = await voidRows({ req, rows, why: 'file-changed' });
  if (count > 0) await planSchedule(req);
  return data;
};

/** One copy at a time: each holds a whole text. */
async function approvedWith(req: PayloadRequest, media: string): Promise<ApprovalRow[]> {
  const using: ApprovalRow[] = [];
  for (const row of await approvedRows(req)) {
    const approval = await rowWithCopy(req, row.id);
    if (mediaOf(approval?.copy ?? null).includes(media)) using.push(row);
  }
  return using;
}
