import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePorts } from '../harness/ports.ts';
import { killServiceProcesses, startServiceProcess } from '../harness/service-process.ts';
import { type ErrandDesk, startErrandDesk } from './errand-desk.ts';
import { type MailServer, startMailServer } from './mail-server.ts';
import { internalToken, lineOf } from './notifier-under-test.ts';

const mail = { kind: 'mail', to: 'maja.lind@isvagsverket.example', subject: 'Pass', text: 'Pass' } as const;

let dataDir: string;
let desk: ErrandDesk;
let server: MailServer;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pressjour-notify-process-'));
  desk = await startErrandDesk({ internalToken, line: lineOf() });
  server = await startMailServer({ disabledCommands: ['STARTTLS', 'AUTH'] });
});
afterEach(async () => {
  killServiceProcesses();
  await desk.goAway();
  await server[Symbol.asyncDispose]();
  await rm(dataDir, { recursive: true, force: true });
});

function start(port: number, more: Record<string, string> = {}) {
  return startServiceProcess({
    entry: 'integrations/notify/src/main.ts',
    env: {
      DATA_DIR: dataDir,
      NOTIFY_INTERNAL_URL: `http://127.0.0.1:${port}`,
      CMS_INTERNAL_URL: desk.url,
      INTERNAL_TOKEN: internalToken,
      SMTP_URL: `smtp://127.0.0.1:${server.port}`,
      MAIL_FROM: 'press@isvagsverket.example',
      ...more,
    },
    runs: 'asks for errands',
  });
}

it('loses nothing when it is killed in the middle: the errand comes again after its lease', async () => {
  const [port = 0] = await freePorts(1);
  const arrived = Promise.withResolvers<void>();
  server.hold = () => {
    arrived.resolve();
    return new Promise(() => {});
  };
  const errand = desk.queue(mail);
  const first = start(port);
  await arrived.promise;
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  expect(errand.told).toEqual([]);

  server.hold = null;
  desk.endLeases();
  const second = start(port);
  await desk.until(() => errand.state === 'done');
  expect(errand.attempts).toBe(2);
  expect(server.received).toHaveLength(1);
  second.child.kill('SIGTERM');
  expect(await once(second.child, 'exit')).toEqual([0, null]);
});

it('says where everything goes, in one sentence that its port is taken, and which variables are bad', async () => {
  const [port = 0] = await freePorts(1);
  const first = start(port);
  expect(JSON.parse(await first.told)).toMatchObject({ texts: 'outbox', calls: 'outbox', mails: 'SMTP' });
  const [second, third] = [
    start(port),
    start(port, { SMTP_URL: 'https://mail.example', TWILIO_SMS_FROM: '0701' }),
  ];
  expect(await second.told).toContain(
    `Port ${port} is taken: stop what uses it, or set another port in NOTIFY_INTERNAL_URL.`,
  );
  expect(await once(second.child, 'exit')).toEqual([1, null]);
  expect(await third.told).toMatch(/TWILIO_SMS_FROM must be a number.*SMTP_URL must begin with smtp/);
  first.child.kill('SIGINT');
  expect(await once(first.child, 'exit')).toEqual([0, null]);
});
