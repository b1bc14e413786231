import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../integrations/publisher/src/server/security-headers.ts';
import { type Caddy, startCaddy } from '../harness/caddy.ts';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { newsItem } from './content.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

const siteUrl = 'https://press.isvagsverket.example';
let cms: CmsDouble;
let newsroom: Newsroom;
let caddy: Caddy;

beforeAll(async () => {
  cms = await startCmsDouble();
  cms.put('news-items', newsItem({ id: 'a' }));
  newsroom = await openNewsroom(cms, { siteUrl });
  caddy = await startCaddy({ publisher: new URL(newsroom.siteUrl).host });
});
afterAll(async () => {
  await caddy?.[Symbol.asyncDispose]();
  await newsroom.close();
  await cms.close();
});

/** Of one hop, not of the answer. */
const ofTheHop = ['connection', 'date', 'keep-alive', 'transfer-encoding', 'via'];

async function answerOf(url: string, init: RequestInit) {
  const { status, headers, body } = await fetch(url, { redirect: 'manual', ...init }).then(
    async (answer) => ({
      status: answer.status,
      headers: answer.headers,
      body: await answer.text(),
    }),
  );
  return { status, body, headers: [...headers].filter(([name]) => !ofTheHop.includes(name)).sort() };
}

describe('the web server in front', () => {
  it.each([
    ['/', {}],
    ['/', { headers: { 'accept-encoding': 'br' } }],
    ['/', { headers: { 'accept-encoding': 'identity' } }],
    ['/', { method: 'HEAD' }],
    ['/', { method: 'POST', body: 'x' }],
    ['/nyheter/isvagen-a', {}],
    ['/_astro/page.1a2b3c4d.css', {}],
    ['/media/none.jpg', { headers: { range: 'bytes=0-9' } }],
    ['/status.json', {}],
    ['/en/nowhere/', {}],
    ['/og/nyheter/isvagen-a/0123456789abcdef.png', {}],
    ['/preview/none/', {}],
  ] as [string, RequestInit][])('passes on what the publisher says of %s %o', async (path, init) => {
    const [direct, passed] = [
      await answerOf(newsroom.siteUrl + path, init),
      await answerOf(caddy.siteUrl + path, init),
    ];
    expect(passed).toEqual(direct);
    expect(passed.headers.map(([name]) => name)).toContain('content-security-policy');
  });

  it('leaves a copy that has not changed where it is', async () => {
    const first = await fetch(`${caddy.siteUrl}/rss.xml`);
    const etag = first.headers.get('etag') ?? '';
    await first.text();
    const again = await fetch(`${caddy.siteUrl}/rss.xml`, { headers: { 'if-none-match': etag } });
    expect([again.status, again.headers.get('etag')]).toEqual([304, etag]);
  });

  it('gives the same headers to what it has to say itself, while the publisher is away', async () => {
    const nobody = createServer();
    await once(nobody.listen(0, '127.0.0.1'), 'listening');
    const { port } = nobody.address() as AddressInfo;
    nobody.close();
    await using alone = await startCaddy({ publisher: `127.0.0.1:${port}` });
    const answer = await fetch(`${alone.siteUrl}/nyheter/`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store']);
    expect(await answer.text()).toContain('cannot be reached just now');
    for (const [name, value] of Object.entries(securityHeaders({ siteUrl })))
      expect(answer.headers.get(name), name).toBe(value);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});
