import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * The command that starts Java 11 or later: that of JAVA_HOME, or else the one on the PATH. Null where there is none, which is
 * said in one line; what needs it is then skipped.
 * @param purpose what is skipped without it, for that line
 * @throws in continuous integration (`PRESSJOUR_CI=1`), where nothing may be skipped
 */
export function findJava(purpose: string): string | null {
  const home = process.env.JAVA_HOME;
  const found = [...(home ? [join(home, 'bin/java')] : []), 'java'].find(runs);
  if (found !== undefined) return found;
  const problem = `No Java (11 or later) on this machine, so this is not tried: ${purpose}. Install a JRE or set JAVA_HOME.`;
  if (process.env.PRESSJOUR_CI === '1') throw new Error(problem);
  console.info(problem);
  return null;
}

function runs(command: string): boolean {
  try {
    const version = execFileSync(command, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(/\d+/.exec(version)?.[0]) >= 11;
  } catch {
    return false;
  }
}
