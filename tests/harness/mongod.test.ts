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
  } finally {
    await client.close();
    await mongod.stop();
  }
});
