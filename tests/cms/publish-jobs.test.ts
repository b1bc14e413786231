import type { Changes } from '@pressjour/contract';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { publisherAnswers, teller } from '../../cms/src/jobs/tell.ts';
import { startWorker, stopWorker, wakeWorker } from '../../cms/src/jobs/worker.ts';
import { offerWrites } from '../../cms/src/running.ts';
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
/** The worker anew, as it is in the cms unless said otherwise. */
const restartWorker = async (options: Partial<Parameters<typeof startWorker>[0]> = {}) => {
  await stopWorker(cms.payload);
  startWorker({ payload: cms.payload, tell: teller(cms.environment), reachable, ...options });
};
/** What only a wake-up can have done. */
const noNet = { lookEvery: 2 ** 31 - 1 };

it('loses no wake-up: every change reaches the publisher by its own, without the net', async () => {
  await restartWorker(noNet);
  for (let n = 0; n < 25; n += 1) {
    await cms.receiver.until(told(await topic(`Ämne ${n}`)));
  }
  await Promise.all(
    Array.from({ length: 25 }, async (_, n) => cms.receiver.until(told(await topic(`Samtidigt ${n}`)))),
  );
  await restartWorker();
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
  await restartWorker();
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

it('says with a change that others are being saved, and to the publisher when all are', async () => {
  const none = Promise.withResolvers<void>();
  let open = 2;
  offerWrites({ open: () => open, saved: () => none.promise, calm: async () => {} });
  const ids = [await topic('Först av två'), await topic('Sist av två')];
  for (const id of ids) await cms.receiver.until(told(id));
  const about = () =>
    cms.receiver.changes.filter(({ documents: [one] }) => one === undefined || ids.includes(one.id));
  expect(about().map(({ more }) => more)).toEqual([true, true]);
  open = 0;
  none.resolve();
  await cms.receiver.until(() => about().length === 3);
  expect(about().at(-1)).toMatchObject({ documents: [], more: false });
  const alone = await topic('Ensam');
  await cms.receiver.until(told(alone));
  expect(cms.receiver.changes.find(tells(alone))?.more).toBe(false);
});

const job = (id: string) => ({
  taskSlug: 'publish' as const,
  queue: 'publish',
  input: { documents: [{ collection: 'topics', id }], line: false },
  processing: false,
});
/** A job that fails each time, with a publisher that is there. */
const badJob = { ...job('bad'), input: { documents: 'none', line: false } };
const queued = async (data: ReturnType<typeof job> | typeof badJob) => {
  const { id } = await cms.payload.create({ collection: 'payload-jobs', data });
  wakeWorker(cms.payload);
  return id;
};
const row = (id: string) =>
  cms.payload.findByID({ collection: 'payload-jobs', id, disableErrors: true, depth: 0 });

it('does a job that was left in processing, or given up, while the worker runs', async () => {
  await queued({ ...job('left'), processing: true });
  await cms.receiver.until(told('left'));
  await cms.payload.create({
    collection: 'payload-jobs',
    data: { ...job('given-up'), hasError: true, totalTried: 30 },
  });
  await cms.receiver.until(told('given-up'));
});

it('does not ask whether the publisher is there before each change because one job fails', async () => {
  const asked = vi.fn(reachable);
  await restartWorker({ reachable: asked, ...noNet });
  const id = await queued(badJob);
  await vi.waitUntil(() => asked.mock.calls.length === 1, { timeout: 10_000 });
  for (let n = 0; n < 5; n += 1) await cms.receiver.until(told(await topic(`Gott ämne ${n}`)));
  await stopWorker(cms.payload);
  expect(asked.mock.calls.length).toBeLessThanOrEqual((await row(id))?.totalTried ?? 0);
  await cms.payload.delete({ collection: 'payload-jobs', id });
  await restartWorker();
});

it('holds up no other change because the publisher hangs on one', async () => {
  const hung = Promise.withResolvers<null>();
  const reached = Promise.withResolvers<void>();
  cms.receiver.refuse = (changes) => {
    if (!tells('hangs')(changes)) return null;
    reached.resolve();
    return hung.promise;
  };
  await queued(job('hangs'));
  await reached.promise;
  for (let n = 0; n < 5; n += 1) await cms.receiver.until(told(await topic(`Förbi ${n}`)));
  expect(cms.receiver.changes.some(tells('hangs'))).toBe(false);
  hung.resolve(null);
  cms.receiver.refuse = null;
  await cms.receiver.until(told('hangs'));
});

it('tells again what the publisher took when the cms could not write that down, and blames itself', async () => {
  const said = vi.spyOn(cms.payload.logger, 'error').mockImplementation(() => {});
  let rowThen: Awaited<ReturnType<typeof row>> = null;
  const onTold = vi.fn(async () => {
    if (onTold.mock.calls.length === 1) throw new Error('The disk is full.');
    rowThen = await row(id);
  });
  await restartWorker({ onTold });
  const id = await queued(job('taken'));
  await vi.waitFor(async () => expect(await row(id)).toBeNull(), { timeout: 10_000 });
  expect(rowThen).toMatchObject({ totalTried: 0 });
  expect(rowThen).not.toHaveProperty('error.message');
  expect(cms.receiver.changes.filter(tells('taken'))).toHaveLength(2);
  expect(said.mock.calls).toEqual([[expect.objectContaining({ msg: expect.stringContaining('database') })]]);
  said.mockRestore();
  await restartWorker();
});

it('keeps the reason of the last try, in the publisher’s words', async () => {
  const sentence = 'news-items/1 is not as the site needs it. Mend it in the cms and publish again.';
  cms.receiver.refuse = (changes) => (tells('refused')(changes) ? sentence : null);
  const id = await queued(job('refused'));
  await vi.waitFor(async () => expect((await row(id))?.error).toEqual({ message: sentence }));
  expect((await row(id))?.totalTried).toBe(1);
  cms.receiver.refuse = null;
  await cms.receiver.until(told('refused'));
  await vi.waitFor(async () => expect(await row(id)).toBeNull());
});

it('tells everything in order that was queued while the publisher was away', async () => {
  cms.receiver.answer(503);
  const first = await topic('Först');
  await vi.waitFor(async () => {
    const { docs } = await cms.payload.find({ collection: 'payload-jobs' });
    expect(docs[0]?.error).toEqual({ message: 'The publisher answered 503.' });
  });
  const ids = [first];
  for (let n = 0; n < 40; n += 1) ids.push(await topic(`Väntar ${n}`));
  const before = cms.receiver.changes.length;
  cms.receiver.answer(200);
  await cms.receiver.until(() => ids.every((id) => told(id)()));
  const order = cms.receiver.changes
    .slice(before)
    .map(({ documents }) => documents.map(({ id }) => ids.indexOf(id)).find((at) => at >= 0) ?? -1);
  // Twenty are told side by side: one may be late, on a connection that is slow to open, but none begins before its turn.
  expect(order.filter((at, place) => at - place >= 20)).toEqual([]);
  expect(order).toHaveLength(ids.length);
});
