import { isolateObjectProperty, type PayloadRequest } from 'payload';

const own: (keyof PayloadRequest)[] = ['locale', 'fallbackLocale', 'payloadDataLoader'];

/**
 * The same request and transaction, with a locale of its own: Payload's local API writes the locale that it is asked for into
 * the request, so that reading all languages would have the rest of the request write all languages, too. The loader of
 * related documents does the same to the request that it was made with, and is made anew.
 */
export function ownLocale(req: PayloadRequest): PayloadRequest {
  const isolated = isolateObjectProperty(req, own);
  Reflect.deleteProperty(isolated, 'payloadDataLoader');
  return isolated;
}
