import type { PayloadRequest } from 'payload';
import type { WrittenCollection, WrittenDocument } from '../written/kinds.ts';
import { writersOf } from './actor.ts';
import { hashOf, type Text } from './content.ts';
import { withIntent } from './intent.ts';
import { wholeContent } from './whole-content.ts';

interface Kept {
  req: PayloadRequest;
  collection: WrittenCollection;
  /** The words that were the latest. */
  later: WrittenDocument;
  /** The words that have just been saved over them. */
  over: Text;
}

/** Has words stay the latest draft, with their writers and approvals, over which others were saved for readers. */
export async function keepLater({ req, collection, later, over }: Kept): Promise<void> {
  if (hashOf(later) === hashOf(over)) return;
  const data = { ...wholeContent(req, collection, later), _status: 'draft' };
  const { id } = later;
  await withIntent(req, { kind: 'keep', writers: writersOf(later) }, () =>
    req.payload.update({ collection, id, data: data as never, draft: true, depth: 0, req }),
  );
}
