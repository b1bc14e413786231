import { expect, it } from 'vitest';
import { z } from 'zod';
import { asked } from './errors.ts';

const failed = (error: unknown) =>
  asked('The text was not sent', () => Promise.reject(error)).catch((thrown: unknown) => thrown);
const withCode = (code: string, more: object = {}) =>
  Object.assign(new Error('to +46701740605'), { code, ...more });

it.each([
  ['a refused connection', withCode('ECONNREFUSED'), 'ECONNREFUSED'],
  ['a name that is not found', withCode('ENOTFOUND'), 'ENOTFOUND'],
  ['a certificate that is over', withCode('CERT_HAS_EXPIRED'), 'CERT_HAS_EXPIRED'],
  ['an answer that breaks off', withCode('ERR_BAD_RESPONSE', { status: 201 }), 'ERR_BAD_RESPONSE'],
  ['what fetch throws', new TypeError('failed', { cause: withCode('UND_ERR_SOCKET') }), 'UND_ERR_SOCKET'],
  ['a time limit', new DOMException('too long', 'TimeoutError'), 'TimeoutError'],
])('takes %s for a Twilio that does not answer', async (_what, error, reason) => {
  expect(await failed(error)).toMatchObject({
    again: true,
    status: null,
    message: `The text was not sent: Twilio does not answer (${reason}).`,
  });
});

it.each([
  ['a shape that does not fit', z.object({ sid: z.string() }).safeParse({}).error, 'ZodError'],
  ['a field that is not there', new TypeError('of +46701740605'), 'TypeError'],
  ['a fault of ours', withCode('ERR_INVALID_ARG_TYPE'), 'Error'],
  ['no error at all', '+46701740605', 'string'],
])('does not ask again after %s', async (_what, error, name) => {
  expect(await failed(error)).toMatchObject({
    again: false,
    message: expect.stringContaining(`Twilio answered otherwise than described (${name})`),
  });
});

it('tells what Twilio says by status and code', async () => {
  expect(
    await failed(Object.assign(new Error('for +46701740605'), { status: 400, code: 21211 })),
  ).toMatchObject({
    again: false,
    status: 400,
    message:
      'The text was not sent: Twilio says that the number does not exist: correct it (status 400, error 21211).',
  });
});
