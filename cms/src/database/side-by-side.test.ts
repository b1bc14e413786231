import { expect, it } from 'vitest';
import { noteFailure, reserve, saveBegins, saveIsKept, sideBySide, subjectOfSave } from './side-by-side.ts';
import { WriterQueue } from './writer-queue.ts';

/** What a save does while others may run beside it, and what it answers when it fails, as Payload does it. */
async function saved(
  queue: WriterQueue,
  work: (subject: string | null) => Promise<string> | string,
): Promise<string> {
  const turn = await queue.enter(() => undefined, subjectOfSave());
  saveBegins(turn);
  try {
    const answer = await work(subjectOfSave());
    saveIsKept();
    return answer;
  } catch (error) {
    turn.leave();
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

it.each([
  ['for another reason', () => Promise.reject(new Error('The slug is taken.'))],
  [
    'after its commit',
    () => {
      saveIsKept();
      return Promise.reject(conflict);
    },
  ],
])('does once what fails %s', async (_, fail) => {
  const queue = new WriterQueue({ patience: 1000, most: 2 });
  let tries = 0;
  const answer = await sideBySide('a', () =>
    saved(queue, () => {
      tries += 1;
      return fail();
    }),
  );
  expect([answer, tries]).toEqual(['failed', 1]);
});

it('reserves nothing where there is nobody beside', () => {
  expect(() => reserve('picture')).not.toThrow();
});
