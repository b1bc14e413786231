import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const autocannon = createRequire(import.meta.url).resolve('autocannon');

const report = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p99: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
});

export interface Served {
  /** Requests a second. */
  rate: number;
  /** Milliseconds. */
  p99: number;
}

/** Asks one address over and over from a process of its own, on fifty connections. */
export async function load(
  url: string,
  { seconds, packing }: { seconds: number; packing: string },
): Promise<Served> {
  const args = [
    '--json',
    '--no-progress',
    '-c',
    '50',
    '-d',
    String(seconds),
    '-H',
    `accept-encoding=${packing}`,
  ];
  const { stdout } = await run(process.execPath, [autocannon, ...args, url]);
  const { requests, latency, non2xx, errors } = report.parse(JSON.parse(stdout));
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx + errors} requests were not answered with 200.`);
  return { rate: requests.average, p99: latency.p99 };
}
