import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, asFirstAdmin } from '../harness/cms.ts';
import { type Pressjour, startPressjour } from '../harness/services.ts';

let pressjour: Pressjour;
beforeAll(async () => {
  pressjour = await startPressjour({ services: ['cms'] });
  await asFirstAdmin(pressjour.environment);
});
afterAll(() => pressjour?.[Symbol.asyncDispose]());

const json = { 'content-type': 'application/json' };

describe('the server in front of the cms', () => {
  it.each([
    '/api/users/first-register',
    '//api/users/first-register',
    '/API/users/first-register/',
    '/api/users/first%2Dregister?draft=true',
  ])('lets nobody register: %s', async (path) => {
    const body = JSON.stringify({ email: 'first@isvagsverket.example', password: 'whoever comes first' });
    const { cmsUrl } = pressjour.environment;
    const response = await fetch(`${cmsUrl}${path}`, { method: 'POST', headers: json, body });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('user add');
  });

  it('has no GraphQL', async () => {
    const { cmsUrl } = pressjour.environment;
    const body = JSON.stringify({ query: '{ Users { docs { email } } }' });
    for (const path of ['/api/graphql', '/api/graphql-playground']) {
      const response = await fetch(`${cmsUrl}${path}`, { method: 'POST', headers: json, body });
      expect(response.status).toBe(404);
    }
  });

  it('sends headers that keep the admin to itself', async () => {
    const { headers } = await fetch(`${pressjour.environment.cmsUrl}/admin/login`);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self';.*frame-ancestors 'self'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('knows the services on the inner listener only, whatever a request says of itself', async () => {
    const { cmsUrl, cmsInternalUrl, internalToken } = pressjour.environment;
    const headers = { authorization: `Bearer ${internalToken}`, 'x-pressjour-listener': 'internal' };
    expect((await fetch(`${cmsUrl}/api/snapshot`, { headers })).status).toBe(403);
    expect((await fetch(`${cmsInternalUrl}/api/snapshot`, { headers })).status).not.toBe(403);
  });

  it('answers the API itself as Next does, which it leaves other spellings to', async () => {
    const { cmsUrl } = pressjour.environment;
    const own = await fetch(`${cmsUrl}/api/topics?limit=1`);
    const byNext = await fetch(`${cmsUrl}/api/%74opics?limit=1`);
    expect(own.status).toBe(200);
    expect(await own.text()).toBe(await byNext.text());
    const headersOf = ({ headers }: Response) =>
      ['content-type', 'content-security-policy', 'cache-control'].map((name) => headers.get(name));
    expect(headersOf(own)).toEqual(headersOf(byNext));
  });

  it('takes what the forms of the admin send, and files of any size', async () => {
    const { cmsUrl } = pressjour.environment;
    const login = await fetch(`${cmsUrl}/api/users/login`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify(admin),
    });
    const { token } = (await login.json()) as { token: string };
    const send = async (path: string, values: object, file?: File) => {
      const body = new FormData();
      body.set('_payload', JSON.stringify(values));
      if (file !== undefined) body.set('file', file);
      const headers = { authorization: `JWT ${token}` };
      return (await fetch(`${cmsUrl}${path}`, { method: 'POST', headers, body })).status;
    };
    expect(await send('/api/topics', { title: 'Isvägar', slug: 'isvagar' })).toBe(201);
    for (const size of [10_000, 3_000_000]) {
      const file = new File(['Is. '.repeat(size / 4)], `anvisning-${size}.txt`, { type: 'text/plain' });
      expect(await send('/api/media', { alt: 'Anvisning' }, file)).toBe(201);
    }
  });

  it('stops one address from trying many accounts, and leaves the others alone', async () => {
    const { cmsPort, cmsUrl } = pressjour.environment;
    const body = JSON.stringify({ email: 'nobody@isvagsverket.example', password: 'a guess' });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 21; attempt += 1) {
      const response = await fetch(`${cmsUrl}/api/users/login`, { method: 'POST', headers: json, body });
      statuses.push(response.status);
    }
    expect(new Set(statuses.slice(0, 20))).toEqual(new Set([401]));
    expect(statuses.at(-1)).toBe(429);
    expect(await loginFrom('127.0.0.2', cmsPort)).toBe(200);
  });
});

/** Logs in from another loopback address; fetch cannot choose the one that it calls from. */
async function loginFrom(localAddress: string, port: number): Promise<number> {
  const { email, password } = admin;
  const body = JSON.stringify({ email, password });
  const socket = connect({ host: '127.0.0.1', port, localAddress });
  socket.write(
    `POST /api/users/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
}
