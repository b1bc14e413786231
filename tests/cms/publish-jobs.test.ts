import type { Changes } from '@pressjour/contract';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { publisherAnswers } from '../../cms/src/jobs/publish-task.ts';
import { startWorker, stopWorker, wakeWorker } from '../../cms/src/jobs/worker.ts';
import { type Cms, startCms } from './support/cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());

const topic = async (title: string): Promise<string> => {
  const { body } = await cms.ask('/topics', { as: 'editor', body: { title } });
  return body.doc.id;
};
const tells =
  (id: string) =>
  ({ documents }: Changes) =>
    documents.some((document) => document.id === id);
const told = (id: string) => () => cms.receiver.changes.some(tells(id));

const reachable = () => publisherAnswers(cms.environment);

it('loses no wake-up: every change reaches the publisher by its own, without the net', async () => {
  await stopWorker(cms.payload);
  await startWorker({ payload: cms.payload, reachable, lookEvery: 2 ** 31 - 1 });
  for (let n = 0; n < 25; n += 1) {
    await cms.receiver.until(told(await topic(`Ämne ${n}`)));
  }
  await Promise.all(
    Array.from({ length: 25 }, async (_, n) => cms.receiver.until(told(await topic(`Samtidigt ${n}`)))),
  );
  await stopWorker(cms.payload);
  await startWorker({ payload: cms.payload, reachable });
});

it('waits for a publisher that is away, and tells it when it is back', async () => {
  cms.receiver.answer(503);
  const id = await topic('Medan den var borta');
  await cms.receiver.until(({ refused }) => refused.some(tells(id)));
  expect(cms.receiver.changes.some(tells(id))).toBe(false);
  cms.receiver.answer(200);
  await cms.receiver.until(told(id));
});

it('does again at its start what a crash left half done', async () => {
  await stopWorker(cms.payload);
  const id = await topic('Avbruten');
  await cms.payload.update({
    collection: 'payload-jobs',
    where: { completedAt: { exists: false } },
    data: { processing: true },
  });
  await startWorker({ payload: cms.payload, reachable });
  await cms.receiver.until(told(id));
});

it('queues nothing for a change that is refused', async () => {
  const before = cms.receiver.changes.length;
  const refused = await cms.ask('/topics', { as: 'editor', body: { title: 'x', slug: 'Inte En Adress' } });
  expect(refused.status).toBe(400);
  const id = await topic('Efteråt');
  await cms.receiver.until(told(id));
  expect(cms.receiver.changes.length).toBe(before + 1);
});

const job = (id: string) => ({
  taskSlug: 'publish' as const,
  queue: 'publish',
  input: { documents: [{ collection: 'topics', id }], line: false },
  processing: false,
});
/** A job that fails each time, with a publisher that is there. */
const badJob = { ...job('bad'), input: { documents: 'none', line: false } };

it('does a job that was left in processing while the worker runs', async () => {
  await cms.payload.create({ collection: 'payload-jobs', data: { ...job('left'), processing: true } });
  await cms.receiver.until(told('left'));
});

it('does a job again whose tries are used up, without what they left in its log', async () => {
  const at = new Date().toISOString();
  const log = Array.from({ length: 29 }, () => ({
    executedAt: at,
    completedAt: at,
    taskSlug: 'publish' as const,
    taskID: '1',
    state: 'failed' as const,
    error: { message: 'The publisher did not take it.' },
  }));
  const data = { ...badJob, totalTried: log.length, log };
  const { id } = await cms.payload.create({ collection: 'payload-jobs', data });
  await vi.waitFor(
    async () => {
      const { log } = await cms.payload.findByID({ collection: 'payload-jobs', id });
      expect(log?.length).toBeLessThan(data.log.length);
    },
    { timeout: 10_000 },
  );
  await cms.payload.update({ collection: 'payload-jobs', id, data: { input: job('given-up').input } });
  await cms.receiver.until(told('given-up'));
});

it('does not ask whether the publisher is there before each change because one job fails', async () => {
  await stopWorker(cms.payload);
  const asked = vi.fn(reachable);
  await startWorker({ payload: cms.payload, reachable: asked, lookEvery: 2 ** 31 - 1 });
  const { id } = await cms.payload.create({ collection: 'payload-jobs', data: badJob });
  wakeWorker(cms.payload);
  await vi.waitUntil(() => asked.mock.calls.length === 1, { timeout: 10_000 });
  for (let n = 0; n < 5; n += 1) await cms.receiver.until(told(await topic(`Gott ämne ${n}`)));
  await stopWorker(cms.payload);
  const { totalTried } = await cms.payload.findByID({ collection: 'payload-jobs', id });
  expect(asked.mock.calls.length).toBeLessThanOrEqual(totalTried ?? 0);

  await cms.payload.delete({ collection: 'payload-jobs', id });
  await startWorker({ payload: cms.payload, reachable });
});
