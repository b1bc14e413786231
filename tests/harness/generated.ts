import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '@pressjour/supervisor/builds';
import { freshDatabase } from './database.ts';

const run = promisify(execFile);

interface Generated {
  name: string;
  /** Arguments of Payload's own command line. */
  command: string[];
  /** What it writes, below the root. */
  file: string;
}

const generated: Generated[] = [
  {
    name: "generated: the cms's types are those of its config",
    command: ['generate:types'],
    file: 'integrations/contract/src/payload-types.ts',
  },
  {
    name: "generated: the admin's import map is that of its config",
    command: ['generate:importmap'],
    file: 'cms/src/app/(payload)/admin/importMap.js',
  },
];

/** Each makes a committed file anew, compares, and leaves the committed one in place. */
export const regenerated = [
  ...generated.map(({ name, command, file }) => ({
    name,
    async problem(): Promise<string | null> {
      const path = join(root, file);
      const committed = await readFile(path, 'utf8');
      try {
        await payload(command);
        if ((await readFile(path, 'utf8')) === committed) return null;
        return `${file} is not what the config gives. Run "npm run ${command[0]} -w cms" and commit it.`;
      } finally {
        await writeFile(path, committed);
      }
    },
  })),
  { name: 'generated: the migrations lead to the schema of the config', problem: missingMigration },
];

async function missingMigration(): Promise<string | null> {
  const folder = join(root, 'cms/src/migrations/sqlite');
  const index = join(folder, 'index.ts');
  const [before, committedIndex] = [new Set(await readdir(folder)), await readFile(index, 'utf8')];
  try {
    await payload(['migrate:create', 'check', '--skip-empty']);
  } finally {
    await writeFile(index, committedIndex);
  }
  const fresh = (await readdir(folder)).filter((name) => !before.has(name));
  for (const name of fresh) await rm(join(folder, name));
  return fresh.length === 0
    ? null
    : 'The schema has changed without a migration. Run "npm run migrate:create -w cms -- <what-changed>" and commit it.';
}

async function payload(command: string[]): Promise<void> {
  await using database = await freshDatabase('sqlite');
  const [name = '', ...args] = command;
  await run('npm', ['run', '--silent', name, '-w', 'cms', '--', ...args], {
    cwd: root,
    env: { ...process.env, ...database.env },
  });
}
