import type { CallEvent } from '@pressjour/contract';
import type { PayloadRequest } from 'payload';
import { isByKey, strongerResult } from './call-result.ts';
import { confirmNotice } from './confirm.ts';

/**
 * Notes what became of a call that Pressjour placed itself, from an entry of the journal of kind `notice`. Entries may come in any order
 * and more than once: a key that was pressed stands. An entry of an unknown notice is passed over.
 */
export async function noteNoticeEntry({
  req,
  entry,
}: {
  req: PayloadRequest;
  entry: Pick<CallEvent, 'kind' | 'notice' | 'status' | 'at'>;
}): Promise<void> {
  if (entry.kind !== 'notice' || entry.notice === undefined) return;
  const notice = await req.payload.findByID({
    collection: 'notices',
    id: entry.notice,
    depth: 0,
    disableErrors: true,
    req,
  });
  if (!notice) return;
  const result = strongerResult(notice.result, entry.status);
  if (result === null || result === notice.result) return;
  await req.payload.update({ collection: 'notices', id: notice.id, data: { result }, depth: 0, req });
  if (isByKey(result)) await confirmNotice({ req, notice: notice.id, how: 'key', at: entry.at });
}
