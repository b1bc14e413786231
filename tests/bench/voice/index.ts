import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLineProcess } from '../../duty-line/line-process.ts';
import { authToken, dutyLineUrl, pressNumber } from '../../duty-line/line-under-test.ts';
import { createExchange } from '../../exchange/index.ts';
import { freePorts } from '../../harness/ports.ts';
import { officeAt } from '../office.ts';
import { percentile } from '../percentile.ts';
import type { Figure, Section } from '../section.ts';
import { startCms } from './cms.ts';
import type { Latencies, Slice } from './load.ts';

const callsASecond = 200;
const slices = 6;
const secondsASlice = 5;
const warmUpSeconds = 5;
const mostOfBare = 1.5;
/** Milliseconds. Above it the machine was busy with something else, and the ratio says nothing. */
const mostLateness = 5;

/** Issue 4: the answer to an incoming call, against the least that an answer can be. */
export const voice: Section = {
  name: 'voice',
  title: `answer to /voice/incoming at ${callsASecond} calls a second, ${slices} slices of ${secondsASlice} s each, in turn with a bare route`,
  async measure() {
    await using stack = new AsyncDisposableStack();
    const line = await lineWithOffice(stack);
    const bare = await bareRoute(stack, await answerOf(line));
    const load = processOf(stack, 'load.ts', []);
    for (const local of [bare, line]) await play(load, local, warmUpSeconds);
    const ofLine: Latencies = { latencies: [], lateness: [] };
    const ofBare: Latencies = { latencies: [], lateness: [] };
    for (let slice = 0; slice < slices; slice += 1) {
      // Who begins changes, so that what the machine does meanwhile meets both.
      const both = [
        { local: line, sum: ofLine },
        { local: bare, sum: ofBare },
      ];
      for (const { local, sum } of slice % 2 === 0 ? both : both.toReversed()) {
        const { latencies, lateness } = await play(load, local, secondsASlice);
        sum.latencies.push(...latencies);
        sum.lateness.push(...lateness);
      }
    }
    return figuresOf(ofLine, ofBare);
  },
};

function figuresOf(line: Latencies, bare: Latencies): Figure[] {
  const of = (milliseconds: number[], share: number) => percentile(milliseconds, share);
  const both = [
    { who: 'duty line', ...line },
    { who: 'bare route', ...bare },
  ];
  return [
    ...both.flatMap(({ who, latencies, lateness }) => [
      ...[50, 90, 99].map((share) => ({
        what: `${who}, p${share}`,
        value: of(latencies, share),
        unit: 'ms',
      })),
      {
        what: `${who}, p99 of the load's own lateness`,
        value: of(lateness, 99),
        unit: 'ms',
        most: mostLateness,
      },
    ]),
    { what: 'ratio of p50', value: of(line.latencies, 50) / of(bare.latencies, 50) },
    { what: 'ratio of p99', value: of(line.latencies, 99) / of(bare.latencies, 99), most: mostOfBare },
  ];
}

async function lineWithOffice(stack: AsyncDisposableStack): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pressjour-bench-'));
  stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const cms = await startCms(officeAt(Temporal.Now.instant()));
  stack.defer(cms.goAway);
  const [port = 0, internalPort = 0] = await freePorts(2);
  const line = await startLineProcess({ dataDir, port, internalPort, cmsUrl: cms.url });
  stack.defer(() => line.end('SIGTERM'));
  return line.local;
}

/** The very document that the duty line answers with, so that both send the same bytes. */
async function answerOf(local: string): Promise<string> {
  const exchange = createExchange({ dutyLineUrl, reachedAt: local, authToken, pressNumber });
  const { body } = await exchange.post('/voice/incoming', { CallSid: 'CA1', From: '+46701740605' });
  if (!body.includes('<Dial')) throw new Error(`The duty line rings nobody: ${body}`);
  return body;
}

async function bareRoute(stack: AsyncDisposableStack, twiml: string): Promise<string> {
  const [port] = await once(processOf(stack, 'bare-route.ts', [dutyLineUrl, authToken, twiml]), 'message');
  return `http://127.0.0.1:${port}`;
}

function processOf(stack: AsyncDisposableStack, file: string, args: string[]): ChildProcess {
  const child = fork(join(import.meta.dirname, file), args, {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  stack.defer(async () => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  });
  return child;
}

async function play(load: ChildProcess, local: string, seconds: number): Promise<Latencies> {
  const slice: Slice = { local, publicUrl: dutyLineUrl, authToken, pressNumber, callsASecond, seconds };
  const told = once(load, 'message', { signal: AbortSignal.timeout((seconds + 30) * 1000) });
  load.send(slice);
  const [latencies] = await told;
  return latencies;
}
