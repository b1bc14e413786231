import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
} from 'payload';
import type { AuditAction } from './actions.ts';
import { changesOf, valuesOf } from './changes.ts';
import { writeAudit } from './write.ts';

const told = ['startsAt', 'endsAt', 'staffed'];
const watched = [...told, 'title', 'notice', 'updates', 'channels'];

/** Keeps on an event whether it was over when it was last saved: an end that comes by itself is for the clock to note. */
const noteOver: CollectionBeforeChangeHook = ({ data }) => ({
  ...data,
  overNoted: isOver(Date.parse(data.endsAt), Date.now()),
});

const afterChange: CollectionAfterChangeHook = async ({ data, doc, operation, previousDoc, req }) => {
  const about = { collection: 'events', id: String(doc.id), title: titleOf(data) };
  if (operation === 'create') {
    await writeAudit({ req, action: 'event-started', about, details: valuesOf(data, told) });
    return doc;
  }
  const changed = changesOf(previousDoc, data, watched);
  if (Object.keys(changed).length > 0) {
    const action = actionOf({ before: previousDoc?.endsAt, after: data?.endsAt, now: Date.now() });
    await writeAudit({ req, action, about, details: changed });
  }
  return doc;
};

const afterDelete: CollectionAfterDeleteHook = ({ doc, id, req }) =>
  writeAudit({
    req,
    action: 'event-deleted',
    about: { collection: 'events', id: String(id), title: titleOf(doc) },
    details: valuesOf(doc, told),
  });

/** Who started, extended, ended or changed an ongoing event. */
export const auditEvents = { beforeChange: noteOver, afterChange, afterDelete };

/** What a change of an event's end amounts to. Instants in ISO 8601, `now` in milliseconds since the epoch. */
function actionOf({ before, after, now }: { before: unknown; after: unknown; now: number }): AuditAction {
  const was = Date.parse(String(before));
  const is = Date.parse(String(after));
  if (is > was) return 'event-extended';
  return is < was && isOver(is, now) ? 'event-ended' : 'event-changed';
}

/** Whoever ends an event says the present of their own clock, which may be ahead. */
function isOver(endsAt: number, now: number): boolean {
  return endsAt <= now + 60_000;
}

function titleOf(event: { title?: unknown } | undefined): string | null {
  return typeof event?.title === 'string' ? event.title : null;
}
