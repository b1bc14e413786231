import { MongoClient } from 'mongodb';
import { MongoMemoryServer } from 'mongodb-memory-server-core';
import { expect, it } from 'vitest';
import { checkMongodb } from '../../integrations/commands/src/doctor/mongodb.ts';
import { checkSqlite } from '../../integrations/commands/src/doctor/sqlite.ts';
import { testDatabase } from '../harness/database.ts';
import { findMongod } from '../harness/mongod.ts';
import { startCms } from './support/cms.ts';

const onMongo = testDatabase() === 'mongodb';

it.skipIf(onMongo)('finds the SQLite file of a running cms whole and written ahead of', async () => {
  await using cms = await startCms();
  expect(checkSqlite(cms.environment.database.url)).toEqual([
    { level: 'ok', text: 'SQLite writes ahead (WAL).' },
    { level: 'ok', text: 'The SQLite file is whole.' },
  ]);
});

it.runIf(onMongo)(
  'finds replica set, transactions and indexes of a running cms, and misses an index',
  async () => {
    await using cms = await startCms();
    const { url } = cms.environment.database;
    expect(await checkMongodb(url)).toEqual([
      { level: 'ok', text: expect.stringMatching(/^MongoDB is version \d/) },
      { level: 'ok', text: expect.stringMatching(/^1 of the 1 members of replica set .* take part\.$/) },
      { level: 'ok', text: 'A transaction was made, and a majority acknowledged it.' },
      { level: 'ok', text: 'The indexes that the cms relies on stand.' },
    ]);

    await using client = await MongoClient.connect(url);
    await client.db().collection('call-events').dropIndex('entryId_1');
    expect((await checkMongodb(url)).filter(({ level }) => level === 'wrong')).toEqual([
      {
        level: 'wrong',
        text: expect.stringMatching(/^The unique index of call-events over entryId is missing/),
      },
    ]);
    expect(await client.db().listCollections({ name: 'pressjour_doctor' }).toArray()).toEqual([]);
  },
);

it.runIf(onMongo)(
  'says of a server alone that it has no transactions, and of none that it cannot be checked',
  async () => {
    const { binary } = await findMongod();
    const alone = await MongoMemoryServer.create({ binary: { systemBinary: binary } });
    const url = `${alone.getUri()}pressjour?directConnection=true`;
    expect(await checkMongodb(url)).toContainEqual({
      level: 'wrong',
      text: expect.stringMatching(/^MongoDB is no replica set \(NoReplicationEnabled\)/),
    });
    await alone.stop();
    const [finding] = await checkMongodb(url.replace('mongodb://', 'mongodb://doctor:secret-of-the-test@'), {
      patienceMilliseconds: 300,
    });
    expect(finding).toEqual({
      level: 'wrong',
      text: expect.stringContaining('MongoDB could not be checked'),
    });
    expect(finding?.text).not.toContain('secret-of-the-test');
  },
);
