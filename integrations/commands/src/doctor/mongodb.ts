import { MongoClient, MongoServerError } from 'mongodb';
import { z } from 'zod';
import { type Finding, note, ok, wrong } from './finding.ts';
import { checkIndexes } from './mongodb-indexes.ts';

const oldestMajor = 6;
/** States of a member that takes part: primary, secondary, arbiter. */
const partaking = [1, 2, 7];
const buildInfoShape = z.object({ version: z.string() });
const replicaSetShape = z.object({
  set: z.string(),
  members: z.array(z.object({ name: z.string(), health: z.number(), state: z.number() })),
});

/**
 * Whether a MongoDB can carry Pressjour: version, replica set, a transaction that is really made, indexes.
 * @param url DATABASE_URL; nothing of it is ever shown
 * @param patienceMilliseconds how long to look for the server that takes writes
 */
export async function checkMongodb(
  url: string,
  { patienceMilliseconds = 5000 }: { patienceMilliseconds?: number } = {},
): Promise<Finding[]> {
  const client = new MongoClient(url, {
    appName: 'pressjour-doctor',
    serverSelectionTimeoutMS: patienceMilliseconds,
    socketTimeoutMS: 4 * patienceMilliseconds,
  });
  try {
    const { version } = buildInfoShape.parse(await client.db().command({ buildInfo: 1 }));
    const replicaSet = await checkReplicaSet(client);
    return [
      checkVersion(version),
      replicaSet.finding,
      ...(replicaSet.writable ? [await checkTransactions(client)] : []),
      ...(await checkIndexes(client.db())),
    ];
  } catch (error) {
    return [
      wrong(
        `MongoDB could not be checked (${reasonOf(error)}). See that a majority of its members run and that DATABASE_URL is right.`,
      ),
    ];
  } finally {
    await client.close();
  }
}

/** @param version as MongoDB tells it, such as `6.0.5` */
export function checkVersion(version: string): Finding {
  return Number.parseInt(version, 10) >= oldestMajor
    ? ok(`MongoDB is version ${version}.`)
    : wrong(`MongoDB is version ${version}. Upgrade it to ${oldestMajor} or later.`);
}

/** `writable`: whether a transaction can be tried at all. */
async function checkReplicaSet(client: MongoClient): Promise<{ finding: Finding; writable: boolean }> {
  const status = await client
    .db('admin')
    .command({ replSetGetStatus: 1 })
    .catch((error: unknown) => {
      if (error instanceof MongoServerError) return error;
      throw error;
    });
  if (!(status instanceof MongoServerError)) return membersOf(replicaSetShape.parse(status));
  if (status.codeName === 'Unauthorized') {
    const why = 'The user of DATABASE_URL may not see the replica set: give it the role clusterMonitor.';
    return { finding: note(why), writable: true };
  }
  const why = `MongoDB is no replica set (${status.codeName}), so it has no transactions. Make it one.`;
  return { finding: wrong(why), writable: false };
}

/** By what `replSetGetStatus` tells of the members. */
export function membersOf({ set, members }: z.infer<typeof replicaSetShape>): {
  finding: Finding;
  writable: boolean;
} {
  const down = members.filter(({ health, state }) => health !== 1 || !partaking.includes(state));
  const up = members.length - down.length;
  const count = `${up} of the ${members.length} members of replica set ${set}`;
  if (down.length === 0) return { finding: ok(`${count} take part.`), writable: true };
  const names = down.map(({ name }) => name).join(', ');
  const writable = up * 2 > members.length;
  const consequence = writable ? 'if another fails, nothing can be written' : 'nothing can be written';
  return { finding: wrong(`Only ${count} take part: ${consequence}. Bring back ${names}.`), writable };
}

/** Writes and takes back in one transaction, with the acknowledgement of a majority. */
async function checkTransactions(client: MongoClient): Promise<Finding> {
  const checks = client.db().collection('pressjour_doctor');
  try {
    await client.withSession((session) =>
      session.withTransaction(
        async () => {
          const { insertedId } = await checks.insertOne({ at: new Date() }, { session });
          await checks.deleteOne({ _id: insertedId }, { session });
        },
        { writeConcern: { w: 'majority' }, readConcern: { level: 'snapshot' } },
      ),
    );
    await checks.drop();
    return ok('A transaction was made, and a majority acknowledged it.');
  } catch (error) {
    return wrong(
      `A transaction could not be made (${reasonOf(error)}): nothing can be published. See MongoDB's log.`,
    );
  }
}

/** The kind of the error: its message may hold addresses and names. */
function reasonOf(error: unknown): string {
  if (error instanceof MongoServerError && error.codeName !== undefined) return error.codeName;
  return error instanceof Error ? error.name : 'unknown';
}
