import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessDocument } from './src/access/document.ts';

// `node generate.ts <types|importmap|access|migration> [name]`: what Payload writes from the config, on this Node and with the imports it needs.
const [what = '', name = 'change'] = process.argv.slice(2);
const migrations = join(import.meta.dirname, 'src', 'migrations', 'sqlite');

switch (what) {
  case 'types':
  case 'importmap':
    payload(`generate:${what}`);
    break;
  case 'migration':
    payload('migrate:create', name, '--skip-empty');
    makeRunnable();
    break;
  case 'access':
    writeFileSync(join(import.meta.dirname, '..', 'docs', 'access.md'), accessDocument());
    break;
  default:
    console.error('Say what to generate: types, importmap, access, or migration and its name.');
    process.exit(1);
}

function payload(...args: string[]): void {
  const bin = join(import.meta.dirname, '..', 'node_modules', 'payload', 'bin.js');
  const { status } = spawnSync(process.execPath, [bin, '--disable-transpile', ...args], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
    env: {
      ...process.env,
      DATABASE_URL: '',
      DATA_DIR: join(import.meta.dirname, '.next', 'build-data'),
      PAYLOAD_CONFIG_PATH: join(import.meta.dirname, 'src', 'payload.config.ts'),
    },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Payload writes migrations for a bundler; Node wants file endings, and types imported as types. */
function makeRunnable(): void {
  for (const file of readdirSync(migrations)) {
    if (!file.endsWith('.ts')) continue;
    const path = join(migrations, file);
    const text = readFileSync(path, 'utf8')
      .replace(/from '(\.\/\d+_\w+)'/g, "from '$1.ts'")
      .replaceAll(/\{ db, payload, req \}/g, '{ db }')
      .replace(
        '{ MigrateUpArgs, MigrateDownArgs, sql }',
        '{ type MigrateUpArgs, type MigrateDownArgs, sql }',
      );
    writeFileSync(path, text);
  }
}
