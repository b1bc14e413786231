'use client';

import { useConfig, useTranslation } from '@payloadcms/ui';
import { formatAdminURL } from 'payload/shared';
import { useSay } from './useSay.ts';

export interface ApiAnswer {
  ok: boolean;
  body: Record<string, unknown>;
  /** When not ok: one sentence for the reader, from the cms where it gave one. */
  reason: string;
}

type Send = (method: 'GET' | 'POST' | 'PATCH', path: `/${string}`, body?: object) => Promise<ApiAnswer>;

/** Asks the cms's REST API as the signed-in user, in the language of the admin. Never rejects. */
export function useApi(): Send {
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const say = useSay();

  return async (method, path, body) => {
    try {
      const response = await fetch(
        formatAdminURL({ apiRoute: config.routes.api, path, serverURL: config.serverURL }),
        {
          method,
          credentials: 'include',
          headers: { 'Accept-Language': i18n.language, 'Content-Type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        },
      );
      const answer: Record<string, unknown> = await response.json();
      return { ok: response.ok, body: answer, reason: firstMessage(answer) ?? say('tryAgain') };
    } catch {
      return { ok: false, body: {}, reason: say('tryAgain') };
    }
  };
}

/**
 * The first message of Payload's error shape, `{ errors: [{ message, data: { errors: [{ message }] } }] }`: what is said of the
 * field, where a field is at fault, before the sentence that only names it.
 */
function firstMessage(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('errors' in body)) return undefined;
  const first: unknown = Array.isArray(body.errors) ? body.errors[0] : undefined;
  if (typeof first !== 'object' || first === null) return undefined;
  const ofField = 'data' in first ? firstMessage(first.data) : undefined;
  if (ofField !== undefined) return ofField;
  return 'message' in first && typeof first.message === 'string' ? first.message : undefined;
}
