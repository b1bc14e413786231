import type { CollectionAfterReadHook } from 'payload';

/** Addresses of files without the cms's public origin: the publisher reaches the cms by another one. */
export const relativeUrls: CollectionAfterReadHook = ({ doc, req }) => {
  const origin = req.payload.config.serverURL;
  if (!origin) return doc;
  const relative = (url: unknown) =>
    typeof url === 'string' && url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
  doc.url = relative(doc.url);
  doc.thumbnailURL = relative(doc.thumbnailURL);
  for (const size of Object.values<{ url?: unknown } | null>(doc.sizes ?? {})) {
    if (size) size.url = relative(size.url);
  }
  return doc;
};
