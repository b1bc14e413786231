import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload';
import { changeOfFile } from '../collections/Media/shown.ts';
import { planSchedule } from '../schedule/timer.ts';
import { mediaOf } from '../written/kinds.ts';
import { markingKey } from '../written/media-use.ts';
import { type ApprovalRow, approvedRows, rowWithCopy } from './rows.ts';
import { voidRows } from './void.ts';
import type { VoidReason } from './words.ts';

/** A change of a file that readers would see makes the approvals void of the texts that use it: it is not what was approved. */
export const voidByMedia: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || req.context[markingKey] === true) return data;
  if (changeOfFile({ req, data, originalDoc }) === null) return data;
  await voidUsing(req, String(originalDoc.id), 'file-changed');
  return data;
};

/** Nor is a text without a file of it what was approved. */
export const voidByDeletedMedia: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await voidUsing(req, String(id), 'file-deleted');
};

async function voidUsing(req: PayloadRequest, media: string, why: VoidReason): Promise<void> {
  const count = await voidRows({ req, rows: await approvedWith(req, media), why });
  if (count > 0) await planSchedule(req);
}

/** One copy at a time: each holds a whole text. */
async function approvedWith(req: PayloadRequest, media: string): Promise<ApprovalRow[]> {
  const using: ApprovalRow[] = [];
  for (const row of await approvedRows(req)) {
    const approval = await rowWithCopy(req, row.id);
    if (mediaOf(approval?.copy ?? null).includes(media)) using.push(row);
  }
  return using;
}
