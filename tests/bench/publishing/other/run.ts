import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs a program and gives how many seconds it took. @throws with what it said when it fails or takes too long */
export async function timed({
  command,
  args,
  cwd,
  patience,
}: {
  command: string;
  args: string[];
  cwd: string;
  /** Milliseconds. */
  patience: number;
}): Promise<number> {
  const begun = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patience,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    });
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command} did not end well (${code}):\n${said}`);
  return (performance.now() - begun) / 1000;
}
