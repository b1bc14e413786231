import { createLocalReq } from 'payload';
import { expect } from 'vitest';
import type { Role } from '../../../cms/src/access/roles.ts';
import { listenerHeader } from '../../../cms/src/collections/Users/service-strategy.ts';
import type { Answer, Cms } from './cms.ts';

const hour = 3_600_000;
export const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

/** The token in the address of a preview. */
export const tokenOf = (url: string) => new URL(url).pathname.split('/')[2] ?? '';

/** What a token that opens nothing is answered, whatever the reason. */
export function expectNothing({ status, body, headers }: Answer): void {
  expect(status).toBe(404);
  expect(body).toEqual({ errors: [{ message: 'There is no such preview, or it has ended.' }] });
  expect(headers.get('cache-control')).toBe('no-store');
}

/** What the tests of previews do at a cms: as its writers, and as the publisher that asks it on the internal listener. */
export function previewDesk(cms: Cms) {
  const ask = (path: string, body?: object) =>
    cms.ask(path, { headers: { [listenerHeader]: 'internal' }, ...(body ? { body } : {}) });

  async function made(answer: Promise<Answer>) {
    const { status, body } = await answer;
    expect(status, JSON.stringify(body)).toBe(201);
    return body;
  }

  /** The address that the form of a text gives its preview, for somebody of that role. */
  async function addressFor(role: Role, id: string, collection: 'news-items' | 'guidance' = 'news-items') {
    const { payload, users } = cms;
    const user = await payload.findByID({ collection: 'users', id: users[role] });
    const req = await createLocalReq({ user: user as never }, payload);
    const url = payload.collections[collection].config.admin.livePreview?.url;
    if (typeof url !== 'function') return null;
    return (await url({ data: { id }, locale: { code: 'sv', label: '' }, payload, req })) ?? null;
  }

  const makeLink = (id: string, change: object = {}, as: Role = 'editor') =>
    cms.ask(`/news-items/${id}/preview-links`, {
      as,
      body: { to: 'Karin på nyhetsbyrån', kind: 'colleague', expiresAt: inHours(24), ...change },
    });

  return {
    ask,
    open: (token: string) => ask(`/previews/${token}`),
    type: (token: string, typed: object) => ask(`/previews/${token}`, { typed }),
    addressFor,
    passFor: async (role: Role, id: string, collection?: 'guidance') =>
      tokenOf((await addressFor(role, id, collection)) ?? ''),
    makeLink,
    linkToken: async (id: string, change: object = {}, as: Role = 'editor'): Promise<string> =>
      tokenOf((await made(makeLink(id, change, as))).url),
    async draft(fields: object = {}, collection = 'news-items'): Promise<{ id: string; slug: string }> {
      const body = { language: 'sv', title: 'Isvägen öppnar', lead: 'Utkastets ord.', ...fields };
      return (await made(cms.ask(`/${collection}?draft=true`, { as: 'editor', body }))).doc;
    },
    async upload(name: string, data: Buffer): Promise<string> {
      const file = { name, data, type: name.endsWith('.png') ? 'image/png' : 'text/plain' };
      return (await made(cms.ask('/media', { as: 'editor', body: { alt: 'Is' }, file }))).doc.id;
    },
  };
}
