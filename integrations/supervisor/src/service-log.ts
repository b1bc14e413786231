import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const rotateAbove = 20 * 1024 * 1024;
const warning = 40;

export interface ServiceLog {
  file: string;
  /** Takes output as it comes, in pieces of any size. */
  take: (stream: 'stdout' | 'stderr', chunk: Buffer) => void;
  /** The newest lines, oldest first. */
  tail: (count: number) => string[];
}

/**
 * Keeps a service's output in DATA_DIR/logs and hands the lines that a person should see to `show`.
 * A file above 20 MB is set aside as `.1` when the service starts.
 */
export function openServiceLog({
  dataDir,
  name,
  show,
}: {
  dataDir: string;
  name: string;
  show: (line: string) => void;
}): ServiceLog {
  const folder = join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.log`);
  if (existsSync(file) && statSync(file).size > rotateAbove) renameSync(file, `${file}.1`);
  const stream = createWriteStream(file, { flags: 'a' });
  // A full disk must not take the services down: their output is then lost, they are not.
  stream.on('error', () => {});
  const rest = { stdout: '', stderr: '' };
  const recent: string[] = [];

  return {
    file,
    take(from, chunk) {
      const lines = (rest[from] + chunk.toString('utf8')).split('\n');
      rest[from] = lines.pop() ?? '';
      for (const line of lines) {
        if (line.trim() === '') continue;
        stream.write(`${line}\n`);
        recent.push(line);
        if (recent.length > 100) recent.shift();
        const seen = lineForPeople(line, from);
        if (seen !== null) show(`${name}: ${seen}`);
      }
    },
    tail: (count) => recent.slice(-count),
  };
}

/** Warnings and errors only: pino's lines from level 40, and whatever else is written to stderr. */
export function lineForPeople(line: string, from: 'stdout' | 'stderr'): string | null {
  const entry = pinoEntry(line);
  if (entry === null) return from === 'stderr' ? line : null;
  return entry.level >= warning ? entry.text : null;
}

function pinoEntry(line: string): { level: number; text: string } | null {
  if (!line.startsWith('{')) return null;
  try {
    const { level, msg, err } = JSON.parse(line);
    if (typeof level !== 'number') return null;
    const cause = typeof err?.message === 'string' && err.message !== msg ? ` (${err.message})` : '';
    return { level, text: `${msg ?? ''}${cause}` };
  } catch {
    return null;
  }
}
