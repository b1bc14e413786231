import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, it } from 'vitest';
import { securityHeaders } from './security-headers.ts';

async function headersOf(path: string): Promise<Headers> {
  const app = express();
  app.use(securityHeaders({ secure: true, siteUrl: 'https://press.isvagsverket.example' }));
  app.use((_req, res) => {
    res.end();
  });
  const server = app.listen(0, '127.0.0.1');
  try {
    await once(server, 'listening');
    return (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)).headers;
  } finally {
    server.close();
  }
}

it('lets nothing from elsewhere into the admin', async () => {
  const headers = await headersOf('/admin');
  expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(headers.get('referrer-policy')).toBe('same-origin');
});

it('lets the site alone into a frame of the admin, and nobody frame the admin', async () => {
  const policy = (await headersOf('/admin')).get('content-security-policy');
  expect(policy).toContain("frame-src 'self' https://press.isvagsverket.example;");
  expect(policy).toContain("frame-ancestors 'self'");
});

it.each([
  '/api//links/AAAAAAAAAAAAAAAAAAAAAA',
  '/api/calendar/AAAAAAAAAAAAAAAAAAAAAA.ics',
  '/api/previews/AAAAAAAAAAAAAAAAAAAAAA/files/1/original',
  '/api/calls/1/voicemail?recording=2',
])('leaves room for the stricter rules of %s, and keeps the others', async (path) => {
  const headers = await headersOf(path);
  expect(headers.get('content-security-policy')).toBeNull();
  expect(headers.get('referrer-policy')).toBeNull();
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('strict-transport-security')).toContain('max-age');
});
