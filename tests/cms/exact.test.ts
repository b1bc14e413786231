import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changesOf } from '../../cms/src/jobs/job.ts';
import { stopWorker } from '../../cms/src/jobs/worker.ts';
import type { LoopbackServer } from '../harness/loopback-server.ts';
import { deadLinks } from '../publisher/links.ts';
import { expectSameFiles, type Newsroom, openNewsroom, whenAtRest } from '../publisher/newsroom.ts';
import { type Cms, startCms } from './support/cms.ts';
import { overHttp } from './support/over-http.ts';
import { anyRealEdit, edit, type RealEdit } from './support/real-edits.ts';

/** So that there is something to edit from the first. */
const prelude: RealEdit['act'][] = [
  ...(['topic', 'topic', 'contact', 'picture', 'picture', 'guidance', 'assignment', 'briefing'] as const),
  ...(['write', 'write', 'write', 'write', 'write', 'write'] as const),
];
let cms: Cms;
let api: LoopbackServer;
let newsroom: Newsroom;
beforeAll(async () => {
  cms = await startCms();
  await stopWorker(cms.payload);
  const press = { number: '+46846500410', email: 'press@isvagsverket.example' };
  const { status } = await cms.ask('/globals/press-service?locale=sv', {
    as: 'admin',
    body: { ...press, organisation: 'Isvägsverket' },
  });
  expect(status).toBe(200);
  for (const [at, act] of prelude.entries()) expect(await edit(cms, { act, at, turn: at })).toBe(201);
  api = await overHttp(cms);
  newsroom = await openNewsroom(api);
});
afterAll(async () => {
  await newsroom.close();
  await api.goAway();
  await cms[Symbol.asyncDispose]();
});

/** Takes the jobs that the edits have queued, in their order, to the publisher, and gives how many there were. */
async function publishQueued(): Promise<number> {
  const { docs } = await cms.payload.find({
    collection: 'payload-jobs',
    sort: 'createdAt',
    pagination: false,
  });
  for (const { id, input } of docs) {
    await newsroom.change(changesOf(input));
    await cms.payload.delete({ collection: 'payload-jobs', id });
  }
  return docs.length;
}

it('gives the same tree edit by edit in a real cms as all at once in an empty folder', async () => {
  const made = { edits: 0, refused: 0, jobs: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(anyRealEdit, { minLength: 20, maxLength: 20 }), async (edits) => {
      for (const one of edits) {
        const status = await edit(cms, one);
        expect(status ?? 200, JSON.stringify(one)).toBeLessThan(500);
        made.edits += 1;
        if (status !== null && status >= 400) made.refused += 1;
        made.jobs += await publishQueued();
        expect(deadLinks(newsroom.dataDir), JSON.stringify(one)).toEqual([]);
      }
      await whenAtRest(newsroom);
      await using afresh = await openNewsroom(api);
      expectSameFiles(newsroom.dataDir, afresh.dataDir);
    }),
    { numRuns: 2, endOnFailure: true },
  );
  expect(made.jobs).toBeGreaterThan(made.edits / 3);
  expect(made.refused).toBeLessThan(made.edits / 2);
});
