import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from '@pressjour/supervisor/builds';
import { regenerated } from './harness/generated.ts';
import type { Counts } from './harness/phase.ts';

const run = promisify(execFile);

interface Check {
  name: string;
  /** Throws, or gives what is wrong; null when nothing is. */
  problem: () => Promise<string | null>;
}

const checks: Check[] = [
  {
    name: 'biome: format and lint, no warnings',
    problem: () => tool(['biome', 'check', '--error-on-warnings', '.']),
  },
  { name: 'types: integrations and tests', problem: () => tool(['tsc', '-p', '.']) },
  { name: 'types: cms', problem: () => tool(['tsc', '-p', 'cms', '--incremental', 'false']) },
  {
    name: 'types: site',
    problem: () => tool(['astro', 'check', '--root', 'site', '--minimumFailingSeverity', 'warning']),
  },
  ...regenerated,
];

/** Everything that can be seen without running the program. Says each check's outcome as it goes. */
export async function runChecks(): Promise<Counts> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, problem } of checks) {
    const found = await problem();
    counts[found === null ? 'passed' : 'failed'] += 1;
    console.log(`${found === null ? 'ok' : '!!'} ${name}`);
    if (found !== null) console.log(found);
  }
  return counts;
}

async function tool([name = '', ...args]: string[]): Promise<string | null> {
  try {
    await run(`${root}/node_modules/.bin/${name}`, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
    return null;
  } catch (error) {
    if (!(error instanceof Error) || !('stdout' in error)) throw error;
    return `${error.stdout}${'stderr' in error ? error.stderr : ''}`.trim() || error.message;
  }
}

if (import.meta.main) process.exitCode = (await runChecks()).failed === 0 ? 0 : 1;
