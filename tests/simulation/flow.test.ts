import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import type { Report, Share } from './flow-worker.ts';

const callsEach = 500;
/** Other ones each run. Set the variables to play an office that failed once more: the same seed gives the same calls. */
const firstSeed = Number(process.env.PRESSJOUR_FLOW_SEED ?? Date.now() % 2 ** 31);
const offices = Number(process.env.PRESSJOUR_FLOW_OFFICES ?? 20);
const workers = 2;

it('connects or answers ten thousand calls, and loses nothing, while everything fails now and then', async () => {
  const seeds = Array.from({ length: offices }, (_, index) => firstSeed + index);
  const shares = Array.from({ length: workers }, (_, worker) =>
    seeds.filter((_seed, index) => index % workers === worker),
  );
  const reports = (await Promise.all(shares.map((share) => play({ seeds: share, callsEach })))).flat();
  const seen = new Map<string, number>();
  for (const { seed, faults, outcomes } of reports) {
    expect(faults, `PRESSJOUR_FLOW_SEED=${seed} PRESSJOUR_FLOW_OFFICES=1 plays this office again`).toEqual(
      [],
    );
    for (const [outcome, count] of Object.entries(outcomes))
      seen.set(outcome, (seen.get(outcome) ?? 0) + count);
  }
  expect(reports).toHaveLength(offices);
  for (const outcome of [
    'answered',
    'voicemail',
    'message',
    'blocked',
    'missed',
    'hung up',
    'late key',
    'failure',
  ]) {
    expect(seen.get(outcome) ?? 0, `${outcome} (PRESSJOUR_FLOW_SEED=${firstSeed})`).toBeGreaterThan(0);
  }
}, 600_000);

async function play(share: Share): Promise<Report[]> {
  const reports: Report[] = [];
  const worker = new Worker(new URL('./flow-worker.ts', import.meta.url), { workerData: share });
  worker.on('message', (report: Report) => reports.push(report));
  await once(worker, 'exit');
  return reports;
}
