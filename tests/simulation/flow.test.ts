import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Pages, say, startPages } from '../exchange/pages-double.ts';
import { judge } from './flow-judge.ts';
import { playOffice } from './flow-run.ts';

const firstSeed = Number(process.env.PRESSJOUR_FLOW_SEED ?? 1);
const offices = Number(process.env.PRESSJOUR_FLOW_OFFICES ?? 40);
const callsEach = 250;
const officesAtOnce = 4;

let fallback: Pages;
beforeAll(async () => {
  fallback = await startPages();
  fallback.pages['/message'] = `<Response>${say('Just nu kan ingen svara.')}<Hangup/></Response>`;
});
afterAll(() => fallback.close());

it(`${offices * callsEach} calls through the whole flow with everything failing now and then`, {
  timeout: 300_000,
}, async () => {
  const outcomes: Record<string, number> = {};
  let next = firstSeed;
  const workers = Array.from({ length: officesAtOnce }, async () => {
    while (next < firstSeed + offices) {
      const seed = next;
      next += 1;
      const played = await playOffice({ seed, calls: callsEach, fallbackUrl: `${fallback.url}/message` });
      const judgement = judge(played);
      const again = `PRESSJOUR_FLOW_SEED=${seed} PRESSJOUR_FLOW_OFFICES=1 plays this office again`;
      expect(judgement.faults, again).toEqual([]);
      for (const [outcome, count] of Object.entries(judgement.outcomes)) {
        outcomes[outcome] = (outcomes[outcome] ?? 0) + count;
      }
    }
  });
  await Promise.all(workers);
  console.log(outcomes);
});
