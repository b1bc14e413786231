import type { Endpoint, PayloadRequest } from 'payload';
import { adminLanguage } from '../admin/time.ts';
import { findLink, type LinkQuestion } from '../notices/links/find-link.ts';
import { linkPage } from '../notices/links/page.ts';
import { useLink } from '../notices/links/use-link.ts';

/**
 * `/api/links/:token`: what a one-time link in a notice leads to. GET shows what will happen and a button, and changes nothing, since
 * mail filters and telephones fetch links before anybody reads them; POST does it, once. Whoever has the address needs no account.
 */
export const linkEndpoints: Endpoint[] = [
  {
    path: '/links/:token',
    method: 'get',
    handler: async (req) => linkPage(await findLink(questionOf(req))),
  },
  {
    path: '/links/:token',
    method: 'post',
    handler: async (req) => linkPage(await useLink(questionOf(req))),
  },
];

function questionOf({ payload, routeParams, i18n }: PayloadRequest): LinkQuestion {
  return {
    payload,
    token: String(routeParams?.token),
    now: Temporal.Now.instant(),
    language: adminLanguage(i18n.language),
  };
}
