import { createHistogram } from 'node:perf_hooks';

/** The milliseconds below which a share (0 to 100) of the measured ones lies, by Node's HDR histogram. */
export function percentile(milliseconds: readonly number[], share: number): number {
  const histogram = createHistogram({ figures: 4 });
  for (const value of milliseconds) histogram.record(Math.max(1, Math.round(value * 1000)));
  return histogram.percentile(share) / 1000;
}
