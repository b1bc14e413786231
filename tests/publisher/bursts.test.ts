import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { startCmsDouble } from './cms-double.ts';
import { newsItem } from './content.ts';
import { openNewsroom, rebuild } from './newsroom.ts';

const edits = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    title: fc.constantFrom(null, 'Första', 'Andra', 'Tredje'),
    /** Turns of the event loop before it: some come while others are being read, some while they are written. */
    after: fc.nat(200),
  }),
  { minLength: 6, maxLength: 24 },
);

it('writes what is said of documents in a burst, each as it was last, and lists of what stands', async () => {
  const cms = await startCmsDouble();
  onTestFinished(() => cms.close());
  await using newsroom = await openNewsroom(cms);
  await fc.assert(
    fc.asyncProperty(edits, async (burst) => {
      const answers: Promise<unknown>[] = [];
      for (const { id, title, after } of burst) {
        for (let turn = 0; turn < after; turn += 1) await setImmediate();
        if (title === null) cms.remove('news-items', id);
        else cms.put('news-items', newsItem({ id, title }));
        answers.push(newsroom.change({ documents: [{ collection: 'news-items', id }], more: true }));
      }
      await newsroom.change({ documents: [] });
      await Promise.all(answers);
      const last = (await rebuild(newsroom, 'verify')).at(-1);
      expect(last).toMatchObject({ result: { repaired: [], written: [], removed: [] } });
    }),
    { numRuns: 25 },
  );
}, 60_000);
