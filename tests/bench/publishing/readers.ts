import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/**
 * Readers of the site, in a process of their own: requests are due at an even pace, whether the ones before were answered or
 * not. Told to begin by a message, and to end by the next; answers with what it saw.
 */
export interface Reading {
  origin: string;
  paths: string[];
  aSecond: number;
}

export interface ReadersSaw {
  /** Milliseconds from the instant at which each was due. */
  latencies: number[];
  /** How many were answered with anything but 200. */
  failures: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

process.once('message', (reading: Reading) => {
  let goesOn = true;
  const saw: ReadersSaw = { latencies: [], failures: 0 };
  process.once('message', () => {
    goesOn = false;
  });
  void read(reading, saw, () => goesOn).then(() => process.send?.(saw));
});
process.once('disconnect', () => process.exit(0));

async function read(
  { origin, paths, aSecond }: Reading,
  saw: ReadersSaw,
  goesOn: () => boolean,
): Promise<void> {
  const begun = performance.now();
  const open: Promise<void>[] = [];
  for (let nth = 0; goesOn(); nth += 1) {
    const due = begun + (nth * 1000) / aSecond;
    const wait = due - performance.now();
    if (wait > 1) await setTimeout(wait);
    open.push(one(origin + (paths[(nth * 7919) % paths.length] ?? '/'), due, saw));
  }
  await Promise.all(open);
}

function one(url: string, due: number, saw: ReadersSaw): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = (isGood: boolean) => {
    saw.latencies.push(performance.now() - due);
    if (!isGood) saw.failures += 1;
    resolve();
  };
  request(url, { agent }, (response) => {
    response.resume();
    response.once('end', () => end(response.statusCode === 200));
  })
    .once('error', () => end(false))
    .end();
  return promise;
}
