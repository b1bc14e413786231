import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { compileFunction } from 'node:vm';
import twilio from 'twilio';
import { type Form, sign } from '../exchange/index.ts';
import type { Deployed } from '../twilio-api/index.ts';

/** Serves what is deployed as Twilio does: a protected Function answers to a valid signature only. */
export interface FunctionHost {
  /** Where its public address leads. */
  url: string;
  /** What the Functions wrote to their log. */
  log: string[];
  close: () => Promise<void>;
}

type Handler = (context: object, event: object, callback: (error: unknown, answer: object) => void) => void;

/**
 * @param deployed what stands there at the moment; null serves nothing
 * @param now the time that the Functions read
 * @see https://www.twilio.com/docs/serverless/functions-assets/functions/invocation
 */
export async function startFunctionHost({
  deployed,
  authToken,
  now,
}: {
  deployed: () => Deployed | null;
  authToken: string;
  now: () => Temporal.Instant;
}): Promise<FunctionHost> {
  const log: string[] = [];
  const server = createServer(async (request, response) => {
    const { status, type, body } = await answer(request);
    response.writeHead(status, { 'content-type': type }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    async close() {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };

  async function answer(request: IncomingMessage): Promise<{ status: number; type: string; body: string }> {
    const all = deployed();
    const url = new URL(request.url ?? '', `https://${all?.domain}`);
    const found = all?.functions.find(({ path }) => path === url.pathname);
    if (all === null || found === undefined) return { status: 404, type: 'text/plain', body: 'Not found' };
    const form: Form = Object.fromEntries(new URLSearchParams(await text(request)));
    const signature = request.headers['x-twilio-signature'];
    if (found.visibility !== 'public' && signature !== sign({ authToken, url: url.href, form })) {
      return { status: 403, type: 'text/plain', body: 'Forbidden' };
    }
    return run(found.content, all, { ...Object.fromEntries(url.searchParams), ...form });
  }

  function run(source: string, { assets }: Deployed, event: Form) {
    const open = new Map(assets.map(({ path, content }) => [path, { path, open: () => content }]));
    const Runtime = { getAssets: () => Object.fromEntries(open) };
    const Twilio = { twiml: twilio.twiml };
    const console = { error: (...words: unknown[]) => void log.push(words.join(' ')) };
    class Clock extends Date {
      static override now = () => now().epochMilliseconds;
    }
    const module = { exports: {} as { handler?: Handler } };
    const names = ['exports', 'module', 'Runtime', 'Twilio', 'console', 'Date'];
    compileFunction(source, names)(module.exports, module, Runtime, Twilio, console, Clock);
    return new Promise<{ status: number; type: string; body: string }>((resolve, reject) => {
      module.exports.handler?.({}, event, (error, given) => {
        if (error) reject(error);
        else resolve({ status: 200, type: 'text/xml', body: String(given) });
      });
    });
  }
}
