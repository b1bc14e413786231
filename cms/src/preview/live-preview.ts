import { paths } from '@pressjour/contract';
import type { GeneratePreviewURL, LivePreviewConfig, PayloadRequest } from 'payload';
import { acts } from '../access/roles.ts';
import { siteUrlOf } from '../site-url.ts';
import type { WrittenCollection } from '../written/kinds.ts';
import { sealEditorPass } from './token.ts';

/** Payload's own preview beside the form: the site with what is typed, at the width of a telephone, a tablet or a desk. */
export function livePreview(collection: WrittenCollection): LivePreviewConfig {
  return {
    url: ({ data, req }) => addressOf({ req, collection, id: data.id }),
    breakpoints: [
      { name: 'phone', label: 'Telefon / Phone', width: 390, height: 844 },
      { name: 'tablet', label: 'Surfplatta / Tablet', width: 820, height: 1180 },
      { name: 'desktop', label: 'Dator / Desktop', width: 1280, height: 800 },
    ],
  };
}

/** The same page in a tab of its own, with what is saved. */
export function previewAddress(collection: WrittenCollection): GeneratePreviewURL {
  return (document, { req }) => addressOf({ req, collection, id: document.id });
}

/** Null for a text that was never saved, and for whoever is no writer. */
function addressOf({
  req,
  collection,
  id,
}: {
  req: PayloadRequest;
  collection: WrittenCollection;
  id: unknown;
}): string | null {
  const { user, payload } = req;
  if (!user || !acts(user, 'admin', 'editor', 'approver') || typeof id !== 'string') return null;
  const token = sealEditorPass({
    secret: payload.secret,
    now: Temporal.Now.instant(),
    collection,
    id,
    user: String(user.id),
  });
  return siteUrlOf(payload) + paths.preview(token);
}
