import { expect, it } from 'vitest';
import { noteFailure, reserve, saveThatBegins, sideBySide } from './side-by-side.ts';
import { WriterQueue } from './writer-queue.ts';

/** A transaction as the database adapter has it, and the answer to a failure as Payload gives it. */
async function saved(
  queue: WriterQueue,
  work: (subject: string | null) => Promise<string> | string,
): Promise<string> {
  const save = saveThatBegins();
  const turn = await queue.enter(() => undefined, save?.subject);
  if (save) save.turn = turn;
  try {
    const answer = await work(save?.subject ?? null);
    if (save) save.state = 'over';
    return answer;
  } catch (error) {
    noteFailure(error);
    return 'failed';
  } finally {
    turn.leave();
  }
}

const conflict = Object.assign(new Error('WriteConflict'), { errorLabels: ['TransientTransactionError'] });

it('does anew, alone, what touched the same as another', async () => {
  const queue = new WriterQueue({ patience: 1000, most: 2 });
  const { promise: end, resolve } = Promise.withResolvers<void>();
  const tries: (string | null)[] = [];
  const first = sideBySide('a', () =>
    saved(queue, async () => {
      reserve('picture');
      await end;
      return 'first';
    }),
  );
  const second = sideBySide('b', () =>
    saved(queue, async (subject) => {
      tries.push(subject);
      if (subject !== null) setImmediate(resolve);
      reserve('picture');
      return 'second';
    }),
  );
  expect(await Promise.all([first, second])).toEqual(['first', 'second']);
  expect(tries).toEqual(['b', null]);
});

it('does anew, alone, what the database refused for the sake of another', async () => {
  const queue = new WriterQueue({ patience: 1000, most: 2 });
  const answer = await sideBySide('a', () =>
    saved(queue, (subject) => {
      if (subject !== null) throw new Error('The change was not kept.', { cause: conflict });
      return 'kept';
    }),
  );
  expect(answer).toBe('kept');
});

it('does once what fails for another reason', async () => {
  const queue = new WriterQueue({ patience: 1000, most: 2 });
  let tries = 0;
  const answer = await sideBySide('a', () =>
    saved(queue, () => {
      tries += 1;
      return Promise.reject(new Error('The slug is taken.'));
    }),
  );
  expect([answer, tries]).toEqual(['failed', 1]);
});

it('does once what fails after its commit', async () => {
  const queue = new WriterQueue({ patience: 1000, most: 2 });
  let tries = 0;
  const answer = await sideBySide('a', async () => {
    tries += 1;
    const kept = await saved(queue, () => 'kept');
    noteFailure(conflict);
    return kept;
  });
  expect([answer, tries]).toEqual(['kept', 1]);
});

it('has whatever a save sets going, during it or after it, be alone and reserve nothing', async () => {
  const queue = new WriterQueue({ patience: 1000, most: 2 });
  const { promise: later, resolve } = Promise.withResolvers<void>();
  const started: Promise<string | null>[] = [];
  const start = async () => {
    await later;
    reserve('picture');
    return saveThatBegins()?.subject ?? null;
  };
  await sideBySide('a', () =>
    saved(queue, () => {
      expect(saveThatBegins()).toBeNull();
      started.push(start());
      return 'kept';
    }),
  );
  const other = await queue.enter(() => undefined, 'b');
  expect(other.reserve('picture')).toBe(true);
  resolve();
  expect(await Promise.all(started)).toEqual([null]);
});

it('reserves nothing where there is nobody beside', () => {
  expect(() => reserve('picture')).not.toThrow();
});
