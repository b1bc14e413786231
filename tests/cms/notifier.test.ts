import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Errand } from '@pressjour/contract';
import { createLocalReq } from 'payload';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lookForVoicemails } from '../../cms/src/collections/Calls/lost-voicemails.ts';
import { queueErrand } from '../../cms/src/errands/queue.ts';
import { type Notifier, startNotifier } from '../../integrations/notify/src/notifier.ts';
import { pressService } from '../harness/cms.ts';
import { eventually } from '../harness/eventually.ts';
import type { LoopbackServer } from '../harness/loopback-server.ts';
import { type MailServer, startMailServer } from '../notify/mail-server.ts';
import { silence } from '../notify/silence.ts';
import { startTwilioApi, type TwilioApi } from '../twilio-api/index.ts';
import { type Cms, startCms } from './support/cms.ts';
import { callIn, tell } from './support/journal.ts';
import { overHttp } from './support/over-http.ts';

/** The real cms, the real notifier, and the outside on loopback. */
let cms: Cms;
let inner: LoopbackServer;
let twilio: TwilioApi;
let mails: MailServer;
let notifier: Notifier;
let dataDir: string;
beforeAll(async () => {
  cms = await startCms();
  await cms.ask('/globals/press-service', { as: 'admin', body: pressService });
  inner = await overHttp(cms);
  twilio = await startTwilioApi();
  mails = await startMailServer({ disabledCommands: ['STARTTLS', 'AUTH'] });
  dataDir = await mkdtemp(join(tmpdir(), 'pressjour-notifier-'));
  notifier = await startNotifier({
    environment: {
      ...cms.environment,
      dataDir,
      cmsInternalUrl: inner.url,
      notifyInternalUrl: 'http://127.0.0.1:0',
      twilio: twilio.environment,
      mail: { smtpUrl: `smtp://127.0.0.1:${mails.port}`, from: 'press@isvagsverket.example' },
    },
    log: pino({ level: 'silent' }),
    pollMilliseconds: 50,
  });
});
afterAll(async () => {
  await notifier.close();
  await inner.goAway();
  await mails[Symbol.asyncDispose]();
  await cms[Symbol.asyncDispose]();
  await rm(dataDir, { recursive: true, force: true });
  await twilio.close();
});

/** Queues an errand. @returns it when it has ended */
async function ended(errand: Errand) {
  const key = randomUUID();
  await queueErrand({ req: await createLocalReq({}, cms.payload), key, errand });
  return eventually(`the end of ${errand.kind}`, async () => {
    const { docs } = await cms.payload.find({
      collection: 'errands',
      where: { key: { equals: key } },
      depth: 0,
    });
    return docs.find(({ state }) => state === 'done' || state === 'failed');
  });
}

const text = { kind: 'text', to: '+46701740611', body: 'Du är på pass från 17.00.' } as const;

it('sends what the cms queued, and the cms knows what became of it', async () => {
  const sent = await ended(text);
  const record = twilio.records.texts.find(({ body }) => body === text.body);
  expect(sent).toMatchObject({ state: 'done', sid: record?.sid, attempts: 1 });
  twilio.failNext({ operation: 'CreateMessage', status: 400, code: 21211 });
  expect(await ended(text)).toMatchObject({
    state: 'failed',
    lastError: expect.stringMatching(/^The text was not sent: .*the number does not exist/),
  });
});

it('places calls from the press number, and deploys the fallback by the line as it stands', async () => {
  const call = { notice: 'notice-1', purpose: 'test', name: 'Maja Lind', language: 'sv' } as const;
  expect(await ended({ kind: 'call', to: text.to, call })).toMatchObject({ state: 'done' });
  expect(twilio.records.calls).toMatchObject([{ from: pressService.number, to: text.to }]);
  expect(await ended({ kind: 'deploy-fallback' })).toMatchObject({ state: 'done' });
  expect(twilio.asked).toContain('CreateDeployment');
});

it('brings the recording of a voicemail home', async () => {
  const recordingSid = twilio.addRecording({ audio: silence(12), seconds: 12 });
  const callSid = await tell({
    cms,
    told: [
      { kind: 'incoming', from: '+46701740605', lineState: 'desk' },
      { kind: 'voicemail' },
      { kind: 'recorded', recordingSid, durationSeconds: 12 },
      { kind: 'ended', durationSeconds: 30 },
    ],
  });
  await eventually('the voicemail in the cms', async () => {
    const [voicemail] = (await callIn(cms, callSid)).voicemails ?? [];
    return voicemail?.state === 'kept';
  });
  await eventually('the deletion at Twilio', async () => twilio.records.recordings.length === 0);
  expect(
    await ended({ kind: 'delete-at-twilio', calls: [callSid], messages: [], recordings: [] }),
  ).toMatchObject({
    state: 'done',
  });
});

it('finds the voicemail that the duty line was not told of, and nothing where nobody spoke', async () => {
  const now = Temporal.Now.instant();
  const offered = (secondsAgo: number) =>
    tell({
      cms,
      at: new Date(now.epochMilliseconds - secondsAgo * 1000),
      told: [
        { kind: 'incoming', from: '+46701740605', lineState: 'desk' },
        { kind: 'voicemail' },
        { kind: 'ended', durationSeconds: 30 },
      ],
    });
  const [lost, silent, recent] = [await offered(7200), await offered(7300), await offered(600)];
  const recordingSid = twilio.addRecording({ callSid: lost, audio: silence(12), seconds: 12 });
  twilio.addRecording({ callSid: silent, audio: silence(0), seconds: 0 });
  twilio.addRecording({ callSid: recent, audio: silence(5), seconds: 5 });
  const look = async () =>
    lookForVoicemails({ req: await createLocalReq({}, cms.payload), now, today: '2026-11-22' });
  expect(await callIn(cms, lost)).toMatchObject({ outcome: 'missed', voicemails: [] });
  await look();
  await look();
  await eventually('the voicemail in the cms', async () => {
    const [voicemail] = (await callIn(cms, lost)).voicemails ?? [];
    return voicemail?.state === 'kept' && voicemail.recordingSid === recordingSid;
  });
  expect(await callIn(cms, lost)).toMatchObject({ outcome: 'voicemail', callBack: 'owed' });
  expect((await callIn(cms, silent)).outcome).toBe('missed');
  expect((await callIn(cms, recent)).outcome).toBe('missed');
  const searches = { kind: { equals: 'find-recordings' } };
  const { docs } = await cms.payload.find({ collection: 'errands', where: searches, depth: 0 });
  expect(docs.map(({ errand }) => errand)).toEqual([{ kind: 'find-recordings', calls: [silent, lost] }]);
});

it('mails whoever forgot a password, whom the answer does not tell from a stranger', async () => {
  const forgotten = (email: string) => cms.ask('/users/forgot-password', { body: { email } });
  const known = await forgotten('officer@isvagsverket.example');
  const stranger = await forgotten('nobody@isvagsverket.example');
  expect(known.status).toBe(200);
  expect([stranger.status, stranger.body]).toEqual([known.status, known.body]);

  const received = await eventually('the mail', async () =>
    mails.received.find(({ to }) => to.includes('officer@isvagsverket.example')),
  );
  const { resetPasswordToken } =
    (await cms.payload.db.findOne<{ id: string; resetPasswordToken: string }>({
      collection: 'users',
      where: { email: { equals: 'officer@isvagsverket.example' } },
    })) ?? {};
  expect(resetPasswordToken).toMatch(/^[0-9a-f]{40}$/);
  const body = received.raw.replace(/=\r\n/g, '').replaceAll('=3D', '=');
  expect(body).toContain('Content-Type: text/plain');
  expect(body).toContain(`${cms.environment.cmsUrl}/admin/reset/${resetPasswordToken}`);
  expect(body).not.toContain('<a ');
});
