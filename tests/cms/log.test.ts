import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase } from '../harness/database.ts';
import { eventually } from '../harness/eventually.ts';
import { type Cms, startCms } from './support/cms.ts';

let cms: Cms;
let log = '';
beforeAll(async () => {
  cms = await startCms();
  const { logger } = cms.payload;
  const stream = Object.getOwnPropertySymbols(logger).find(
    ({ description }) => description === 'pino.stream',
  );
  if (!stream) throw new Error('The logger of the cms is not one of pino.');
  const kept = new Writable({
    write(line, _encoding, done) {
      log += line;
      done();
    },
  });
  Object.assign(logger, { [stream]: kept });
  await refuseErrands();
});
afterAll(() => cms[Symbol.asyncDispose]());

/** Has the database itself refuse what the cms writes. */
async function refuseErrands(): Promise<void> {
  const { db } = cms.payload;
  if (testDatabase() === 'sqlite') {
    const { client } = db as unknown as { client: { execute: (sql: string) => Promise<unknown> } };
    await client.execute(
      "CREATE TRIGGER refuse BEFORE INSERT ON errands BEGIN SELECT RAISE(ABORT, 'refused'); END",
    );
  } else {
    const { connection } = db as unknown as {
      connection: { db: { command: (command: object) => Promise<unknown> } };
    };
    await connection.db.command({ collMod: 'errands', validator: { kind: { $ne: 'mail' } } });
  }
}

it('tells that a statement failed and where, and nothing of what it was to write', async () => {
  await cms.payload.sendEmail({
    to: 'officer@isvagsverket.example',
    subject: 'Ring +46701740605',
    text: 'https://presse.isvagsverket.example/link/secret-token',
  });
  await eventually('the mail that could not be queued', async () =>
    log.includes('A mail could not be queued'),
  );
  expect(log).toContain('A statement of the database failed (');
  expect(log).toMatch(/\\n +at /);
  expect(log).not.toMatch(/46701740605|secret-token|officer@isvagsverket/);
});
