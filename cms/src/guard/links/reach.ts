import { lookup as resolve } from 'node:dns';
import { type ClientRequest, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What became of asking for an address. `dead`: there is no such page or no such name. `unknown`: nobody can say now. */
export interface Answered {
  status: 'alive' | 'dead' | 'unknown';
  /** For people: what answered, or what went wrong. */
  detail: string;
}

export interface Reaching {
  url: string;
  /** The origin of the site itself, which may stand in a private network. */
  site: string;
}

export type Reach = (reaching: Reaching) => Promise<Answered>;

/** How names are looked up and which addresses may be connected to. */
export interface Network {
  lookup: typeof resolve;
  isPublic: (address: string) => boolean;
  /** Milliseconds for one request. */
  patience: number;
}

const redirects = 5;

/** Asks for an address on the web, never for one in a private network. */
export const reachable: Reach = reachBy({ lookup: resolve, isPublic: isPublicAddress, patience: 5000 });

/** Whether an IP address is one that everybody reaches: none of a machine's own, of a house's network or reserved for something else. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * Asks with HEAD, and with GET where that is not answered well. Follows redirects, each looked at anew. A name is looked up once, and
 * the connection goes to the address that was judged: a name server that changes its mind reaches nothing inside.
 */
export function reachBy(network: Network): Reach {
  return async ({ url, site }) => {
    let at = new URL(url);
    try {
      for (let hop = 0; hop <= redirects; hop += 1) {
        const { status, location } = await ask({ url: at, network, guarded: at.origin !== site });
        if (status < 300 || status > 399 || location === null) return judged(status);
        at = new URL(location, at);
        if (!/^https?:$/.test(at.protocol)) return { status: 'unknown', detail: `leads to ${at.protocol}` };
      }
      return { status: 'unknown', detail: `more than ${redirects} redirects` };
    } catch (error) {
      return failed(error);
    }
  };
}

function judged(status: number): Answered {
  const detail = `HTTP ${status}`;
  if (status === 404 || status === 410) return { status: 'dead', detail };
  return { status: status < 400 ? 'alive' : 'unknown', detail };
}

function failed(error: unknown): Answered {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'ERROR';
  return { status: code === 'ENOTFOUND' ? 'dead' : 'unknown', detail: code };
}

interface Asked {
  url: URL;
  network: Network;
  /** Whether only public addresses may be connected to. */
  guarded: boolean;
}

interface Answer {
  status: number;
  location: string | null;
}

async function ask(asked: Asked): Promise<Answer> {
  const head = await send('HEAD', asked);
  return head.status < 400 ? head : send('GET', asked);
}

function send(method: 'HEAD' | 'GET', { url, network, guarded }: Asked): Promise<Answer> {
  const { promise, resolve: answered, reject } = Promise.withResolvers<Answer>();
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (guarded && isIP(host) !== 0 && !network.isPublic(host))
    return Promise.reject(new PrivateAddressError());
  const request: ClientRequest = (url.protocol === 'https:' ? overHttps : overHttp)(url, {
    method,
    lookup: guarded ? guardedLookup(network) : network.lookup,
    signal: AbortSignal.timeout(network.patience),
    agent: false,
    headers: { 'user-agent': 'Pressjour link check', accept: '*/*' },
  });
  request.once('response', (response) => {
    answered({ status: response.statusCode ?? 0, location: response.headers.location ?? null });
    // What the page says is nobody's business here.
    response.destroy();
  });
  // Whoever answers in another protocol (101) is hung up on, without an error.
  request.once('close', () => reject(new Error('The connection was closed without an answer.')));
  request.once('error', reject);
  request.end();
  return promise;
}

/** A look-up that gives public addresses only, and none at all when one of a name's is private. */
function guardedLookup({ lookup, isPublic }: Network): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const refused =
        error ?? (addresses.every(({ address }) => isPublic(address)) ? null : new PrivateAddressError());
      const [first] = addresses ?? [];
      if (refused || !first) callback(refused ?? new PrivateAddressError(), '', 0);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
  readonly code = 'EPRIVATE';

  constructor() {
    super('The address is in a private network.');
  }
}
