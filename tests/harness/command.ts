import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '@pressjour/supervisor/builds';

export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface CommandOptions {
  env: Record<string, string>;
  /** What relative paths are relative to. */
  folder?: string;
  stdin?: string;
}

/** Runs `npm run pressjour -- …` without npm around it. */
export async function pressjourCommand(
  args: string[],
  { env, folder = root, stdin = '' }: CommandOptions,
): Promise<CommandResult> {
  const child = spawn(process.execPath, [join(root, 'integrations/commands/src/main.ts'), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...env, INVOKED_FROM: folder },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(stdin);
  const closed = new Promise<number | null>((done) => child.on('close', done));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, stdout, stderr };
}
