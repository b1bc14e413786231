import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fingerprint } from './fingerprint.ts';

/** Repository root, absolute. */
export const root = join(import.meta.dirname, '../../../..');

/** Something that has to be built before the services can run: a folder with a program `build.ts`. */
export interface Build {
  name: 'site' | 'cms';
  /** What a person reads while it runs. */
  title: string;
  inputs: readonly string[];
  /** A file that exists when the build was made. */
  output: string;
  /** Holds the fingerprint of the sources that the output was made from. */
  stamp: string;
}

const shared = ['integrations/contract/src', 'integrations/rules/src', 'package-lock.json'];

export const builds: readonly Build[] = [
  {
    name: 'site',
    title: 'Building the site',
    inputs: ['site', 'integrations/search/src', ...shared],
    output: 'site/dist/server/entry.mjs',
    stamp: 'site/dist/.pressjour-build',
  },
  {
    name: 'cms',
    title: 'Building the cms (a minute or two)',
    inputs: ['cms', ...shared],
    output: 'cms/.next/BUILD_ID',
    stamp: 'cms/.next/.pressjour-build',
  },
];

/** Whether what stands on disk was not made from the sources as they are now. */
export function isStale(build: Build): boolean {
  const stamp = join(root, build.stamp);
  if (!existsSync(join(root, build.output)) || !existsSync(stamp)) return true;
  return readFileSync(stamp, 'utf8') !== fingerprint({ root, inputs: build.inputs });
}

/** A build that failed; the message ends with the last lines that the builder wrote. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
}

export interface RunOptions {
  /** Gets each line that the builder writes. */
  progress?: (line: string) => void;
  /** Calls the build off. */
  signal?: AbortSignal;
}

/**
 * Builds from the sources.
 * @throws {BuildError}
 */
export async function runBuild(build: Build, { progress, signal }: RunOptions = {}): Promise<void> {
  const print = fingerprint({ root, inputs: build.inputs });
  const stamp = join(root, build.stamp);
  rmSync(stamp, { force: true });
  const child = spawn(process.execPath, ['build.ts'], {
    cwd: join(root, build.name),
    signal,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      if (line.trim() === '') return;
      lines.push(line);
      progress?.(line.trim());
    });
  }
  const code = await new Promise<number | null>((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  });
  if (code !== 0) throw new BuildError(failure(build, lines));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
}

function failure(build: Build, lines: string[]): string {
  if (lines.some((line) => line.includes('ENOSPC'))) {
    return `The disk is full, so the ${build.name} could not be built. Free 2 GB and start again.`;
  }
  return `The ${build.name} could not be built. The last that its builder said:\n${lines.slice(-25).join('\n')}`;
}
