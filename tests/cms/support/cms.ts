import { randomUUID } from 'node:crypto';
import { type Environment, fileSecrets, readEnvironment } from '@pressjour/contract';
import { getPayload, type Payload, type SanitizedConfig } from 'payload';
import type { Role } from '../../../cms/src/access/roles.ts';
import { stopClock } from '../../../cms/src/clock/clock.ts';
import { listenerHeader } from '../../../cms/src/collections/Users/service-strategy.ts';
import { createConfig } from '../../../cms/src/config.ts';
import { stopWorker } from '../../../cms/src/jobs/worker.ts';
import { stopLiveCheck } from '../../../cms/src/live-check/loop.ts';
import { answerRequest } from '../../../cms/src/requests/answer.ts';
import { stopSchedule } from '../../../cms/src/schedule/timer.ts';
import { type FreshDatabase, freshDatabase } from '../../harness/database.ts';
import { pushSchemaIfAsked } from './push-schema.ts';
import { type Receiver, startReceiver } from './receiver.ts';

export type Reader = Role | 'anonymous' | 'service';

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape
  body: any;
  headers: Headers;
  /** The body as it came. */
  bytes: Buffer;
}

export interface Ask {
  as?: Reader;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: object;
  headers?: Record<string, string>;
  file?: { name: string; type: string; data: Uint8Array };
  /** A body that is no JSON. */
  raw?: Uint8Array;
}

export interface Cms extends AsyncDisposable {
  payload: Payload;
  environment: Environment;
  database: FreshDatabase;
  /** The publisher's and the duty line's double. */
  receiver: Receiver;
  /** A request to the REST API as one of the roles has it, as the running cms answers it. */
  ask: (path: string, ask?: Ask) => Promise<Answer>;
  /** The ids of the users of each role. */
  users: Record<Role, string>;
}

const roleNames: Role[] = ['admin', 'editor', 'approver', 'duty-manager', 'officer'];

/** A real Payload on a fresh database, with one user a role, and doubles of the other services on loopback. */
export async function startCms({ demo = false }: { demo?: boolean } = {}): Promise<Cms> {
  const database = await freshDatabase();
  const variables = { ...database.env, DEMO: demo ? '1' : '0' };
  const environment = readEnvironment({ variables, secrets: fileSecrets, workingDirectory: process.cwd() });
  const receiver = await startReceiver(environment);
  process.env.PAYLOAD_LOG_LEVEL = 'fatal';
  const config = await createConfig(environment);
  pushSchemaIfAsked(config);
  forgetPayload();
  const payload = await getPayload({ config });
  // Tests say what time it is.
  await stopClock(payload);
  await stopLiveCheck(payload);
  const users = {} as Record<Role, string>;
  const tokens = new Map<Reader, string>();
  for (const role of demo ? [] : roleNames) {
    const email = `${role}@isvagsverket.example`;
    const password = randomUUID();
    const { id } = await payload.create({
      collection: 'users',
      data: { email, password, name: role, roles: [role], phone: '+46701740605' },
    });
    users[role] = id;
    const { token } = await payload.login({ collection: 'users', data: { email, password } });
    if (token) tokens.set(role, token);
  }
  return {
    payload,
    environment,
    database,
    receiver,
    users,
    ask: (path, ask = {}) => send({ config, environment, tokens, path, ask }),
    async [Symbol.asyncDispose]() {
      await stopSchedule(payload);
      await stopWorker(payload);
      await payload.destroy();
      await receiver.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

/** Payload keeps one instance a process for its own endpoints; the files of tests, which share a process, have one each. */
function forgetPayload(): void {
  (globalThis as { _payload?: Map<string, unknown> })._payload?.delete('default');
}

interface Sending {
  config: SanitizedConfig;
  environment: Environment;
  tokens: Map<Reader, string>;
  path: string;
  ask: Ask;
}

async function send({ config, environment, tokens, path, ask }: Sending): Promise<Answer> {
  const { as = 'anonymous', method = ask.body || ask.file ? 'POST' : 'GET', body, file } = ask;
  const headers = new Headers({ ...ask.headers, 'accept-language': 'en' });
  if (as === 'service') {
    headers.set(listenerHeader, 'internal');
    headers.set('authorization', `Bearer ${environment.internalToken}`);
  } else if (as !== 'anonymous') {
    headers.set('authorization', `JWT ${tokens.get(as)}`);
  }
  let content: string | FormData | Uint8Array<ArrayBuffer> | null = null;
  if (file) {
    content = new FormData();
    content.set('file', new File([file.data as Uint8Array<ArrayBuffer>], file.name, { type: file.type }));
    content.set('_payload', JSON.stringify(body ?? {}));
  } else if (ask.raw) {
    content = ask.raw as Uint8Array<ArrayBuffer>;
  } else if (body) {
    content = JSON.stringify(body);
    headers.set('content-type', 'application/json');
  }
  const request = new Request(`${environment.cmsUrl}/api${path}`, { method, headers, body: content });
  const response = await answerRequest({ config, request });
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    body: isJson && text !== '' ? JSON.parse(text) : text,
    headers: response.headers,
    bytes,
  };
}
