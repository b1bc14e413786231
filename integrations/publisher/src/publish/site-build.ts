import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { hashOf } from '../tree/tree.ts';

/** The built site: the program that renders, and the files that its pages point to. */
export interface SiteBuild {
  /** Changes with any byte of the build, so that pages of an older build are known. */
  id: string;
  /** The program's file. */
  entry: string;
  assetPaths: string[];
  /** The bytes of a file that comes with the build; null where there is none at the path. */
  asset: (path: string) => Promise<Buffer | null>;
}

/**
 * Opens the artefact that the site's build left behind: `server/entry.mjs` and `client/`.
 * @throws when it is not there
 */
export async function openSiteBuild(folder: string): Promise<SiteBuild> {
  const client = join(folder, 'client');
  const files = await filesBelow(folder).catch((error: unknown) => {
    throw new Error(`The built site is not at ${folder}. Build it with "npm run build -w site".`, {
      cause: error,
    });
  });
  const hashes = await Promise.all(
    files.map(async (file) => `${relative(folder, file)} ${hashOf(await readFile(file))}`),
  );
  const assets = new Map(
    files
      .filter((file) => file.startsWith(client + sep))
      .map((file) => [`/${relative(client, file).split(sep).join('/')}`, file]),
  );
  return {
    id: hashOf(hashes.join('\n')),
    entry: join(folder, 'server', 'entry.mjs'),
    assetPaths: [...assets.keys()],
    async asset(path) {
      const file = assets.get(path);
      return file === undefined ? null : readFile(file);
    },
  };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
