import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Sources {
  /** Repository root, absolute. */
  root: string;
  /** Folders and files below the root whose content the build depends on. */
  inputs: readonly string[];
}

const left = new Set(['node_modules', 'dist', '.next', '.astro', '.cache']);

/**
 * A hash over the names and contents of the sources and over the runtime. Two builds with the same fingerprint are
 * interchangeable. Tests beside the code do not count.
 */
export function fingerprint({ root, inputs }: Sources): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of inputs.flatMap((input) => filesOf(root, input)).sort()) {
    const content = readFileSync(join(root, file));
    hash.update(`\n${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

function filesOf(root: string, input: string): string[] {
  const path = join(root, input);
  if (statSync(path).isFile()) return [input];
  return globSync('**', { cwd: path, withFileTypes: true, exclude: (entry) => left.has(entry.name) })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.tsbuildinfo$|^next-env\.d\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
