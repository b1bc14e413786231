import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startCmsDouble } from './cms-double.ts';
import { anyEdit, type Edit, perform } from './edits.ts';
import { deadLinks, linksIn } from './links.ts';
import { expectSameFiles, openNewsroom, rebuild, whenAtRest } from './newsroom.ts';

const now = () => Temporal.Instant.from('2026-11-22T12:00:00Z');

/** Edits that once gave another tree than a rebuild, or come together in ways that chance rarely finds. */
const known: Edit[][][] = [
  [[{ act: 'news', at: 2, turn: 0 }], [{ act: 'news', at: 1, turn: 0 }]],
  [
    [
      { act: 'topic', at: 0, turn: 0 },
      { act: 'topic', at: 1, turn: 1 },
    ],
    [
      { act: 'news', at: 0, turn: 4 },
      { act: 'news', at: 3, turn: 4 },
    ],
    [{ act: 'move-topic', at: 0, turn: 1 }],
    [{ act: 'move-topic', at: 0, turn: 0 }],
    [{ act: 'delete-topic', at: 1, turn: 0 }],
    [{ act: 'site-settings', at: 0, turn: 1 }],
    [{ act: 'delete-news', at: 0, turn: 0 }],
  ],
  [
    [{ act: 'correct-news', at: 1, turn: 2 }],
    [{ act: 'correct-news', at: 3, turn: 5 }],
    [{ act: 'correct-news', at: 0, turn: 1 }],
    [
      { act: 'correct-news', at: 1, turn: 4 },
      { act: 'move-news', at: 3, turn: 1 },
    ],
    [
      { act: 'withdraw-news', at: 1, turn: 0 },
      { act: 'hide-news', at: 3, turn: 0 },
    ],
  ],
  [
    [
      { act: 'assignment', at: 0, turn: 4 },
      { act: 'picture', at: 1, turn: 0 },
      { act: 'briefing', at: 0, turn: 0 },
    ],
    [
      { act: 'briefing', at: 1, turn: 2 },
      { act: 'hide-news', at: 2, turn: 0 },
    ],
    [
      { act: 'move-briefing', at: 0, turn: 1 },
      { act: 'move-assignment', at: 0, turn: 1 },
    ],
    [
      { act: 'move-briefing', at: 0, turn: 0 },
      { act: 'hide-briefing', at: 1, turn: 0 },
    ],
    [{ act: 'hide-assignment', at: 0, turn: 0 }],
  ],
];

it('gives the same tree edit by edit as all at once in an empty folder, and names no path without a file', {
  timeout: 240_000,
}, async () => {
  const batches = fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), {
    minLength: 2,
    maxLength: 10,
  });
  await fc.assert(
    fc.asyncProperty(batches, fc.boolean(), async (edits, letsGo) => {
      const cms = await startCmsDouble();
      cms.letsGo = letsGo;
      for (const at of [0, 1, 2]) perform(cms, { act: 'topic', at, turn: at });
      for (const at of [0, 1, 2, 3]) perform(cms, { act: 'news', at, turn: at });
      try {
        await using newsroom = await openNewsroom(cms, { now });
        expect(linksIn(newsroom.dataDir).length).toBeGreaterThan(50);
        for (const batch of edits) {
          await Promise.all(
            batch.map((edit, nth) =>
              newsroom.change({ ...perform(cms, edit), more: nth + 1 < batch.length }),
            ),
          );
          expect(deadLinks(newsroom.dataDir)).toEqual([]);
        }
        await whenAtRest(newsroom);
        await using afresh = await openNewsroom(cms, { now });
        expectSameFiles(newsroom.dataDir, afresh.dataDir);
        const lines = await rebuild(newsroom, 'verify');
        expect(lines.at(-1)).toMatchObject({ result: { written: [], removed: [], repaired: [] } });
      } finally {
        await cms.close();
      }
    }),
    {
      numRuns: 8,
      examples: known.flatMap((edits): [Edit[][], boolean][] => [
        [edits, true],
        [edits, false],
      ]),
    },
  );
});
