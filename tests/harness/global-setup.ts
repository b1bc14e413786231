import { startMongod } from './mongod.ts';

/** Gives a run on MongoDB its server, unless the caller brought one in PRESSJOUR_TEST_MONGODB_URI. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.PRESSJOUR_TEST_DATABASE !== 'mongodb' || process.env.PRESSJOUR_TEST_MONGODB_URI) return;
  const mongod = await startMongod();
  process.env.PRESSJOUR_TEST_MONGODB_URI = mongod.uri;
  return mongod.stop;
}
