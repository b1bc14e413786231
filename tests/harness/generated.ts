import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '@pressjour/supervisor/builds';
import { headersFile, headersForCaddy } from '../../delivery/headers.ts';
import { cutTypeface, typefaceFile } from '../../site/typeface.ts';

const run = promisify(execFile);

interface Generated {
  name: string;
  /** What `cms/generate.ts` calls it. */
  what: string;
  /** What it writes, below the root. */
  file: string;
}

const generated: Generated[] = [
  {
    name: "generated: the cms's types are those of its config",
    what: 'types',
    file: 'integrations/contract/src/payload-types.ts',
  },
  {
    name: "generated: the admin's import map is that of its config",
    what: 'importmap',
    file: 'cms/src/app/(payload)/admin/importMap.js',
  },
];

/** Each makes a committed file anew, compares, and leaves the committed one in place. */
export const regenerated = [
  ...generated.map(({ name, what, file }) => ({
    name,
    async problem(): Promise<string | null> {
      const path = join(root, file);
      const committed = await readFile(path, 'utf8');
      try {
        await generate(what);
        if ((await readFile(path, 'utf8')) === committed) return null;
        return `${file} is not what the config gives. Run "node generate.ts ${what}" in cms and commit it.`;
      } finally {
        await writeFile(path, committed);
      }
    },
  })),
  { name: 'generated: the typeface is cut from its package', problem: staleTypeface },
  { name: 'generated: the headers of the web server in front are the publisher’s', problem: staleHeaders },
  { name: 'generated: the migrations lead to the schema of the config', problem: missingMigration },
];

async function staleTypeface(): Promise<string | null> {
  const committed = await readFile(join(root, 'site', typefaceFile));
  return committed.equals(await cutTypeface())
    ? null
    : `${typefaceFile} is not what is cut from the package. Run "node typeface.ts" in site and commit it.`;
}

async function staleHeaders(): Promise<string | null> {
  return (await readFile(headersFile, 'utf8')) === headersForCaddy()
    ? null
    : 'delivery/headers.caddy is not what the publisher sends. Run "node delivery/headers.ts" and commit it.';
}

async function missingMigration(): Promise<string | null> {
  const folder = join(root, 'cms/src/migrations/sqlite');
  const index = join(folder, 'index.ts');
  const [before, committedIndex] = [new Set(await readdir(folder)), await readFile(index, 'utf8')];
  try {
    await generate('migration', 'check');
  } finally {
    await writeFile(index, committedIndex);
  }
  const fresh = (await readdir(folder)).filter((name) => !before.has(name));
  for (const name of fresh) await rm(join(folder, name));
  return fresh.length === 0
    ? null
    : 'The schema has changed without a migration. Run "node generate.ts migration <what-changed>" in cms and commit it.';
}

async function generate(...args: string[]): Promise<void> {
  await run(process.execPath, ['generate.ts', ...args], { cwd: join(root, 'cms') });
}
