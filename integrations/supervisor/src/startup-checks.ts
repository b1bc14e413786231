import { once } from 'node:events';
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Environment } from '@pressjour/contract';
import { internalListener } from '@pressjour/contract';

/** A reason not to start, in one sentence for the person at the terminal. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

/**
 * Proves that DATA_DIR can be written to.
 * @throws {StartupError}
 */
export function checkDataDir(dataDir: string): void {
  const probe = join(dataDir, `.probe-${process.pid}`);
  try {
    mkdirSync(dataDir, { recursive: true });
    const file = openSync(probe, 'w');
    try {
      writeSync(file, Buffer.alloc(1024 * 1024, 'x'));
      fsyncSync(file);
    } finally {
      closeSync(file);
      rmSync(probe, { force: true });
    }
  } catch (error) {
    throw new StartupError(
      diskSentence(error, dataDir) ?? `DATA_DIR ${dataDir} cannot be used: ${String(error)}`,
    );
  }
}

/** What an error of the file system means here; null for any other error. */
export function diskSentence(error: unknown, dataDir: string): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk that holds DATA_DIR (${dataDir}) is full. Free some space and start again; nothing was changed.`;
    case 'EACCES':
    case 'EPERM':
      return `DATA_DIR (${dataDir}) may not be written to by this user. Change its owner, or set DATA_DIR to another folder.`;
    case 'EROFS':
      return `DATA_DIR (${dataDir}) is on a read-only disk. Set DATA_DIR to a folder that can be written to.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `DATA_DIR (${dataDir}) is not a folder. Set DATA_DIR to one.`;
    default:
      return null;
  }
}

interface Listener {
  host: string;
  port: number;
  /** The variable that moves it. */
  variable: string;
}

/** Every address that the services will listen on. */
export function listeners(environment: Environment): Listener[] {
  const { host } = environment;
  return [
    { host, port: environment.sitePort, variable: 'SITE_PORT' },
    { host, port: environment.cmsPort, variable: 'CMS_PORT' },
    { host, port: environment.dutyLinePort, variable: 'DUTY_LINE_PORT' },
    { ...internalListener(environment.cmsInternalUrl), variable: 'CMS_INTERNAL_URL' },
    { ...internalListener(environment.publisherInternalUrl), variable: 'PUBLISHER_INTERNAL_URL' },
    { ...internalListener(environment.dutyLineInternalUrl), variable: 'DUTY_LINE_INTERNAL_URL' },
    { ...internalListener(environment.notifyInternalUrl), variable: 'NOTIFY_INTERNAL_URL' },
  ];
}

/**
 * Proves that every port is free and belongs to one listener only.
 * @throws {StartupError} naming each port and the variable to change
 */
export async function checkPorts(wanted: readonly Listener[]): Promise<void> {
  const problems: string[] = [];
  const owners = new Map<number, string>();
  for (const { host, port, variable } of wanted) {
    const owner = owners.get(port);
    if (owner !== undefined) {
      problems.push(`${owner} and ${variable} both name port ${port}. Set one of them to another port.`);
      continue;
    }
    owners.set(port, variable);
    const problem = await bindProblem({ host, port });
    if (problem === 'EADDRINUSE') {
      problems.push(
        `Port ${port} is in use by another program. Stop that, or set ${variable} to ${variable.endsWith('_URL') ? 'an address with another port' : 'another port'}.`,
      );
    } else if (problem === 'EACCES') {
      problems.push(`Port ${port} may not be opened by this user. Set ${variable} to a port above 1023.`);
    } else if (problem !== null) {
      problems.push(`${host}:${port} cannot be listened on (${problem}). Check HOST and ${variable}.`);
    }
  }
  if (problems.length > 0) throw new StartupError(problems.join('\n'));
}

async function bindProblem({ host, port }: { host: string; port: number }): Promise<string | null> {
  const server = createServer();
  try {
    server.listen({ host, port, exclusive: true });
    await once(server, 'listening');
    await once(server.close(), 'close');
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
