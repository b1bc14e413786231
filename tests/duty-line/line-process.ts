import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { eventually } from '../harness/eventually.ts';
import { authToken, dutyLineUrl, internalToken } from './line-under-test.ts';

const entry = join(import.meta.dirname, '../../integrations/duty-line/src/main.ts');

/** A duty line in a process of its own. */
export interface LineProcess {
  /** Where it answers, on loopback. */
  local: string;
  /** Ends it and waits for its end; `SIGKILL` is what a crash is like. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

export interface LineProcessParts {
  dataDir: string;
  port: number;
  internalPort: number;
  cmsUrl: string;
}

/** Starts it as in production, but for its addresses, and waits until it answers calls. */
export async function startLineProcess({
  dataDir,
  port,
  internalPort,
  cmsUrl,
}: LineProcessParts): Promise<LineProcess> {
  const child = spawn(process.execPath, [entry], {
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      DUTY_LINE_PORT: String(port),
      DUTY_LINE_URL: dutyLineUrl,
      DUTY_LINE_INTERNAL_URL: `http://127.0.0.1:${internalPort}`,
      SITE_URL: 'https://isvagsverket.example',
      CMS_URL: 'https://cms.isvagsverket.example',
      CMS_INTERNAL_URL: cmsUrl,
      INTERNAL_TOKEN: internalToken,
      TWILIO_AUTH_TOKEN: authToken,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.resume();
  const local = `http://127.0.0.1:${port}`;
  const isReady = async () => {
    if (child.exitCode !== null) throw new Error(`The duty line ended with ${child.exitCode} at its start.`);
    return (await fetch(`${local}/readyz`).catch(() => null))?.ok;
  };
  await eventually('the duty line answers', isReady);
  return {
    local,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}
