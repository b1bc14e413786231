import type { PayloadRequest } from 'payload';
import type { WrittenCollection, WrittenDocument } from '../written/kinds.ts';
import { isAhead } from './hour.ts';
import { type Intent, withIntent } from './intent.ts';
import { keepLater } from './keep-later.ts';
import { wholeContent } from './whole-content.ts';

interface Taking {
  req: PayloadRequest;
  collection: WrittenCollection;
  /** What readers have. */
  live: WrittenDocument;
  latest: WrittenDocument;
  intent: Extract<Intent, { kind: 'withdraw' }>;
}

/**
 * Takes off the site what readers have. Later words stay the latest draft as they are, finished or not, and stand in no way. An hour of
 * taking down that has passed is cleared, so that the text can go out again. For a transaction of the caller's.
 */
export async function takeBack({ req, collection, live, latest, intent }: Taking): Promise<void> {
  const words = withoutPassedHour(live);
  const data = { ...wholeContent(req, collection, words), _status: 'draft' };
  await withIntent(req, intent, () =>
    req.payload.update({ collection, id: live.id, data: data as never, depth: 0, req }),
  );
  await keepLater({ req, collection, later: withoutPassedHour(latest), over: words });
}

function withoutPassedHour(text: WrittenDocument): WrittenDocument {
  return isAhead(text.unpublishAt, new Date()) ? text : { ...text, unpublishAt: null };
}
