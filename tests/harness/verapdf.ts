import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findJava } from './java.ts';

const run = promisify(execFile);
const cache = join(import.meta.dirname, '../../.cache/verapdf');

/** veraPDF as one runnable file, from Maven's registry. */
const artifact = 'org.verapdf.apps:cli:1.30.2';
const file = join(cache, 'cli-1.30.2.jar');
const sha256 = '287cc9c9757f99dcff4a2d39b68268245b48103fb6af443162d5a29df2afa332';

/**
 * Says what PDF/UA-1 (ISO 14289-1) has against files, by veraPDF: its lines, the path of each file at its verdict.
 * @throws when veraPDF cannot read one of them
 */
export type PdfChecker = (files: string[]) => Promise<string>;

/**
 * The checker of PDFs: found in .cache, or fetched with `mvn`. Null where the machine has no Java or cannot fetch it, which is
 * said in one line.
 * @throws in continuous integration (`PRESSJOUR_CI=1`), where nothing may be skipped
 */
export async function findPdfChecker(): Promise<PdfChecker | null> {
  const java = findJava('PDF/UA');
  if (java === null) return null;
  try {
    if (!isWhole()) await fetchJar();
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    const problem = `veraPDF could not be had, so PDF/UA is not tried (${reason}). Install Maven, or put ${artifact} at ${file}.`;
    if (process.env.PRESSJOUR_CI === '1') throw new Error(problem, { cause: error });
    console.info(problem);
    return null;
  }
  return (files) => check(java, files);
}

async function fetchJar(): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const goal = ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${cache}`];
  await run('mvn', goal, { cwd: cache, timeout: 180_000 });
  if (isWhole()) return;
  rmSync(file, { force: true });
  throw new Error('the file that came is another than it should be');
}

function isWhole(): boolean {
  return existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === sha256;
}

/** veraPDF ends with 1 when a file does not comply; more is trouble of its own. */
async function check(java: string, files: string[]): Promise<string> {
  const command = ['-jar', file, '-f', 'ua1', '--format', 'text', '-v', ...files];
  try {
    return (await run(java, command)).stdout;
  } catch (error) {
    const { code, stdout } = error as { code?: number; stdout?: string };
    if (code === 1 && stdout) return stdout;
    throw error;
  }
}
