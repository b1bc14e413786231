import { expect, it } from 'vitest';
import { transportOptions } from './transport-options.ts';

it('encrypts from the start by smtps, and by STARTTLS otherwise, with a certificate that holds', () => {
  const signed = { tls: { rejectUnauthorized: true } };
  expect(transportOptions('smtps://mail.isvagsverket.example')).toMatchObject({
    port: 465,
    secure: true,
    ...signed,
  });
  expect(transportOptions('smtp://mail.isvagsverket.example')).toMatchObject({
    port: 587,
    secure: false,
    requireTLS: true,
    ...signed,
  });
});

it.each(['smtp://localhost:25', 'smtp://127.0.0.1:25', 'smtp://[::1]:25'])('lets %s go without', (url) => {
  expect(transportOptions(url)).toMatchObject({
    port: 25,
    requireTLS: false,
    tls: { rejectUnauthorized: false },
  });
});

it('reads the login out of the address, and nothing out of its query', () => {
  const url =
    'smtp://press%40isvagsverket:a%2Fb@mail.isvagsverket.example?requireTLS=false&tls.rejectUnauthorized=false';
  expect(transportOptions(url)).toMatchObject({
    auth: { user: 'press@isvagsverket', pass: 'a/b' },
    requireTLS: true,
    tls: { rejectUnauthorized: true },
  });
  expect(transportOptions('smtp://mail.isvagsverket.example')).not.toHaveProperty('auth');
});
