import type { Client } from '@libsql/client';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { whenCommitted } from '../../cms/src/database/after-commit.ts';
import { testDatabase } from '../harness/database.ts';
import { type Cms, startCms } from './support/cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());

it('refuses to commit what was rolled back meanwhile, and calls nobody back', async () => {
  const { db } = cms.payload;
  const req = await createLocalReq({}, cms.payload);
  const id = await db.beginTransaction();
  if (id === null) throw new Error('No transaction was begun.');
  req.transactionID = id;
  const committed = vi.fn();
  await whenCommitted(req, committed);
  await db.rollbackTransaction(id);
  await expect(db.commitTransaction(id)).rejects.toThrow(/nothing of it was kept/);
  expect(committed).not.toHaveBeenCalled();
});

it.runIf(testDatabase() === 'sqlite')('answers a commit that the disk refused as an error', async () => {
  const { client } = cms.payload.db as unknown as { client: Client };
  const begin = client.transaction.bind(client);
  const full = vi.spyOn(client, 'transaction').mockImplementation(async () => {
    const transaction = await begin('write');
    transaction.commit = () => Promise.reject(new Error('SQLITE_FULL: database or disk is full'));
    return transaction;
  });
  const refused = await cms.ask('/topics', { as: 'editor', body: { title: 'Full disk' } });
  full.mockRestore();
  expect(refused.status).toBe(500);

  const kept = await cms.ask('/topics', { as: 'editor', body: { title: 'Ledig disk' } });
  expect(kept.status).toBe(201);
  const told = () => cms.receiver.changes.flatMap(({ documents }) => documents.map(({ id }) => id));
  await cms.receiver.until(() => told().includes(kept.body.doc.id));
  const { body } = await cms.ask('/topics?depth=0');
  expect(body.docs.map(({ title }: { title: string }) => title)).toEqual(['Ledig disk']);
  expect(new Set(told())).toEqual(new Set([kept.body.doc.id]));
});
