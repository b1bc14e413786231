import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '@pressjour/supervisor/builds';

export interface ServiceProcess {
  child: ChildProcess;
  /** The first line of its log that says that it runs, or that it cannot. */
  told: Promise<string>;
}

const children: ChildProcess[] = [];

/** Runs a service's own program, with nothing in its environment but what is given. */
export function startServiceProcess({
  entry,
  env,
  runs,
}: {
  /** From the root of the repository. */
  entry: string;
  env: Record<string, string>;
  /** What it says when it runs. */
  runs: string;
}): ServiceProcess {
  const child = spawn(process.execPath, [join(root, entry)], {
    env: { NODE_ENV: 'test', PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const told = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('"level":60') || line.includes(runs)) resolve(line);
    });
  });
  return { child, told };
}

/** For after a test that failed: ends whatever it left running. */
export function killServiceProcesses(): void {
  for (const child of children.splice(0)) child.kill('SIGKILL');
}
