import type { CollectionBeforeChangeHook } from 'payload';
import { label } from '../labels.ts';
import { refusal } from '../refuse.ts';
import { pathOf, type WrittenCollection, type WrittenDocument } from './kinds.ts';
import { stored } from './stored.ts';

/** The key under which a request remembers what readers had before it. */
export const beforeKey = (collection: WrittenCollection, id: string) => `before:${collection}:${id}`;

/**
 * What must hold before a text is published: no hour and no embargo that lies ahead, since an hour is not yet waited for.
 * The first publishing sets the hour when the writer left it out.
 */
export function gate(collection: WrittenCollection): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, req, operation, context }) => {
    const before = operation === 'update' ? await stored(req, collection, originalDoc.id) : null;
    if (before) context[beforeKey(collection, before.id)] = before;
    data.lastPath = before?.lastPath ?? null;
    if (data._status !== 'published') return data;

    const whole: WrittenDocument = { ...originalDoc, ...data };
    if (collection === 'news-items') {
      refuseAhead('embargoedUntil', whole.embargoedUntil, req);
      refuseAhead('publishedAt', whole.publishedAt, req);
      data.publishedAt = whole.publishedAt ?? new Date().toISOString();
    }
    data.lastPath = pathOf(collection, whole);
    return data;
  };
}

function refuseAhead(
  path: string,
  instant: string | null | undefined,
  req: Parameters<typeof refusal>[0]['req'],
): void {
  if (!instant || Date.parse(instant) <= Date.now()) return;
  throw refusal({
    req,
    collection: 'news-items',
    path,
    message: label(
      'Tiden har inte kommit än, så nyheten publicerades inte. Spara som utkast, eller ta bort tiden och publicera nu.',
      'This time lies ahead, so the item was not published. Save it as a draft, or clear the time and publish now.',
    ),
  });
}
