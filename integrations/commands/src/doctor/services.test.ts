import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { checkServices, fetchLine } from './services.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** Answers every request so. @returns its port */
async function service(status: number, body: unknown): Promise<number> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function checked({
  cms = [200, { status: 'ok' }],
  publisher = [200, { ready: true }],
  dutyLine = [200, { ready: true, problems: [] }],
  notifier = [200, { ready: true, problems: [] }],
}: Partial<Record<'cms' | 'publisher' | 'dutyLine' | 'notifier', [number, unknown]>>): Promise<string[]> {
  const [cmsPort, publisherPort, dutyLinePort, notifierPort] = await Promise.all(
    [cms, publisher, dutyLine, notifier].map(([status, body]) => service(status, body)),
  );
  const findings = await checkServices({
    host: '127.0.0.1',
    cmsInternalUrl: `http://127.0.0.1:${cmsPort}`,
    publisherInternalUrl: `http://127.0.0.1:${publisherPort}`,
    dutyLinePort: dutyLinePort ?? 0,
    dutyLineInternalUrl: 'http://127.0.0.1:1',
    notifyInternalUrl: `http://127.0.0.1:${notifierPort}`,
  });
  return findings.map(({ level, text }) => `${level} ${text.replace(/ at http:\S+\d/, '')}`);
}

const ready = ['cms', 'publisher', 'duty line', 'notifier'].map((name) => `ok The ${name} is ready.`);

it('finds nothing wrong with services that are ready', async () => {
  expect(await checked({})).toEqual(ready);
});

it('tells each problem of a line that answers calls all the same', async () => {
  const problems = ['The cms does not confirm the snapshot.', 'The disk does not take the journal.'];
  expect(await checked({ dutyLine: [200, { ready: true, problems }] })).toEqual([
    ...ready.slice(0, 3),
    ...problems.map((problem) => `wrong The duty line: ${problem}`),
    ...ready.slice(3),
  ]);
});

it('tells in its own words why a service is not ready', async () => {
  expect(
    await checked({
      cms: [503, { status: 'the database does not answer yet' }],
      publisher: [503, { ready: false, problem: 'The site could not be rendered.' }],
      dutyLine: [503, { ready: false, problems: ['There is no snapshot yet.'] }],
      notifier: [503, { ready: false, problems: ['The cms does not answer.'] }],
    }),
  ).toEqual([
    'wrong The cms runs but is not ready: the database does not answer yet. See DATA_DIR/logs.',
    'wrong The publisher runs but is not ready: The site could not be rendered. See DATA_DIR/logs.',
    'wrong The duty line runs but is not ready. See DATA_DIR/logs.',
    'wrong The duty line: There is no snapshot yet.',
    'wrong The notifier runs but is not ready. See DATA_DIR/logs.',
    'wrong The notifier: The cms does not answer.',
  ]);
});

it('gives the sentence of a cms that has no line', async () => {
  const port = await service(503, { errors: [{ message: 'The press service has no number yet.' }] });
  expect(
    await fetchLine({
      database: { kind: 'sqlite', url: 'file:x' },
      cmsInternalUrl: `http://127.0.0.1:${port}`,
      internalToken: 'a token of the test',
    }),
  ).toEqual({
    line: null,
    findings: [
      {
        level: 'wrong',
        text: 'Database, roster and events could not be checked. The press service has no number yet.',
      },
    ],
  });
});
