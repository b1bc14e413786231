import { afterAll, beforeAll, expect, it } from 'vitest';
import { publisherAnswers } from '../../cms/src/jobs/publish-task.ts';
import { startWorker, stopWorker } from '../../cms/src/jobs/worker.ts';
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
const told = (id: string) => () =>
  cms.receiver.changes.some(({ documents }) => documents.some((document) => document.id === id));

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
