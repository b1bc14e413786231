// Runs a TypeScript program of this repository on the project's own Node, after installing what is missing.
// This file itself runs on whatever Node the machine has (20 or later), before anything is installed: only built-ins.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const [program, ...args] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `Pressjour needs Node 20 or later to install itself; this is ${process.version}. Install a newer one from nodejs.org.`,
  );
}
install();
run();

function install() {
  if (isInstalled()) return;
  console.log('Installing packages (about two minutes the first time) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: it empties the folder first, and a start after a small update would take minutes again.
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(npm, install, { cwd: root, stdio: 'inherit' });
  if (status !== 0 || !isInstalled()) {
    fail(
      "The packages could not be installed: see npm's message above. Is the npm registry reachable, and is there 2 GB of free disk?",
    );
  }
}

/** Compares what npm noted about its last install with the lockfile; packages for other platforms may be missing. */
function isInstalled() {
  const noted = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (noted === null) return false;
  return Object.entries(packagesIn(join(root, 'package-lock.json')) ?? {}).every(
    ([path, wanted]) =>
      !path.startsWith('node_modules/') || wanted.optional || noted[path]?.version === wanted.version,
  );
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

function run() {
  const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const path = `${join(root, 'node_modules', 'node', 'bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  const child = spawn(node, [join(root, program), ...args], {
    cwd: root,
    // The channel tells the program when this process is gone, even after a kill that no handler sees.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: path, INVOKED_FROM: process.env.INIT_CWD ?? process.cwd() },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) =>
    fail(
      `The project's own Node could not be started (${error.message}). Remove node_modules and try again.`,
    ),
  );
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
