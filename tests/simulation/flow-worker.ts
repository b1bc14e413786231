import { parentPort, workerData } from 'node:worker_threads';
import { say, startPages } from '../exchange/pages-double.ts';
import { type Judgement, judge } from './flow-judge.ts';
import { playOffice } from './flow-run.ts';

/** What a worker is told: it plays and judges these offices, one after the other. */
export interface Share {
  seeds: number[];
  callsEach: number;
}

/** What it tells of each. */
export type Report = Judgement & { seed: number };

const { seeds, callsEach } = workerData as Share;
const fallback = await startPages();
fallback.pages['/message'] = `<Response>${say('Just nu kan ingen svara.')}<Hangup/></Response>`;
try {
  for (const seed of seeds) {
    const played = await playOffice({ seed, calls: callsEach, fallbackUrl: `${fallback.url}/message` });
    fallback.asked.length = 0;
    const report: Report = { seed, ...judge(played) };
    parentPort?.postMessage(report);
  }
} finally {
  await fallback.close();
}
