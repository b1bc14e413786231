import type { PayloadRequest } from 'payload';
import { parseCookies } from 'payload/shared';

/** Whether the reader has chosen Payload's light theme in their account. Whoever has chosen none reads My duty dark. */
export function wantsLight({ headers, payload }: Pick<PayloadRequest, 'headers' | 'payload'>): boolean {
  return parseCookies(headers).get(`${payload.config.cookiePrefix}-theme`) === 'light';
}
