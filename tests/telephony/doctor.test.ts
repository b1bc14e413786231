import { webhookOverrides } from '@pressjour/contract';
import { deployFallback } from '@pressjour/telephony';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkTwilio } from '../../integrations/commands/src/doctor/twilio.ts';
import { dutyLineUrl, pressNumber, shiftOf, snapshotOf } from '../duty-line/line-under-test.ts';
import { startTwilioApi, type TwilioApi } from '../twilio-api/index.ts';

const siteUrl = 'https://isvagsverket.example';
const now = Temporal.Instant.from('2026-11-23T21:00:00Z');
const line = snapshotOf({ shifts: [shiftOf({ officer: 'Maja', tier: 1 })] });

let api: TwilioApi;
beforeEach(async () => {
  api = await startTwilioApi({ authTokens: ['the-main-token', 'the-next-token'], now: () => now });
});
afterEach(() => api.close());

const findings = (changes: { twilio?: object; now?: Temporal.Instant; line?: typeof line } = {}) =>
  checkTwilio({
    environment: { twilio: { ...api.environment, ...changes.twilio }, dutyLineUrl, siteUrl },
    line: changes.line ?? line,
    now: changes.now ?? now,
    retentionDays: 7,
  });
const wrongs = async (changes = {}) =>
  (await findings(changes)).filter(({ level }) => level !== 'ok').map(({ text }) => text);
const settings = () => api.records.numbers[0]?.settings ?? {};

async function provisioned(): Promise<void> {
  api.addNumber(pressNumber);
  const { voiceUrl } = await deployFallback({
    twilio: api.environment,
    line,
    now,
    siteUrl,
    pollMilliseconds: 1,
  });
  Object.assign(settings(), {
    VoiceUrl: `${dutyLineUrl}/voice/incoming${webhookOverrides}`,
    VoiceFallbackUrl: voiceUrl,
    StatusCallback: `${dutyLineUrl}/voice/status${webhookOverrides}`,
  });
}

it('finds nothing wrong after provision', async () => {
  await provisioned();
  const all = await findings();
  expect(all.map(({ level }) => level)).toEqual(Array(7).fill('ok'));
  expect(await findings({ twilio: { accountSid: null } })).toEqual([]);
});

it.each([
  [
    'an address without the fragment',
    { VoiceUrl: `${dutyLineUrl}/voice/incoming` },
    /^VoiceUrl .*Run "npm run pressjour -- provision"/,
  ],
  [
    'another status callback',
    { StatusCallback: 'https://elsewhere.example/' },
    /^StatusCallback of the press number is https:\/\/elsewhere/,
  ],
  ['no fallback address', { VoiceFallbackUrl: '' }, /^VoiceFallbackUrl of the press number is not set/],
  [
    'a method that writes numbers into logs',
    { VoiceMethod: 'GET' },
    /^The method of VoiceUrl of the press number is GET/,
  ],
  [
    'an application that takes the calls',
    { VoiceApplicationSid: `AP${'0'.repeat(32)}` },
    /TwiML application takes the calls/,
  ],
])('names %s', async (_what, change, text) => {
  await provisioned();
  Object.assign(settings(), change);
  expect(await wrongs()).toEqual([expect.stringMatching(text)]);
});

it('names a number that the account has not, and a region that our addresses are not set in', async () => {
  expect(await wrongs()).toEqual([expect.stringContaining(`has no number ${pressNumber}`)]);
  await provisioned();
  const [number] = api.records.numbers;
  if (number !== undefined) number.voiceRegion = 'us1';
  expect(await wrongs()).toEqual([
    expect.stringMatching(/handled in region us1, where our addresses are not set/),
  ]);
  if (number !== undefined) number.voiceRegion = null;
  expect(await wrongs()).toEqual([expect.stringMatching(/does not tell in which region/)]);
});

it('names each token that is not taken', async () => {
  await provisioned();
  expect(await wrongs({ twilio: { authTokens: ['the-main-token', 'a-wrong-one'] } })).toEqual([
    expect.stringMatching(/^TWILIO_AUTH_TOKEN_NEXT: .*status 401/),
  ]);
  const neither = await findings({ twilio: { authTokens: ['a-wrong-one'] } });
  expect(neither.map(({ level }) => level)).toEqual(['wrong']);
  expect(JSON.stringify(neither)).not.toContain('a-wrong-one');
});

it('says when nobody answers at Twilio', async () => {
  const [finding] = await findings({ twilio: { apiUrl: 'http://127.0.0.1:9' } });
  expect(finding).toMatchObject({ level: 'wrong', text: expect.stringContaining('ECONNREFUSED') });
});

it('misses the fallback, and knows one of another release', async () => {
  await provisioned();
  const source = api.serverless.deployed()?.functions[0];
  if (source !== undefined) source.content += '\n';
  expect(await wrongs()).toEqual([expect.stringMatching(/is another one than this release brings/)]);
  await api.close();
  api = await startTwilioApi({ authTokens: ['the-main-token', 'the-next-token'], now: () => now });
  api.addNumber(pressNumber);
  expect(await wrongs()).toContainEqual(expect.stringMatching(/^No fallback is deployed/));
});

it("knows the timetable of another roster, and one that nobody renewed, and takes yesterday's for whole", async () => {
  await provisioned();
  const other = { ...line, shifts: [shiftOf({ officer: 'Nils', tier: 2 })] };
  expect(await wrongs({ line: { ...other, settings: { ...line.settings, rounds: 4 } } })).toEqual([
    expect.stringMatching(/timetable is not that of the line/),
  ]);
  expect(await wrongs({ now: now.add({ hours: 24 }) })).toEqual([]);
  expect(await wrongs({ now: now.add({ hours: 48 }) })).toEqual([
    expect.stringMatching(/timetable is 2 days old/),
  ]);
});

it('checks that texts can be sent from where they are', async () => {
  await provisioned();
  expect(await wrongs({ twilio: { textsFrom: null } })).toEqual([
    expect.stringMatching(/^TWILIO_SMS_FROM is not set/),
  ]);
  expect(await wrongs({ twilio: { textsFrom: '+46701740699' } })).toEqual([
    expect.stringMatching(/no number of the Twilio account/),
  ]);
  expect(await wrongs({ twilio: { textsFrom: pressNumber } })).toEqual([]);
  const [number] = api.records.numbers;
  if (number !== undefined) number.sms = false;
  expect(await wrongs({ twilio: { textsFrom: pressNumber } })).toEqual([
    expect.stringMatching(/cannot send texts/),
  ]);
});

it('lists what is left at Twilio beyond its time', async () => {
  await provisioned();
  api.addRecording({ audio: null, at: now.subtract({ hours: 24 * 7 }) });
  expect(await wrongs()).toEqual([]);
  for (const days of [9, 40]) api.addRecording({ audio: null, at: now.subtract({ hours: 24 * days }) });
  expect(await wrongs()).toEqual([
    expect.stringMatching(/still keeps what is older than 7 days: 2 recordings, 0 calls, 0 texts\. /),
  ]);
});

it('goes on with the rest when one thing cannot be asked', async () => {
  await provisioned();
  api.failNext({ operation: 'FetchPhoneNumber', status: 403 });
  expect(await wrongs()).toEqual([expect.stringMatching(/does not tell in which region/)]);
  api.failNext({ operation: 'ListRecording', status: 500 });
  expect(await wrongs()).toEqual([
    expect.stringMatching(/^What is left at Twilio could not be listed: .*status 500/),
  ]);
});
