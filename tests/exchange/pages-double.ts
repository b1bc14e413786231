import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createExchange, type Exchange, type ExchangeSettings } from './index.ts';

export const pressNumber = '+46846500410';
export const officer = '+46701740611';
export const other = '+46701740612';
export const from = '+46701740605';

/** A line that answers with fixed documents. */
export interface Pages {
  url: string;
  /** A document, or the status of an answer, by path with its query. */
  pages: Record<string, string | number>;
  asked: { path: string; form: Record<string, string>; token: string }[];
  /** The forms that a path was asked with, in order. */
  formsOf: (path: string) => Record<string, string>[];
  exchange: (changes?: Partial<ExchangeSettings>) => Exchange;
  close: () => Promise<void>;
}

export async function startPages(): Promise<Pages> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    double.asked.push({ path, form, token: String(request.headers['i-twilio-idempotency-token']) });
    const page = double.pages[path] ?? '<Response/>';
    if (typeof page === 'number') response.writeHead(page).end();
    else response.writeHead(200, { 'content-type': 'text/xml' }).end(page);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const double: Pages = {
    url,
    pages: {},
    asked: [],
    formsOf: (path) => double.asked.filter((one) => one.path === path).map(({ form }) => form),
    exchange: (changes = {}) =>
      createExchange({ dutyLineUrl: url, authToken: 'token', pressNumber, statusPath: null, ...changes }),
    async close() {
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
  return double;
}

export const say = (words: string) => `<Say voice="Polly.Elin-Neural" language="sv-SE">${words}</Say>`;
export const number = (phone: string, attributes = '') => `<Number${attributes}>${phone}</Number>`;
export const dialTo = (url: string, numbers: string) =>
  `<Response><Dial action="${url}/done" callerId="${pressNumber}" answerOnBridge="true" timeout="20">${numbers}</Dial></Response>`;
/** Asks for a key, and hangs up without one. */
export const askKey = (url: string) =>
  `<Response><Gather action="${url}/key" numDigits="1" timeout="4">${say('tryck 1')}</Gather><Hangup/></Response>`;
