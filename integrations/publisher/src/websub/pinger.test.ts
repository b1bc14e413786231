import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Model, openModel } from '../model/model.ts';
import { createPinger, type Pinger, type PingOutcome } from './pinger.ts';

let folder: string;
let model: Model;
let server: Server;
let pinger: Pinger;
let outcomes: PingOutcome[];
let troubles: unknown[];
/** What the hub answers, in turn; then 204. */
let answers: number[];
let told: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pinger-'));
  model = openModel({ file: join(folder, 'manifest.db'), timeZone: 'Europe/Stockholm' });
  [outcomes, troubles, answers, told] = [[], [], [], 0];
  server = createServer((request, response) => {
    told += 1;
    request.resume().on('end', () => response.writeHead(answers.shift() ?? 204, { location: '/' }).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const webSubHub = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  model.setSiteSettings('sv', { siteName: '', indexed: true, webSubHub });
  pinger = createPinger({
    model,
    siteUrl: 'https://press.isvagsverket.example',
    onOutcome: (outcome) => outcomes.push(outcome),
    onTrouble: (error) => troubles.push(error),
    rests: { first: 1, longest: 2 },
  });
});
afterEach(async () => {
  await pinger.stop();
  model.close();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

const whenQuiet = () => vi.waitFor(() => expect(model.pings.waiting()).toBe(0), { timeout: 5000 });

it('tells a hub again until it takes the word, and complains of it once', async () => {
  answers = [500, 429, 503];
  model.pings.note('/rss.xml', 0);
  pinger.nudge();
  await whenQuiet();
  expect(outcomes).toEqual(['failed', 'failed', 'failed', 'told']);
  expect(troubles.map(String)).toEqual([expect.stringMatching(/rss\.xml has changed \(it answered 500\)/)]);
});

it('follows no hub elsewhere: a word that is led on was not taken', async () => {
  answers = [302];
  model.pings.note('/rss.xml', 0);
  pinger.nudge();
  await whenQuiet();
  expect(outcomes).toEqual(['failed', 'told']);
  expect(told).toBe(2);
});

it('tells anew of a feed that changed while the hub was told of it', async () => {
  model.pings.note('/rss.xml', 0);
  server.once('request', () => model.pings.note('/rss.xml', 0));
  pinger.nudge();
  await whenQuiet();
  expect(told).toBe(2);
});

it('tells once of many changes that came before', async () => {
  for (let change = 0; change < 5; change += 1) model.pings.note('/rss.xml', 0);
  pinger.nudge();
  await whenQuiet();
  expect(told).toBe(1);
});

it('gives up in the end, and says so', async () => {
  answers = Array.from({ length: 100 }, () => 410);
  model.pings.note('/rss.xml', 0);
  pinger.nudge();
  await whenQuiet();
  expect([told, outcomes.at(-1), troubles.length]).toEqual([100, 'given-up', 2]);
});

it('forgets what waits when the hub is taken away', async () => {
  model.pings.note('/rss.xml', 0);
  model.setSiteSettings('sv', { siteName: '', indexed: true, webSubHub: '' });
  pinger.nudge();
  await whenQuiet();
  expect(told).toBe(0);
});
