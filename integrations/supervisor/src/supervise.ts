import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Environment } from '@pressjour/contract';
import { type Command, createConcurrently } from 'concurrently';
import { type Death, KeepRunning } from './keep-running.ts';
import { openServiceLog, type ServiceLog } from './service-log.ts';
import type { Service } from './services.ts';

const tether = join(import.meta.dirname, 'tether.ts');
const killAfter = 10_000;

export interface Supervised {
  /** Stops every service, the cms last, since the others tell it the end of what they did; each after ten seconds with force. */
  stop: () => Promise<void>;
}

export interface SuperviseOptions {
  environment: Environment;
  services: readonly Service[];
  /** A line that the person at the terminal should see. */
  show: (line: string) => void;
  onDeath: (death: Death & { log: ServiceLog }) => void;
}

/** Starts the services, each in a process group of its own, and keeps them running. */
export function supervise({ environment, services, show, onDeath }: SuperviseOptions): Supervised {
  const logs = new Map(
    services.map(({ name }) => [
      name as string,
      openServiceLog({ dataDir: environment.dataDir, name, show }),
    ]),
  );
  const logOf = (name: string): ServiceLog => {
    const log = logs.get(name);
    if (log === undefined) throw new Error(`There is no service named ${name}.`);
    return log;
  };
  const keeper = new KeepRunning((death) => onDeath({ ...death, log: logOf(death.name) }));

  const { commands, result } = createConcurrently(
    services.map(({ name, entry, cwd }) => ({
      name,
      command: entry,
      cwd,
      env: { NODE_ENV: 'production', DATA_DIR: environment.dataDir, FORCE_COLOR: '0' },
    })),
    {
      controllers: [keeper],
      spawn: (entry, options) =>
        spawn(process.execPath, ['--import', tether, entry], { ...options, detached: true }),
      kill: signalGroup,
    },
  );
  // Ends when a service ends for the first time, which means nothing here: the keeper starts it again.
  result.catch(() => {});
  for (const command of commands) {
    const log = logOf(command.name);
    command.stdout.subscribe((chunk) => log.take('stdout', chunk));
    command.stderr.subscribe((chunk) => log.take('stderr', chunk));
  }

  return {
    async stop() {
      keeper.stop();
      // Heard from now on: whoever stops the machine may signal every service at once, and the cms has ended before its turn then.
      const running = commands
        .filter((command) => command.process)
        .map((command) => ({ command, closed: closeOf(command) }));
      await Promise.all(running.filter(({ command }) => command.name !== 'cms').map(stopCommand));
      await Promise.all(running.filter(({ command }) => command.name === 'cms').map(stopCommand));
    },
  };
}

function closeOf(command: Command): Promise<void> {
  return new Promise((closed) => command.close.subscribe(() => closed()));
}

async function stopCommand({ command, closed }: { command: Command; closed: Promise<void> }): Promise<void> {
  const force = setTimeout(() => command.kill('SIGKILL'), killAfter);
  command.kill('SIGTERM');
  await closed;
  clearTimeout(force);
}

/** A request to close goes to the service, which closes its own children; force goes to the whole group. */
function signalGroup(pid: number, signal?: string): void {
  try {
    if (signal === 'SIGKILL') process.kill(-pid, signal);
    else process.kill(pid, signal ?? 'SIGTERM');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
