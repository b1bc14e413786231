import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startCmsDouble } from './cms-double.ts';
import { anyEdit, perform } from './edits.ts';
import { filesOf, openNewsroom, rebuild, whenAtRest } from './newsroom.ts';

const now = () => Temporal.Instant.from('2026-11-22T12:00:00Z');

it('gives the same tree edit by edit as all at once in an empty folder', { timeout: 240_000 }, async () => {
  const batches = fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), {
    minLength: 2,
    maxLength: 10,
  });
  await fc.assert(
    fc.asyncProperty(batches, async (edits) => {
      const cms = await startCmsDouble();
      for (const at of [0, 1, 2, 3]) perform(cms, { act: 'news', at, turn: at });
      try {
        await using newsroom = await openNewsroom(cms, { now });
        for (const batch of edits) {
          await Promise.all(batch.map((edit) => newsroom.change(perform(cms, edit))));
        }
        await whenAtRest(newsroom);
        await using afresh = await openNewsroom(cms, { now });
        expect(filesOf(newsroom.dataDir)).toEqual(filesOf(afresh.dataDir));
        const lines = await rebuild(newsroom, 'verify');
        expect(lines.at(-1)).toMatchObject({ result: { written: [], removed: [] } });
      } finally {
        await cms.close();
      }
    }),
    { numRuns: 15, examples: [[[[{ act: 'news', at: 2, turn: 0 }], [{ act: 'news', at: 1, turn: 0 }]]]] },
  );
});
