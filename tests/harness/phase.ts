import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { root } from '@pressjour/supervisor/builds';
import { z } from 'zod';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, by the file and the name of the test: a log may be cut, its end is not. */
  failures?: string[];
}

export interface Phase {
  /** What the summary calls it. */
  name: string;
  /** Project of vitest.config.ts. */
  project: string;
  env?: Record<string, string>;
  /** Whether its output is shown as it comes, or all at once when it is done, for a phase that runs beside another. */
  shown?: 'live' | 'when done';
}

const reportShape = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/**
 * Runs one project of the tests. What fails without a failed test (a file that does
 * not load, an unhandled error, no test at all) counts as one failed test, so that the sums cannot look better than the run.
 */
export async function runPhase({ name, project, env, shown = 'live' }: Phase): Promise<Counts> {
  if (shown === 'live') console.log(`\n== ${name} ==`);
  const folder = await mkdtemp(join(tmpdir(), 'pressjour-report-'));
  const report = join(folder, 'report.json');
  try {
    const { code, output } = await run({
      args: [
        vitest,
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      env,
      shown,
    });
    if (shown === 'when done') console.log(`\n== ${name} ==\n${output}`);
    const counts = await read(report);
    const hidden = counts.failed === 0 && (code !== 0 || counts.passed === 0);
    if (!hidden) return counts;
    const failures = counts.failures?.length
      ? counts.failures
      : [`${name}: ended with code ${code} without a failed test`];
    return { ...counts, failed: 1, failures };
  } finally {
    await rm(folder, { recursive: true });
  }
}

export function lineOf(name: string, { passed, failed, skipped }: Counts): string {
  return `${name === '' ? '' : `${name}: `}${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

export function sum(all: Counts[]): Counts {
  return all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

async function run({
  args,
  env = {},
  shown,
}: {
  args: string[];
  env: Record<string, string> | undefined;
  shown: 'live' | 'when done';
}): Promise<{ code: number; output: string }> {
  const stream = shown === 'live' ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', stream, stream],
    env: { ...process.env, ...env },
  });
  const chunks: Buffer[] = [];
  for (const piped of [child.stdout, child.stderr]) piped?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

async function read(report: string): Promise<Counts> {
  try {
    const counts = reportShape.parse(JSON.parse(await readFile(report, 'utf8')));
    return {
      passed: counts.numPassedTests,
      failed: counts.numFailedTests,
      skipped: counts.numPendingTests + counts.numTodoTests,
      failures: counts.testResults.flatMap(failuresOf),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: ['no report: the run ended before its time'] };
  }
}

function failuresOf(file: z.infer<typeof reportShape>['testResults'][number]): string[] {
  const path = relative(root, file.name);
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length > 0)
    return failed.map((test) => `${path}: ${test.fullName}\n    ${whyOf(test.failureMessages?.[0])}`);
  return file.status === 'failed' ? [`${path}\n    ${whyOf(file.message)}`] : [];
}

/** What a failure says above its stack, a property's seed and counterexample included; a line of it may be long. */
function whyOf(message = 'no message'): string {
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  const stack = lines.findIndex((line) => /^\s+at /.test(line));
  return lines
    .slice(0, stack < 1 ? 8 : Math.min(stack, 8))
    .map((line) => line.slice(0, 1000))
    .join('\n    ');
}
