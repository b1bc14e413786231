import { handleEndpoints, type SanitizedConfig } from 'payload';
import { sideBySide } from '../database/side-by-side.ts';

/** A save of one text: its transaction touches that text and what belongs to it, and reserves whatever else it touches. */
const oneText = /^\/api\/((?:news-items|guidance)\/[\w-]+)$/;

/** Payload's answer to a request to its API. */
export function answerRequest({
  config,
  request,
}: {
  config: SanitizedConfig;
  request: Request;
}): Promise<Response> {
  const subject = request.method === 'PATCH' ? oneText.exec(new URL(request.url).pathname)?.[1] : undefined;
  if (subject === undefined) return handleEndpoints({ config, request });
  return sideBySide(subject, () => handleEndpoints({ config, request: request.clone() }));
}
