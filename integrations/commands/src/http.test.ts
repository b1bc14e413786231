import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { askService, ServiceAway } from './http.ts';

it('gives a service up that takes the request and does not answer', async () => {
  const silent = createServer(() => {});
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  try {
    const { port } = silent.address() as AddressInfo;
    const asked = askService({
      service: 'the cms',
      url: `http://127.0.0.1:${port}/`,
      token: 'x',
      limitSeconds: 0.05,
    });
    await expect(asked).rejects.toThrow(ServiceAway);
    await expect(asked).rejects.toThrow(/^The cms at http:\S+ has not answered for 0\.05 seconds\./);
  } finally {
    silent.close().closeAllConnections();
  }
});
