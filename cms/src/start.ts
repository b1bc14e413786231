import type { Environment } from '@pressjour/contract';
import type { Payload } from 'payload';
import { keepAuditLog } from './audit/keep-in-sqlite.ts';
import { startClock, stopClock } from './clock/clock.ts';
import { seedDemo } from './demo/seed.ts';
import { publisherAnswers, teller } from './jobs/tell.ts';
import { startWorker, stopWorker } from './jobs/worker.ts';
import { readHealth } from './live-check/health.ts';
import { startLiveCheck, stopLiveCheck } from './live-check/loop.ts';
import { notePublic } from './live-check/note-public.ts';
import { answerRequest } from './requests/answer.ts';
import { offerRunning } from './running.ts';
import { startSchedule, stopSchedule } from './schedule/timer.ts';

/** What the cms does once its database is there: fills an empty one with the demo, and starts the worker of its jobs and the clock. */
export async function start({
  payload,
  environment,
}: {
  payload: Payload;
  environment: Environment;
}): Promise<void> {
  await keepAuditLog(payload);
  if (environment.demo) await seedDemo({ payload, demo: environment.demo, timeZone: environment.timeZone });
  startWorker({
    payload,
    tell: teller(environment),
    reachable: () => publisherAnswers(environment),
    onTold: (jobs) => notePublic(payload, jobs),
  });
  startSchedule(payload);
  startClock({ payload, environment });
  startLiveCheck({ payload, environment });
  offerRunning({
    check: async () => {
      await payload.count({ collection: 'users' });
    },
    answer: (request) => answerRequest({ config: payload.config, request }),
    figures: async () => (await readHealth(payload, new Date())).figures,
    stop: async () => {
      await stopSchedule(payload);
      await stopLiveCheck(payload);
      await stopClock(payload);
      await stopWorker(payload);
      await payload.destroy();
    },
  });
}
