import { MongoClient } from 'mongodb';
import { MongoMemoryServer } from 'mongodb-memory-server-core';
import { expect, it } from 'vitest';
import { checkMongodb } from '../../integrations/commands/src/doctor/mongodb.ts';
import { checkSqlite } from '../../integrations/commands/src/doctor/sqlite.ts';
import { checkVerified } from '../../integrations/commands/src/doctor/unverified.ts';
import { testDatabase } from '../harness/database.ts';
import { findMongod } from '../harness/mongod.ts';
import { startCms } from './support/cms.ts';
import { overHttp } from './support/over-http.ts';
import { fillPressService, signUpOfficer } from './support/roster.ts';

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

it('names officers with duty in the next 14 days who have not verified their number', async () => {
  await using cms = await startCms();
  await fillPressService(cms);
  const inner = await overHttp(cms);
  const now = Temporal.Now.instant();
  const hours = (n: number) => now.add({ hours: n }).toString({ smallestUnit: 'millisecond' });
  const later = await signUpOfficer(cms, { name: 'Bo', phone: '+46701740622' });
  const verified = await signUpOfficer(cms, { name: 'Eva', phone: '+46701740623' });
  await cms.payload.update({
    collection: 'users',
    id: verified.id,
    data: { phoneVerifiedAt: hours(-1) } as never,
  });
  const duty = (officer: string, tier: number, from: number) =>
    cms.payload.create({
      collection: 'shifts',
      data: { officer, tier, startsAt: hours(from), endsAt: hours(from + 5) },
    });
  await duty(later.id, 1, 24 * 15);
  await duty(verified.id, 2, 1);
  const check = (changes: object = {}) =>
    checkVerified({ ...cms.environment, cmsInternalUrl: inner.url, ...changes }, now);
  expect(await check()).toMatchObject([{ level: 'ok' }]);
  await duty(cms.users.officer, 1, 24);
  const text = expect.stringMatching(/^officer has duty from \d{4}-\d\d-\d\d \d\d:\d\d and has not verified/);
  expect(await check()).toEqual([{ level: 'wrong', text }]);
  expect(await check({ demo: { email: '', password: '' } })).toEqual([{ level: 'note', text }]);
  await inner.goAway();
  expect(await check()).toMatchObject([{ level: 'wrong', text: expect.stringContaining('npm start') }]);
});
