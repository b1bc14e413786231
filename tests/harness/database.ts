import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { freePorts } from './ports.ts';

export type TestDatabase = 'sqlite' | 'mongodb';

export interface FreshDatabase extends AsyncDisposable {
  kind: TestDatabase;
  /** A whole environment for the services: own database, DATA_DIR, secrets and free ports. No demo. */
  env: Record<string, string>;
}

/** Which database this run of the tests is for: PRESSJOUR_TEST_DATABASE, SQLite when unset. */
export function testDatabase(): TestDatabase {
  const name = process.env.PRESSJOUR_TEST_DATABASE ?? 'sqlite';
  if (name !== 'sqlite' && name !== 'mongodb') {
    throw new Error(`PRESSJOUR_TEST_DATABASE must be sqlite or mongodb, not ${name}.`);
  }
  return name;
}

/** An empty database of the kind that this run is for. Disposing of it removes the database and DATA_DIR. */
export async function freshDatabase(kind: TestDatabase = testDatabase()): Promise<FreshDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pressjour-test-'));
  const url = kind === 'sqlite' ? `file:${dataDir}/pressjour.db` : mongoUrl();
  const ports = await freePorts(7);
  const [sitePort, cmsPort, dutyLinePort, ...internal] = ports.map(String);

  return {
    kind,
    env: {
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      DATABASE_URL: url,
      INTERNAL_TOKEN: randomBytes(32).toString('hex'),
      PAYLOAD_SECRET: randomBytes(32).toString('hex'),
      TWILIO_AUTH_TOKEN: randomBytes(16).toString('hex'),
      HOST: '127.0.0.1',
      SITE_PORT: sitePort ?? '',
      CMS_PORT: cmsPort ?? '',
      DUTY_LINE_PORT: dutyLinePort ?? '',
      CMS_INTERNAL_URL: `http://127.0.0.1:${internal[0]}`,
      PUBLISHER_INTERNAL_URL: `http://127.0.0.1:${internal[1]}`,
      DUTY_LINE_INTERNAL_URL: `http://127.0.0.1:${internal[2]}`,
      NOTIFY_INTERNAL_URL: `http://127.0.0.1:${internal[3]}`,
      TZ_NAME: 'Europe/Stockholm',
      DEMO: '0',
    },
    async [Symbol.asyncDispose]() {
      if (kind === 'mongodb') await dropMongo(url);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function mongoUrl(): string {
  const base = process.env.PRESSJOUR_TEST_MONGODB_URI;
  if (!base) throw new Error('PRESSJOUR_TEST_MONGODB_URI is unset: run the tests with the global setup.');
  const url = new URL(base);
  url.pathname = `/pressjour-test-${randomBytes(6).toString('hex')}`;
  return url.href;
}

async function dropMongo(url: string): Promise<void> {
  const client = await MongoClient.connect(url);
  try {
    await client.db().dropDatabase();
  } finally {
    await client.close();
  }
}
