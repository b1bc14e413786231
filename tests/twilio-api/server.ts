import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { TwilioEnvironment } from '@pressjour/contract';
import { type Answer, accountHandlers } from './account.ts';
import { operationAt } from './operations.ts';
import { type AccountRecords, type CallRecord, newSid } from './records.ts';
import { type ServerlessState, serverlessHandlers } from './serverless.ts';

/** How requests are to fail. */
export interface Failure {
  /** By its name in Twilio's description, such as `CreateMessage`. */
  operation: string;
  /** Null: the connection breaks instead of an answer. */
  status: number | null;
  /** Twilio's own error code. */
  code?: number;
  /** 1 by default. */
  times?: number;
}

/** A Twilio on loopback that keeps to its published description, and holds callers to it. */
export interface TwilioApi {
  /** What TWILIO_API_URL should be. */
  url: string;
  /** The environment of a service that is to use it. */
  environment: TwilioEnvironment;
  records: AccountRecords;
  serverless: ServerlessState;
  /** The operations that were asked for, in order. */
  asked: string[];
  /** Adds a number to the account. @returns its SID */
  addNumber: (phone: string, more?: { sms?: boolean; voiceRegion?: string | null }) => string;
  /** Adds a recording. @param audio null while Twilio is still at it */
  addRecording: (recording: {
    audio: Uint8Array | null;
    callSid?: string;
    seconds?: number;
    at?: Temporal.Instant;
  }) => string;
  failNext: (failure: Failure) => void;
  /** Stops it. @throws when anything was asked for that Twilio's description does not have, or not so */
  close: () => Promise<void>;
}

export interface TwilioApiSettings {
  accountSid?: string;
  /** Those that it takes, the main one first. */
  authTokens?: [string, ...string[]];
  region?: string;
  edge?: string;
  textsFrom?: string | null;
  now?: () => Temporal.Instant;
  /** Told of each call that is placed, as for an exchange that then plays it. */
  onCall?: (call: CallRecord) => void;
}

export async function startTwilioApi({
  accountSid = 'AC0123456789abcdef0123456789abcdef',
  authTokens = ['the-token-of-the-account'],
  region = 'ie1',
  edge = 'dublin',
  textsFrom = 'Pressjour',
  now = Temporal.Now.instant,
  onCall = () => undefined,
}: TwilioApiSettings = {}): Promise<TwilioApi> {
  const records: AccountRecords = { status: 'active', numbers: [], texts: [], calls: [], recordings: [] };
  const { handlers: serverless, state } = serverlessHandlers({ accountSid, now });
  const handlers = { ...accountHandlers({ accountSid, records, now, onCall }), ...serverless };
  const asked: string[] = [];
  const faults: string[] = [];
  const failures: Failure[] = [];

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      faults.push(String(error));
      response.destroy();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    environment: { accountSid, authTokens, region, edge, textsFrom, apiUrl: url },
    records,
    serverless: state,
    asked,
    addNumber(phoneNumber, { sms = true, voiceRegion = region } = {}) {
      const sid = newSid('PN');
      records.numbers.push({ sid, phoneNumber, settings: {}, sms, voiceRegion });
      return sid;
    },
    addRecording({ audio, callSid = newSid('CA'), seconds = 12, at = now() }) {
      const sid = newSid('RE');
      records.recordings.push({ sid, callSid, audio, seconds, at });
      return sid;
    },
    failNext: (failure) => void failures.push(failure),
    async close() {
      server.closeAllConnections();
      await once(server.close(), 'close');
      if (faults.length > 0) throw new Error(`Twilio would not have taken it so:\n${faults.join('\n')}`);
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', headers } = request;
    const { pathname, searchParams } = new URL(request.url ?? '', url);
    const [, host = '', ...rest] = pathname.split('/');
    const path = `/${rest.join('/')}`;
    const product = host.replace(`.${edge}.${region}.twilio.com`, '');
    const operation = operationAt({ product, method: method.toLowerCase(), path });
    const type = headers['content-type'] ?? '';
    const form = await formOf(await buffer(request), type);
    if (operation === null) {
      faults.push(`${method} ${host}${path}: there is no such operation.`);
      return send(response, { status: 404, body: { code: 20404, message: 'Not found', status: 404 } });
    }
    asked.push(operation.id);
    const expected = authTokens.map(
      (token) => `Basic ${Buffer.from(`${accountSid}:${token}`).toString('base64')}`,
    );
    if (!expected.includes(headers.authorization ?? '')) {
      return send(response, { status: 401, body: { code: 20003, message: 'Authenticate', status: 401 } });
    }
    const wrong = operation.faults({ query: searchParams, form, type });
    if (wrong.length > 0) {
      faults.push(...wrong.map((fault) => `${operation.id}: ${fault}`));
      return send(response, { status: 400, body: { code: 20001, message: wrong.join(' '), status: 400 } });
    }
    const failure = nextFailure(operation.id);
    if (failure?.status === null) return void response.destroy();
    if (failure !== undefined) {
      // As Twilio does, the message repeats what was sent.
      const message = `It fails for ${form.get('To') ?? 'a reason'}.`;
      return send(response, {
        status: failure.status,
        body: { code: failure.code, message, status: failure.status },
      });
    }
    const given = handlers[operation.id]?.({ path: operation.path, query: searchParams, form });
    if (given === undefined) throw new Error(`The double does not know ${operation.id}.`);
    if (given.status < 300) {
      faults.push(
        ...operation
          .answerFaults({ status: given.status, body: undefinedGone(given.body) })
          .map((fault) => `Answer to ${operation.id}: ${fault}`),
      );
    }
    send(response, given);
  }

  function nextFailure(operation: string): (Failure & { status: number | null }) | undefined {
    const failure = failures.find((candidate) => candidate.operation === operation);
    if (failure === undefined) return undefined;
    const times = failure.times ?? 1;
    if (times <= 1) failures.splice(failures.indexOf(failure), 1);
    else failure.times = times - 1;
    return failure;
  }
}

async function formOf(body: Buffer, type: string): Promise<URLSearchParams> {
  if (!type.startsWith('multipart/form-data')) return new URLSearchParams(body.toString('utf8'));
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const fields = new URLSearchParams();
  for (const [name, value] of form)
    fields.append(name, typeof value === 'string' ? value : await value.text());
  return fields;
}

function undefinedGone(body: unknown): unknown {
  return body === undefined || body instanceof Uint8Array ? body : JSON.parse(JSON.stringify(body));
}

function send(response: ServerResponse, { status, body }: Answer): void {
  if (body instanceof Uint8Array) {
    response.writeHead(status, { 'content-type': 'audio/mpeg' }).end(body);
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
