import type { Environment } from '@pressjour/contract';
import { Listr, type ListrTask } from 'listr2';
import { builds, isStale, runBuild } from './builds/index.ts';
import { greeting } from './greeting.ts';
import type { Death } from './keep-running.ts';
import type { ServiceLog } from './service-log.ts';
import { type Service, services, untilReady } from './services.ts';
import { checkDataDir, checkPorts, listeners, StartupError } from './startup-checks.ts';
import { type Supervised, supervise } from './supervise.ts';

const deathsBeforeGivingUp = 3;

/**
 * Everything behind `npm start`: checks, builds, services. Returns when all services are ready; they run until SIGINT,
 * SIGTERM or SIGHUP, or until the program that started this one is gone.
 * @throws {StartupError | BuildError} with sentences for the terminal; nothing is left running then
 */
export async function start(environment: Environment): Promise<void> {
  let supervised: Supervised | undefined;
  const giveUp = new AbortController();
  let starting = true;
  const stopping = stopOnSignals(async () => {
    giveUp.abort(new StartupError('Stopped before everything was up.'));
    await supervised?.stop();
  });

  const onDeath = (death: Death & { log: ServiceLog }) => {
    if (starting && death.inARow < deathsBeforeGivingUp) return;
    if (starting) giveUp.abort(new StartupError(deathSentence(death)));
    else console.error(restartSentence(death));
  };
  // While services start and stop they miss each other, which is no news; their logs have it.
  const show = (line: string) => {
    if (!starting && !stopping()) console.error(line);
  };

  checkDataDir(environment.dataDir);
  await checkPorts(listeners(environment));
  const list = services(environment);
  const tasks: ListrTask[] = [
    ...builds.filter(isStale).map(
      (build): ListrTask => ({
        title: build.title,
        task: (_, task) =>
          runBuild(build, {
            signal: giveUp.signal,
            progress: (line) => {
              if (process.stdout.isTTY) task.output = line;
            },
          }),
      }),
    ),
    {
      title: 'Starting the services',
      task: (_, task) => {
        giveUp.signal.throwIfAborted();
        supervised = supervise({ environment, services: list, show, onDeath });
        return task.newListr(list.map((service) => readyTask(service, giveUp.signal)));
      },
    },
  ];
  try {
    await new Listr(tasks, {
      exitOnError: true,
      registerSignalListeners: false,
      fallbackRenderer: 'simple',
      rendererOptions: { collapseSubtasks: false },
    }).run();
  } catch (error) {
    // The signal's own way ends the process.
    if (stopping()) return;
    await supervised?.stop();
    throw giveUp.signal.aborted ? giveUp.signal.reason : error;
  }
  starting = false;
  console.log(`\n${greeting(environment)}`);
}

function readyTask(service: Service, signal: AbortSignal): ListrTask {
  return {
    title: service.title,
    task: async (_, task) => {
      const problem = await untilReady(service, signal);
      if (problem !== null) task.title = `${service.title}: it runs, but is not ready yet (${problem})`;
    },
  };
}

/**
 * Stops and ends this process with 0 on the first signal; further ones change nothing. The bootstrap holds an IPC channel
 * to this process, whose end means that the bootstrap was killed.
 * @returns whether that has begun
 */
function stopOnSignals(stop: () => Promise<void>): () => boolean {
  let stopping = false;
  const once = async () => {
    if (stopping) return;
    stopping = true;
    console.log('\nStopping …');
    await stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once);
  process.on('disconnect', once);
  return () => stopping;
}

export function deathSentence({ name, exitCode, inARow, log }: Death & { log: ServiceLog }): string {
  const lines = log.tail(10);
  return (
    `The ${name} service ended ${inARow} times while starting (exit ${exitCode}); everything was stopped again. ` +
    `Its log is ${log.file}${lines.length > 0 ? ' and ends:' : '.'}\n${lines.map((line) => `  ${line}`).join('\n')}`
  );
}

function restartSentence({ name, exitCode, inARow, log }: Death & { log: ServiceLog }): string {
  const again = `The ${name} service ended (exit ${exitCode}) and is started again.`;
  if (inARow < deathsBeforeGivingUp) return again;
  return `The ${name} service keeps ending (${inARow} times in a row, exit ${exitCode}) and is tried again. Its log is ${log.file} and ends:\n${log
    .tail(10)
    .map((line) => `  ${line}`)
    .join('\n')}`;
}
