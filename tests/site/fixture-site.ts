import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { LineStatus } from '@pressjour/contract';
import { securityHeaders } from '../../integrations/publisher/src/server/security-headers.ts';
import { builtSite, clientFolder } from '../../site/src/fixtures/built-site.ts';
import { drawings } from '../../site/src/fixtures/drawings.ts';
import { pages } from '../../site/src/fixtures/pages.ts';

export interface FixtureSite {
  /** The address of a fixture by its name. */
  address: (name: string) => string;
  /** What /status.json tells from now on; null: it cannot be had. */
  tell: (line: LineStatus | null) => void;
  close: () => Promise<void>;
}

const mediaTypes: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** Serves the fixtures on loopback as the publisher would: with their headers, their assets and a status of the line. */
export async function serveFixtures(): Promise<FixtureSite> {
  const render = await builtSite();
  let line: LineStatus | null = null;

  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const page = pages[path.slice(1)];
    if (page) {
      try {
        const { headers, body } = await render(page);
        response.setHeader('content-type', String(headers['content-type']));
        response.setHeaders(new Map(Object.entries(securityHeaders({ siteUrl: 'http://localhost' }))));
        response.end(body);
      } catch (error) {
        response.writeHead(500).end(String(error));
      }
    } else if (path === '/status.json' && line) {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(line));
    } else {
      await serveAsset(path, response);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    address: (name) => `http://127.0.0.1:${port}/${name}`,
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
export async function serveAsset(path: string, response: ServerResponse): Promise<void> {
  const file = drawings[path] ?? (await readFile(join(clientFolder, path)).catch(() => null));
  response.statusCode = file === null ? 404 : 200;
  response.setHeader('content-type', mediaTypes[extname(path)] ?? 'text/plain').end(file);
}
