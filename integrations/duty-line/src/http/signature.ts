import { validateRequest, validateRequestWithBody } from 'twilio/lib/webhooks/webhooks.js';
import type { CallForm } from '../call/form.ts';

export interface SignedRequest {
  /** DUTY_LINE_URL, without a slash at the end. */
  dutyLineUrl: string;
  /** Path and query as they were sent. */
  pathAndQuery: string;
  signature: string | undefined;
  body: string;
  /** Tokens that the signature may have been made with. */
  authTokens: readonly string[];
}

/**
 * The form of a request that Twilio signed; null when it did not. The address is the configured one: request headers
 * can be forged, and change behind a proxy. Whatever the body is, it does not throw.
 * @see https://www.twilio.com/docs/usage/security#validating-requests
 */
export function signedForm({
  dutyLineUrl,
  pathAndQuery,
  signature,
  body,
  authTokens,
}: SignedRequest): CallForm | null {
  if (signature === undefined) return null;
  const url = dutyLineUrl + pathAndQuery;
  const form = parametersOf(body);
  const valid = authTokens.some((token) => {
    try {
      return url.includes('bodySHA256=')
        ? validateRequestWithBody(token, signature, url, body)
        : validateRequest(token, signature, url, form);
    } catch {
      return false;
    }
  });
  return valid ? Object.fromEntries(Object.entries(form).map(([name, values]) => [name, values[0]])) : null;
}

function parametersOf(body: string): Record<string, string[]> {
  const form: Record<string, string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(body)) {
    form[name] ??= [];
    form[name].push(value);
  }
  return form;
}
