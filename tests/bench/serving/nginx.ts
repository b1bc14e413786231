import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../../harness/eventually.ts';
import { freePorts } from '../../harness/ports.ts';

/** Why nginx could not be measured, in a sentence for the reader of the bench. */
export class NoNginx extends Error {
  constructor(options: ErrorOptions) {
    super(
      'nginx is not installed: `apt-get install nginx-light` on Debian; its figures are left out.',
      options,
    );
  }
}

export interface Nginx extends AsyncDisposable {
  url: string;
}

/**
 * nginx that serves a folder as it would be set up for it: one worker for each core, sendfile, open files remembered, packed copies
 * taken where they lie beside the files.
 * @throws {NoNginx}
 */
export async function startNginx(folder: string, headers: Record<string, string>): Promise<Nginx> {
  const [port = 0] = await freePorts(1);
  const work = mkdtempSync(join(tmpdir(), 'pressjour-nginx-'));
  const config = join(work, 'nginx.conf');
  const lines = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);
  // Workers of a root's nginx are somebody else, who may not read a folder of root's.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    config,
    `${user} worker_processes auto; daemon off; pid ${work}/pid; error_log ${work}/error.log;
    events { worker_connections 1024; }
    http {
      types { text/html html; text/css css; application/xml xml; application/json json; }
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
      open_file_cache max=2000; open_file_cache_valid 1s;
      gzip_static on; gzip_vary on;
      client_body_temp_path ${work}/body; proxy_temp_path ${work}/proxy; fastcgi_temp_path ${work}/fastcgi;
      uwsgi_temp_path ${work}/uwsgi; scgi_temp_path ${work}/scgi;
      server { listen 127.0.0.1:${port}; root ${folder}; ${lines.join(' ')} }
    }`,
  );
  const child = spawn('nginx', ['-c', config, '-p', work], { stdio: 'ignore' });
  try {
    await once(child, 'spawn');
  } catch (cause) {
    rmSync(work, { recursive: true });
    throw new NoNginx({ cause });
  }
  const url = `http://127.0.0.1:${port}`;
  await eventually('nginx answers', async () => (await fetch(url).catch(() => null)) ?? undefined);
  return {
    url,
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.kill('SIGQUIT');
      await ended;
      rmSync(work, { recursive: true });
    },
  };
}
