import { MongoClient } from 'mongodb';
import { expect, it } from 'vitest';
import { startMongod } from './mongod.ts';

it('starts a replica set that has transactions', { timeout: 300_000 }, async () => {
  const mongod = await startMongod();
  const client = await MongoClient.connect(mongod.uri);
  try {
    const tests = client.db('transactions').collection('tests');
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await tests.insertOne({ kept: true }, { session });
      }),
    );
    expect(await tests.countDocuments()).toBe(1);
    if (process.env.MONGODB_URI) return;
    const limit = { getParameter: 1, transactionLifetimeLimitSeconds: 1 };
    expect(await client.db('admin').command(limit)).toMatchObject({ transactionLifetimeLimitSeconds: 10 });
  } finally {
    await client.close();
    await mongod.stop();
  }
});
