import type { CallEvent, LineSnapshot } from '@pressjour/contract';
import { webhookOverrides } from '@pressjour/contract';
import { type CmsDouble, startCmsDouble } from '../duty-line/cms-double.ts';
import { authToken, dutyLineUrl, internalToken, pressNumber } from '../duty-line/line-under-test.ts';
import { createExchange, type SharedClock, sharedClock, type Transcript } from '../exchange/index.ts';
import { type Instance, startInstance } from './flow-instance.ts';
import { randomOffice, randomStart } from './flow-office.ts';
import { randomCaller, randomMischief } from './flow-people.ts';
import { type Random, randomFrom } from './random.ts';

/** What the line knew from an instant on. */
export interface Known {
  from: Temporal.Instant;
  snapshot: LineSnapshot;
}

export interface Played {
  seed: number;
  calls: { transcript: Transcript; from: string }[];
  /** In the order of time. */
  known: Known[];
  /** What reached the cms, each entry once. */
  stored: CallEvent[];
  /** Every entry on the disks of the instances. */
  written: CallEvent[];
}

const callersAtOnce = 6;

/**
 * Two days of a press office with two instances of the line: calls that overlap in time, while instances go away and come
 * back, the cms comes and goes, and the office changes its roster.
 * @param fallbackUrl answers with a message when neither instance can be reached
 */
export async function playOffice({
  seed,
  calls: count,
  fallbackUrl,
}: {
  seed: number;
  calls: number;
  fallbackUrl: string;
}): Promise<Played> {
  const random = randomFrom(seed);
  const clock = sharedClock(randomStart(random));
  const known: Known[] = [{ from: clock.now, snapshot: randomOffice(random, clock.now) }];
  const cms = await startCmsDouble({ snapshot: known[0]?.snapshot, internalToken });
  const instances = await Promise.all([startInstance({ cms, clock }), startInstance({ cms, clock })]);
  try {
    const exchange = createExchange({
      dutyLineUrl,
      reachedAt: () => instances.map(({ address }) => address()),
      authToken,
      pressNumber,
      overrides: webhookOverrides,
      clock,
      mischief: randomMischief(random),
      fallbackUrl,
    });
    const calls: Played['calls'] = [];
    let over = false;
    const callers = Array.from({ length: callersAtOnce }, (_, line) =>
      clock.takePart(async () => {
        for (let call = line; call < count; call += callersAtOnce) {
          await clock.pass(random.fraction() * betweenCalls(count));
          const caller = randomCaller(random);
          calls.push({ transcript: await exchange.call(caller), from: caller.from });
        }
      }),
    );
    const trouble = clock.takePart(async () => {
      while (!over) await makeTrouble({ random, clock, cms, instances, known });
    });
    const outcomes = await Promise.allSettled([
      Promise.all(callers).finally(() => {
        over = true;
      }),
      trouble,
    ]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    const written = await Promise.all(instances.map((instance) => instance.settle()));
    return { seed, calls, known, stored: [...cms.stored.values()], written: written.flat() };
  } finally {
    for (const instance of instances) await instance.close();
    await cms.close();
  }
}

/** Seconds, so that an office's calls fill about two days. */
const betweenCalls = (count: number) => (2 * 48 * 3600 * callersAtOnce) / count;

async function makeTrouble({
  random,
  clock,
  cms,
  instances,
  known,
}: {
  random: Random;
  clock: SharedClock;
  cms: CmsDouble;
  instances: readonly Instance[];
  known: Known[];
}): Promise<void> {
  await clock.pass(random.fraction() * 4 * 3600);
  const instance = random.pick(instances);
  const trouble = random.weighted([
    [5, 'restart'],
    [2, 'one away'],
    [1, 'both away'],
    [2, 'cms away'],
    [1, 'cms refuses'],
    [2, 'another roster'],
  ] as const);
  const awhile = () => clock.pass(1 + random.fraction() * 300);
  if (trouble === 'restart') await instance.restart();
  if (trouble === 'one away' || trouble === 'both away') {
    const away = trouble === 'both away' ? instances : [instance];
    for (const one of away) await one.stop();
    await awhile();
    for (const one of away) await one.restart();
  }
  if (trouble === 'cms away') {
    await cms.goAway();
    await awhile();
    await cms.comeBack();
  }
  if (trouble === 'cms refuses') {
    cms.refuse = () => 503;
    await awhile();
    cms.refuse = null;
  }
  if (trouble === 'another roster') {
    const snapshot = randomOffice(random, clock.now);
    cms.snapshot = snapshot;
    known.push({ from: clock.now, snapshot });
  }
  for (const one of instances) await one.refresh();
}
