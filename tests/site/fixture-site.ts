import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { LineStatus } from '@pressjour/contract';
import { answerWith } from '../../integrations/publisher/src/server/answer.ts';
import { pageOf } from '../../integrations/publisher/src/server/pages-on-disk.ts';
import { securityHeaders } from '../../integrations/publisher/src/server/security-headers.ts';
import { builtSite, clientFolder, pathOf } from '../../site/src/fixtures/built-site.ts';
import { drawings } from '../../site/src/fixtures/drawings.ts';
import { deskLine } from '../../site/src/fixtures/lines.ts';
import { pages } from '../../site/src/fixtures/pages.ts';

export interface FixtureSite {
  /** The address of a fixture by its name, for a browser: each is on a host of its own, at the path that it says it has. */
  address: (name: string) => string;
  /** What /status.json tells from now on; null: it cannot be had. */
  tell: (line: LineStatus | null) => void;
  close: () => Promise<void>;
}

/** What /status.json says while a fixture is looked at: the state that it was made in, and office hours where it tells of none. */
export function lineAt(name: string): LineStatus {
  const page = pages[name];
  return (page && 'line' in page ? page.line : null) ?? deskLine;
}

/** Serves the fixtures on loopback as the publisher would: with their headers, packed, their assets and a status of the line. */
export async function serveFixtures(): Promise<FixtureSite> {
  const render = await builtSite();
  const headers = securityHeaders({ siteUrl: 'http://localhost' });
  let line: LineStatus | null = null;

  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const page = pages[request.headers.host?.split('.')[0] ?? ''];
    try {
      if (page && path === pathOf(page)) {
        const { body } = await render(page);
        await answerWith({ path, page: pageOf(Buffer.from(body)), status: 200, headers }, request, response);
      } else if (path === '/status.json' && line) {
        response.setHeader('content-type', 'application/json').end(JSON.stringify(line));
      } else {
        await serveAsset(path, request, response);
      }
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    address: (name) => {
      const page = pages[name];
      if (!page) throw new Error(`There is no fixture ${name}.`);
      return `http://${name}.localhost:${port}${pathOf(page)}`;
    },
    tell: (told) => {
      line = told;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** Answers with a file that the pages point to, or with 404. */
export async function serveAsset(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = drawings[path] ?? (await readFile(join(clientFolder, path)).catch(() => null));
  if (file === null) response.writeHead(404).end();
  else await answerWith({ path, page: pageOf(Buffer.from(file)), status: 200 }, request, response);
}
