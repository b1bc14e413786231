import { createServer } from 'node:http';
import { type AddressInfo, createServer as createNetServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress, type Network, reachBy } from './reach.ts';

const asked: string[] = [];
const server = createServer(({ headers }, response) => {
  asked.push(String(headers.host));
  response.end('inside');
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

/** A name server that gives a name's addresses in turn. */
const names = (...addresses: string[][]): Network['lookup'] =>
  ((_: string, __: object, done: (error: null, found: { address: string; family: number }[]) => void) =>
    done(
      null,
      (addresses.shift() ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as Network['lookup'];

const reach = (lookup: Network['lookup']) => reachBy({ lookup, isPublic: isPublicAddress, patience: 2000 });
const site = 'https://press.example';

describe('a link into a private network', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'no address',
  ])('is known by its address: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['193.10.9.1', '8.8.8.8', '2001:67c:2174::1', '::ffff:8.8.8.8'])(
    'and others are not: %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each(['127.0.0.1', '[::1]', '2130706433', '0x7f.1', '127.1'])('is never asked for: %s', async (host) => {
    const url = `http://${host}:${port}/`;
    expect(await reach(names())({ url, site })).toEqual({ status: 'unknown', detail: 'EPRIVATE' });
    expect(asked).toEqual([]);
  });

  it('is not reached by a name, nor by one that has a public address too', async () => {
    for (const addresses of [['127.0.0.1'], ['8.8.8.8', '127.0.0.1']]) {
      const url = `http://inside.example:${port}/`;
      expect(await reach(names(addresses))({ url, site })).toEqual({ status: 'unknown', detail: 'EPRIVATE' });
    }
    expect(asked).toEqual([]);
  });

  it('is not reached by a name server that changes its mind', async () => {
    let looked = 0;
    const lookup = ((...all: Parameters<typeof names>) => {
      looked += 1;
      return (names(['192.0.2.1'], ['127.0.0.1']) as unknown as (...args: unknown[]) => void)(...all);
    }) as unknown as Network['lookup'];
    const answered = await reachBy({ lookup, isPublic: () => true, patience: 300 })({
      url: `http://rebinding.example:${port}/`,
      site,
    });
    expect(answered.status).toBe('unknown');
    expect(looked).toBe(1);
    expect(asked).toEqual([]);
  });

  it('is asked for where it is the site itself', async () => {
    const url = `http://127.0.0.1:${port}/media/karta.pdf`;
    const own = `http://127.0.0.1:${port}`;
    expect(await reach(names())({ url, site: own })).toEqual({ status: 'alive', detail: 'HTTP 200' });
    expect(asked).toHaveLength(1);
  });
});

it('a server that answers in another protocol is not waited for', async () => {
  const other = createNetServer((socket) => {
    socket.once('data', () =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
    );
    socket.on('error', () => {});
  });
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  const own = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  const answered = await reachBy({ lookup: names(), isPublic: () => false, patience: 60_000 })({
    url: `${own}/`,
    site: own,
  });
  expect(answered.status).toBe('unknown');
  other.close();
});
