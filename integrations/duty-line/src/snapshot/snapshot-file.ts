import { readFileSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type LineSnapshot, lineSnapshotShape } from '@pressjour/contract';
import { lineStatusAt } from '@pressjour/rules';

/**
 * A snapshot that calls can be routed by.
 * @throws when its shape is wrong or the rules cannot read it, as with an unknown time zone
 */
export function checkedSnapshot(value: unknown): LineSnapshot {
  const snapshot = lineSnapshotShape.parse(value);
  lineStatusAt({ instant: Temporal.Instant.from(snapshot.madeAt), line: snapshot });
  return snapshot;
}

/** The snapshot that was kept; null when there is none. @throws when there is one that cannot be used */
export function readSnapshotFile(file: string): LineSnapshot | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  return checkedSnapshot(JSON.parse(text));
}

/** Whole or not at all, and on the disk when it is done. */
export async function writeSnapshotFile(file: string, snapshot: LineSnapshot): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.draft`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(JSON.stringify(snapshot));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
