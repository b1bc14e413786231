import { afterEach, beforeEach, expect, it } from 'vitest';
import { type MailServer, startMailServer } from './mail-server.ts';
import { internalToken, officer, startUnderTest } from './notifier-under-test.ts';

const text = { kind: 'text', to: officer, body: 'Sprickor i isen: du är på pass.' } as const;
const mail = { kind: 'mail', to: 'maja.lind@isvagsverket.example', subject: 'Pass', text: 'Pass' } as const;

let server: MailServer;
beforeEach(async () => {
  server = await startMailServer({ disabledCommands: ['STARTTLS', 'AUTH'] });
});
afterEach(() => server[Symbol.asyncDispose]());

const smtpUrl = () => `smtp://127.0.0.1:${server.port}`;

/** Lets the mail server keep a mail waiting. `arrived` resolves when one does. */
function heldMails() {
  const arrived = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  server.hold = () => {
    arrived.resolve();
    return released.promise;
  };
  return { arrived: arrived.promise, release: released.resolve };
}

it('goes on when the cms comes back, and does each errand once', async () => {
  await using under = await startUnderTest();
  await under.desk.goAway();
  const errands = Array.from({ length: 20 }, () => under.desk.queue(text));
  await under.desk.comeBack();
  await under.desk.until(() => errands.every(({ state }) => state === 'done'));
  expect(errands.map(({ attempts }) => attempts)).toEqual(errands.map(() => 1));
  expect(under.twilio.records.texts).toHaveLength(20);
});

it('tells a result later that could not be told, and sends nothing twice for it, whatever the lease', async () => {
  await using under = await startUnderTest();
  let refused = 0;
  under.desk.refuse = () => {
    refused += 1;
    return 503;
  };
  const errand = under.desk.queue(text);
  await under.desk.until(() => refused >= 2);
  under.desk.endLeases();
  await under.desk.until(() => refused >= 4);
  under.desk.refuse = null;
  await under.desk.until(() => errand.state === 'done');
  expect(under.twilio.records.texts).toHaveLength(1);
});

it('tries nothing again whose result the cms does not understand', async () => {
  await using under = await startUnderTest();
  let refused = 0;
  under.desk.refuse = (id) => {
    if (id !== errand.id) return null;
    refused += 1;
    return 400;
  };
  const errand = under.desk.queue(text);
  await under.desk.until(() => refused === 1);
  const other = under.desk.queue(text);
  await under.desk.until(() => other.state === 'done');
  under.desk.endLeases();
  await under.desk.until(() => refused === 2);
  expect(under.twilio.records.texts).toHaveLength(2);
});

it('takes an errand once that the cms hands out again while it is under way', async () => {
  const { arrived, release } = heldMails();
  await using under = await startUnderTest({ smtpUrl: smtpUrl() });
  const errand = under.desk.queue(mail);
  await arrived;
  under.desk.endLeases();
  await under.desk.until(() => errand.attempts === 2);
  const { claims } = under.desk;
  await under.desk.until(() => under.desk.claims > claims);
  release();
  await under.desk.until(() => errand.state === 'done');
  const other = under.desk.queue(mail);
  await under.desk.until(() => other.state === 'done');
  expect(server.received).toHaveLength(2);
});

it('does not take an errand again that ends while a claim is on its way', async () => {
  const held = heldMails();
  await using under = await startUnderTest({ smtpUrl: smtpUrl() });
  const errand = under.desk.queue(mail);
  await held.arrived;
  const claim = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  under.desk.holdClaims = () => {
    asked.resolve();
    return claim.promise;
  };
  await asked.promise;
  held.release();
  await under.desk.until(() => errand.told.length === 1);
  // As if the desk had chosen before it knew the result.
  errand.state = 'waiting';
  under.desk.holdClaims = null;
  claim.resolve();
  await under.desk.until(() => errand.attempts === 2);
  await under.notifier.close();
  expect(server.received).toHaveLength(1);
});

it('lets a slow mail server hold back no text, whatever the number of mails', async () => {
  const { arrived, release } = heldMails();
  await using under = await startUnderTest({ smtpUrl: smtpUrl() });
  const slow = Array.from({ length: 12 }, () => under.desk.queue(mail));
  await arrived;
  const quick = Array.from({ length: 20 }, () => under.desk.queue(text));
  await under.desk.until(() => quick.every(({ state }) => state === 'done'));
  expect(slow.filter(({ state }) => state === 'leased')).toHaveLength(4);
  release();
  await under.desk.until(() => slow.every(({ state }) => state === 'done'));
  expect(server.received).toHaveLength(12);
});

it('goes on with other errands while the cms cannot take one result', async () => {
  await using under = await startUnderTest();
  let refused = 0;
  under.desk.refuse = (id) => {
    if (id !== errand.id) return null;
    refused += 1;
    return 503;
  };
  const errand = under.desk.queue(text);
  await under.desk.until(() => refused >= 2);
  const other = under.desk.queue(text);
  await under.desk.until(() => other.state === 'done');
  const ready = await fetch(`http://127.0.0.1:${under.notifier.internalPort}/readyz`);
  expect(await ready.json()).toMatchObject({ ready: true });
  under.desk.refuse = null;
  await under.desk.until(() => errand.state === 'done');
  expect(under.twilio.records.texts).toHaveLength(2);
});

it('finishes what is under way before it stops, and claims no more', async () => {
  const { arrived, release } = heldMails();
  await using under = await startUnderTest({ smtpUrl: smtpUrl() });
  const errand = under.desk.queue(mail);
  await arrived;
  const stopped = under.notifier.close();
  const later = under.desk.queue(text);
  release();
  await stopped;
  expect(errand.told).toEqual([{ outcome: 'done' }]);
  expect(later.attempts).toBe(0);
});

it('tells monitors how it is, and nobody anything of whom it is about', async () => {
  await using under = await startUnderTest({ smtpUrl: smtpUrl() });
  under.twilio.failNext({ operation: 'CreateMessage', status: 400, code: 21211 });
  const errands = [under.desk.queue(text), under.desk.queue(mail)];
  await under.desk.until(() => errands.every(({ told }) => told.length > 0));
  const base = `http://127.0.0.1:${under.notifier.internalPort}`;
  const ready = await fetch(`${base}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([200, { ready: true, problems: [] }]);
  expect((await fetch(`${base}/healthz`)).status).toBe(200);
  const metrics = await (await fetch(`${base}/metrics`)).text();
  expect(metrics).toContain('pressjour_errands_total{kind="text",outcome="failed"} 1');
  expect(metrics).toContain('pressjour_errands_total{kind="mail",outcome="done"} 1');
  expect(metrics).toContain('pressjour_errand_oldest_due_seconds 0');
  for (const secret of [officer.slice(3), mail.to, 'Sprickor', internalToken, 'the-token-of-the-account']) {
    expect(under.log() + metrics).not.toContain(secret);
  }
});
