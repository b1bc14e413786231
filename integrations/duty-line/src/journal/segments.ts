import {
  appendFile,
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';

/** Where an entry ends in the journal. Segments are named by the day, `YYYY-MM-DD`, UTC. */
export interface Position {
  segment: string;
  /** Bytes from the beginning of the segment. */
  offset: number;
}

export interface StoredLine {
  text: string;
  end: Position;
}

/** The journal's files: one a day, lines are only ever added. */
export interface Segments {
  /**
   * Adds lines and returns when they are on the disk.
   * @returns where each ends
   * @throws when the disk does not take them; nothing of them is left then
   */
  append: (segment: string, lines: string[]) => Promise<Position[]>;
  /** Puts a line by itself into the `refused-` file of a day. */
  setAside: (day: string, line: string) => Promise<void>;
  /** Removes whole segments, and refused lines, from before a day each. */
  removeBefore: (days: { segments: string; refused: string }) => Promise<void>;
  /** Remembers up to where entries were acknowledged. */
  savePosition: (position: Position) => Promise<void>;
  close: () => Promise<void>;
}

const positionFile = 'position.json';
const suffix = '.jsonl';
const refusedPrefix = 'refused-';

export interface Stored {
  /** Every complete line after the position that was remembered, oldest first. */
  lines: StoredLine[];
  /** The newest segment; empty when there is none. Lines that are added to an earlier one would not be read again. */
  newest: string;
}

/** What a former run left. @throws when the folder or a segment cannot be read */
export async function readStored(folder: string): Promise<Stored> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const days = await listDays(folder, '');
  const position = await readPosition(folder);
  // In a segment that is gone it says nothing of the others, which a clock set back may have begun later.
  const since = position !== null && days.includes(position.segment) ? position : null;
  const lines: StoredLine[] = [];
  for (const segment of days) {
    if (since !== null && segment < since.segment) continue;
    const content = await readFile(join(folder, segment + suffix));
    let start = since?.segment === segment ? since.offset : 0;
    for (let end = content.indexOf(10, start); end !== -1; end = content.indexOf(10, start)) {
      lines.push({ text: content.toString('utf8', start, end), end: { segment, offset: end + 1 } });
      start = end + 1;
    }
  }
  return { lines, newest: days.at(-1) ?? '' };
}

export function openSegments(folder: string): Segments {
  let current: { segment: string; handle: FileHandle; size: number } | null = null;

  return {
    async append(segment, lines) {
      if (current?.segment !== segment) await begin(segment);
      const file = current;
      if (file === null) throw new Error(`The journal segment ${segment} is not open.`);
      const chunks = lines.map((line) => Buffer.from(`${line}\n`));
      try {
        await file.handle.writeFile(Buffer.concat(chunks));
        await file.handle.datasync();
      } catch (error) {
        await file.handle.truncate(file.size).catch(() => undefined);
        await release();
        throw error;
      }
      return chunks.map((chunk) => {
        file.size += chunk.length;
        return { segment, offset: file.size };
      });
    },

    setAside: (day, line) =>
      appendFile(join(folder, refusedPrefix + day + suffix), `${line}\n`, { mode: 0o600 }),

    async removeBefore(days) {
      const old = [
        ...(await listDays(folder, '')).filter((day) => day < days.segments),
        ...(await listDays(folder, refusedPrefix))
          .filter((day) => day < days.refused)
          .map((day) => refusedPrefix + day),
      ];
      for (const name of old) await rm(join(folder, name + suffix), { force: true });
    },

    async savePosition(position) {
      const draft = join(folder, `${positionFile}.draft`);
      await writeFile(draft, JSON.stringify(position), { mode: 0o600 });
      await rename(draft, join(folder, positionFile));
    },

    close: release,
  };

  async function begin(segment: string): Promise<void> {
    await release();
    const handle = await open(join(folder, segment + suffix), 'a+', 0o600);
    try {
      const { size } = await handle.stat();
      current = { segment, handle, size: await endTornLine(handle, size) };
      await syncFolder(folder);
    } catch (error) {
      current = null;
      await handle.close();
      throw error;
    }
  }

  async function release(): Promise<void> {
    const handle = current?.handle;
    current = null;
    await handle?.close();
  }
}

/** A crash may have cut the last line; what follows begins on a line of its own. @returns the size */
async function endTornLine(handle: FileHandle, size: number): Promise<number> {
  if (size === 0) return 0;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  if (buffer[0] === 10) return size;
  await handle.writeFile('\n');
  return size + 1;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The days that there are files of, in order. */
async function listDays(folder: string, prefix: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.startsWith(prefix) && name.endsWith(suffix))
    .map((name) => name.slice(prefix.length, -suffix.length))
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
    .sort();
}

async function readPosition(folder: string): Promise<Position | null> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, positionFile), 'utf8'));
    const valid =
      typeof value === 'object' &&
      value !== null &&
      'segment' in value &&
      'offset' in value &&
      typeof value.segment === 'string' &&
      typeof value.offset === 'number';
    return valid ? { segment: String(value.segment), offset: Number(value.offset) } : null;
  } catch {
    // Without a position every entry is offered again; the cms keeps each once.
    return null;
  }
}
