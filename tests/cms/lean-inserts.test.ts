import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../cms/src/database/new-id.ts';
import { testDatabase } from '../harness/database.ts';
import { type Cms, startCms } from './support/cms.ts';

describe.runIf(testDatabase() === 'mongodb')('what is inserted into MongoDB', () => {
  let cms: Cms;
  beforeAll(async () => {
    cms = await startCms();
  });
  afterAll(() => cms[Symbol.asyncDispose]());

  const adapter = () => cms.payload.db as unknown as MongooseAdapter;
  const stored = (collection: string) => adapter().collections[collection]?.collection;
  const address = (path: string) => ({ path, language: 'sv', kind: 'gone' });

  it('is as its schema says: instants are dates, and what no field is for is left out', async () => {
    const data = { ...address('/nyheter/is/'), date: '2026-11-22T07:00:00.000Z', stray: 'ice' };
    const made = await cms.payload.db.create({ collection: 'addresses', data, req: {} as never });
    expect(made).toMatchObject({ ...address('/nyheter/is/'), date: data.date, id: expect.any(String) });
    const kept = await stored('addresses')?.findOne({ path: data.path });
    expect(kept).toMatchObject({ date: new Date(data.date), createdAt: expect.any(Date) });
    expect(kept).not.toHaveProperty('stray');
    expect(String(kept?._id)).toBe(made.id);
  });

  it('has the id that was chosen for it', async () => {
    const id = newId(cms.payload);
    const data = address('/nyheter/vald/');
    await cms.payload.db.create({ collection: 'addresses', customID: id, data, returning: false });
    expect(String((await stored('addresses')?.findOne({ path: data.path }))?._id)).toBe(id);
  });

  it('is refused where a field knows no such value, and where another document has it', async () => {
    const insert = (data: object) => cms.payload.db.create({ collection: 'addresses', data: data as never });
    await expect(insert({ ...address('/a/'), kind: 'melted' })).rejects.toThrow(/melted/);
    await insert(address('/a/'));
    await expect(insert(address('/a/'))).rejects.toMatchObject({ name: 'ValidationError', status: 400 });
    expect(await stored('addresses')?.countDocuments({ path: '/a/' })).toBe(1);
  });

  it('is gone with its transaction', async () => {
    const req = await createLocalReq({}, cms.payload);
    const id = await cms.payload.db.beginTransaction();
    if (id === null) throw new Error('No transaction was begun.');
    req.transactionID = id;
    await cms.payload.db.create({ collection: 'addresses', data: address('/b/'), req });
    expect(await stored('addresses')?.countDocuments({ path: '/b/' })).toBe(0);
    await cms.payload.db.rollbackTransaction(id);
    expect(await stored('addresses')?.countDocuments({ path: '/b/' })).toBe(0);
  });
});
