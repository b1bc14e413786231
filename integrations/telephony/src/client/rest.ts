import type { TwilioEnvironment } from '@pressjour/contract';
import twilio from 'twilio';
import RequestClient from 'twilio/lib/base/RequestClient.js';
import { TelephonyError } from './errors.ts';

export type Connection = Pick<TwilioEnvironment, 'accountSid' | 'authTokens' | 'region' | 'edge' | 'apiUrl'>;

/** Twilio's interfaces: by its own package, and bare for what that package does not do. */
export interface Rest {
  sdk: twilio.Twilio;
  accountSid: string;
  /** @param path from the slash on, at the product's own host */
  fetch: (product: string, path: string, init?: RequestInit) => Promise<Response>;
}

const limitMilliseconds = 15_000;

/**
 * Both tokens are tried, the present one first: the one that Twilio has taken is used from then on, so that a change of
 * tokens interrupts nothing.
 * @throws {TelephonyError} without an account
 */
export function connect({ accountSid, authTokens, region, edge, apiUrl }: Connection): Rest {
  if (accountSid === null) {
    throw new TelephonyError('TWILIO_ACCOUNT_SID is not set: nothing is sent to Twilio.', { again: false });
  }
  const reached = (address: string) => addressOf(address, apiUrl);
  let tokens = [...authTokens];

  class Requests extends RequestClient {
    override async request<TData>(options: RequestClient.RequestOptions<TData>) {
      const send = (password: string) =>
        super.request({ ...options, headers: { ...options.headers }, uri: reached(options.uri), password });
      return withTokens(send, ({ statusCode }) => statusCode);
    }
  }

  return {
    sdk: twilio(accountSid, authTokens[0], {
      region,
      edge,
      httpClient: new Requests({ timeout: limitMilliseconds }),
    }),
    accountSid,
    fetch: (product, path, init = {}) => {
      const address = reached(`https://${product}.${edge}.${region}.twilio.com${path}`);
      const send = (token: string) =>
        fetch(address, {
          signal: AbortSignal.timeout(limitMilliseconds * 2),
          ...init,
          headers: { ...init.headers, authorization: basic(accountSid, token) },
        });
      return withTokens(send, ({ status }) => status);
    },
  };

  async function withTokens<T>(
    send: (token: string) => Promise<T>,
    statusOf: (answer: T) => number,
  ): Promise<T> {
    const [present = '', ...others] = tokens;
    const first = await send(present);
    for (const token of statusOf(first) === 401 ? others : []) {
      const answer = await send(token);
      if (statusOf(answer) === 401) continue;
      tokens = [token, ...tokens.filter((other) => other !== token)];
      return answer;
    }
    return first;
  }
}

/** Behind TWILIO_API_URL the host that is meant is the first part of the path. */
function addressOf(address: string, apiUrl: string | null): string {
  if (apiUrl === null) return address;
  const { host, pathname, search } = new URL(address);
  return `${apiUrl}/${host}${pathname}${search}`;
}

function basic(accountSid: string, token: string): string {
  return `Basic ${Buffer.from(`${accountSid}:${token}`).toString('base64')}`;
}
