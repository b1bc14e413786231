import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createExchange } from '../exchange/index.ts';
import { freePorts } from '../harness/ports.ts';
import { killServiceProcesses, startServiceProcess } from '../harness/service-process.ts';
import { authToken, internalToken, journalist, pressNumber } from './line-under-test.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pressjour-process-'));
});
afterEach(async () => {
  killServiceProcesses();
  await rm(dataDir, { recursive: true, force: true });
});

function start(ports: { line: number; internal: number; cms: number }) {
  return startServiceProcess({
    entry: 'integrations/duty-line/src/main.ts',
    env: {
      DATA_DIR: dataDir,
      DUTY_LINE_PORT: String(ports.line),
      DUTY_LINE_INTERNAL_URL: `http://127.0.0.1:${ports.internal}`,
      CMS_INTERNAL_URL: `http://127.0.0.1:${ports.cms}`,
      INTERNAL_TOKEN: internalToken,
      TWILIO_AUTH_TOKEN: authToken,
    },
    runs: 'The duty line answers',
  });
}

it('answers without a cms, and on SIGTERM ends cleanly with its journal on disk', async () => {
  const [line = 0, internal = 0, cms = 0] = await freePorts(3);
  const { child, told } = start({ line, internal, cms });
  await told;
  const dutyLineUrl = `http://localhost:${line}`;
  const exchange = createExchange({
    dutyLineUrl,
    reachedAt: `http://127.0.0.1:${line}`,
    authToken,
    pressNumber,
  });
  const { heard } = await exchange.call({ from: journalist });
  expect(heard).toHaveLength(3);

  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  const day = Temporal.Now.instant().toString().slice(0, 10);
  const journal = await readFile(join(dataDir, 'duty-line', 'journal', `${day}.jsonl`), 'utf8');
  expect(
    journal
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text).kind),
  ).toEqual(['incoming', 'message', 'ended']);
});

it('says in one sentence that its port is taken, and exits 1', async () => {
  const [line = 0, internal = 0, cms = 0] = await freePorts(3);
  const first = start({ line, internal, cms });
  await first.told;
  const second = start({ line, internal, cms });
  expect(await second.told).toContain(`Port ${line} is taken`);
  expect(await once(second.child, 'exit')).toEqual([1, null]);
  first.child.kill('SIGINT');
  expect(await once(first.child, 'exit')).toEqual([0, null]);
});
