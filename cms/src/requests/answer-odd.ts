import type { AfterErrorHook, FlattenedField, PayloadRequest } from 'payload';
import { acts } from '../access/roles.ts';
import { say } from '../say.ts';
import { oddityOf } from './odd.ts';

/**
 * Answers a request that nothing can be made of with what is wrong about it: Payload fails on many of them, and calls that a fault of
 * its own (500). Looked at only once it has failed. The other services are answered as it was: what they sent is kept and sent again
 * after a fault, and thrown away when it was refused.
 */
export const answerOddRequests: AfterErrorHook = ({ error, req, collection }) => {
  if (isRefusal(error) || acts(req.user, 'service')) return;
  const known = collection ?? globalOf(req);
  const fields = known?.flattenedFields ?? [];
  const oddity = oddityOf({
    path: new URL(req.url ?? '/', 'http://cms').pathname,
    query: req.query ?? {},
    method: req.method ?? '',
    contentType: req.headers.get('content-type') ?? '',
    data: req.data,
    hasFile: req.file !== undefined,
    texts: fields.filter(isText).map(({ name }) => name),
    instants: fields.filter(({ type }) => type === 'date').map(({ name }) => name),
    hasVersions: Boolean(known?.versions),
    error,
  });
  if (oddity === null) return;
  return { status: oddity.status, response: { errors: [{ message: say(req, oddity.message) }] } };
};

function isRefusal(error: Error): boolean {
  return 'status' in error && typeof error.status === 'number' && error.status < 500;
}

function globalOf({ payload, routeParams }: PayloadRequest) {
  return payload.globals.config.find(({ slug }) => slug === routeParams?.global);
}

function isText(field: FlattenedField): boolean {
  return ['text', 'textarea', 'email'].includes(field.type) && !('hasMany' in field && field.hasMany);
}
