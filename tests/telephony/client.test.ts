import { createTelephony, TelephonyError } from '@pressjour/telephony';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTwilioApi, type TwilioApi } from '../twilio-api/index.ts';

const to = '+46701740611';
const pressNumber = '+46846500410';
const now = Temporal.Instant.from('2026-11-23T09:00:00Z');
const call = {
  to,
  from: pressNumber,
  url: 'https://jour.isvagsverket.example/voice/notice?step=abc#rc=2',
  statusCallback: 'https://jour.isvagsverket.example/voice/notice-status?step=abc#rc=2',
  ringSeconds: 25,
};

let api: TwilioApi;
beforeEach(async () => {
  api = await startTwilioApi({ authTokens: ['the-main-token', 'the-next-token'], now: () => now });
});
afterEach(() => api.close());

const telephony = (changes = {}) =>
  createTelephony({ twilio: { ...api.environment, ...changes }, callsPerSecond: 1000 });
const failure = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof TelephonyError)) throw new Error(`It threw ${error}.`);
  return error;
};

describe('a text', () => {
  it('is sent from the sender that is set', async () => {
    const { sid } = await telephony().sendText({ to, body: 'Du har pressjour från 17.' });
    expect(api.records.texts).toMatchObject([
      { sid, to, from: 'Pressjour', body: 'Du har pressjour från 17.' },
    ]);
  });

  it.each([
    [400, 21211, false, /the number does not exist/],
    [400, 21614, false, /not that of a mobile telephone/],
    [400, 21608, false, /reaches verified numbers only/],
    [429, 20429, true, /asked too often/],
    [503, undefined, true, /trouble of its own/],
    [null, undefined, true, /does not answer/],
  ])('that Twilio answers %s %s is worth another try: %s', async (status, code, again, why) => {
    api.failNext({ operation: 'CreateMessage', status, ...(code === undefined ? {} : { code }) });
    const error = await failure(telephony().sendText({ to, body: 'Hej' }));
    expect(error.again).toBe(again);
    expect(error.message).toMatch(why);
    expect(error.message).toMatch(/^The text was not sent: /);
    expect(error.message).not.toMatch(/\+46|token|AC[0-9a-f]{8}/);
  });

  it('is not sent without a sender', async () => {
    const error = await failure(telephony({ textsFrom: null }).sendText({ to, body: 'Hej' }));
    expect(error).toMatchObject({ again: false, message: expect.stringContaining('TWILIO_SMS_FROM') });
  });
});

describe('a call', () => {
  it('shows the press number, is asked for by POST, reported when over and not recorded', async () => {
    const { sid } = await telephony().placeCall(call);
    expect(api.records.calls).toMatchObject([{ sid, to, from: pressNumber }]);
    expect(api.records.calls[0]?.form).toEqual({
      To: to,
      From: pressNumber,
      Url: call.url,
      Method: 'POST',
      StatusCallback: call.statusCallback,
      StatusCallbackEvent: 'completed',
      StatusCallbackMethod: 'POST',
      Timeout: '25',
    });
  });

  it('waits for its turn behind another', async () => {
    const waits: number[] = [];
    const sleep = async (milliseconds: number) => waits.push(milliseconds);
    const waiting = { now: () => 5000, sleep };
    const line = createTelephony({ twilio: api.environment, callsPerSecond: 10, waiting });
    await Promise.all([line.placeCall(call), line.placeCall(call), line.placeCall(call)]);
    expect(waits).toEqual([100, 200]);
    expect(api.records.calls).toHaveLength(3);
  });
});

describe('the account', () => {
  it('goes on with the next token once the present one is no longer taken', async () => {
    const changing = telephony({ authTokens: ['the-token-before', 'the-next-token'] });
    await changing.sendText({ to, body: 'Hej' });
    await changing.sendText({ to, body: 'Hej igen' });
    expect(api.records.texts).toHaveLength(2);
    expect(api.asked).toHaveLength(3);
    expect(await changing.accountStatus()).toBe('active');
  });

  it('says what to check when no token is taken', async () => {
    const error = await failure(telephony({ authTokens: ['another-token'] }).accountStatus());
    expect(error).toMatchObject({ again: false, message: expect.stringContaining('TWILIO_AUTH_TOKEN') });
    expect(error.message).not.toContain('another-token');
  });

  it('must be set', () => {
    expect(() => telephony({ accountSid: null })).toThrow(/TWILIO_ACCOUNT_SID is not set/);
  });
});

describe('a recording', () => {
  const audio = new TextEncoder().encode('ID3 and then sound');

  it('is fetched with its sound', async () => {
    const recordingSid = api.addRecording({ audio });
    expect(await telephony().fetchRecording({ recordingSid })).toEqual({ audio, contentType: 'audio/mpeg' });
  });

  it('that is not ready is asked for again', async () => {
    const recordingSid = api.addRecording({ audio: null });
    const error = await failure(telephony().fetchRecording({ recordingSid }));
    expect(error).toMatchObject({ again: true, message: expect.stringContaining('not ready') });
  });

  it('is fetched with the next token too', async () => {
    const recordingSid = api.addRecording({ audio });
    const changing = telephony({ authTokens: ['the-token-before', 'the-main-token'] });
    expect((await changing.fetchRecording({ recordingSid })).audio).toEqual(audio);
  });

  it('is deleted, and deleting what is gone is no error', async () => {
    const recordingSid = api.addRecording({ audio });
    await telephony().deleteRecording(recordingSid);
    expect(api.records.recordings).toEqual([]);
    await telephony().deleteRecording(recordingSid);
    api.failNext({ operation: 'DeleteRecording', status: 500 });
    expect(await failure(telephony().deleteRecording(recordingSid))).toMatchObject({ again: true });
  });
});

describe('the records at Twilio', () => {
  it('are deleted one by one', async () => {
    const line = telephony();
    const { sid: text } = await line.sendText({ to, body: 'Hej' });
    const { sid: placed } = await line.placeCall(call);
    await line.deleteMessage(text);
    await line.deleteCall(placed);
    expect([api.records.texts, api.records.calls]).toEqual([[], []]);
  });

  it('from before an instant are counted, those of the press number only', async () => {
    const line = telephony();
    await line.sendText({ to, body: 'Hej' });
    await line.placeCall(call);
    await line.placeCall({ ...call, from: '+46846500499' });
    api.addRecording({ audio: null, at: now.subtract({ hours: 24 * 8 }) });
    api.addRecording({ audio: null, at: now });
    const counted = (before: Temporal.Instant) => line.listLeftovers({ before, number: pressNumber });
    expect(await counted(now)).toEqual({ recordings: 1, calls: 0, messages: 0 });
    expect(await counted(now.add({ seconds: 1 }))).toEqual({ recordings: 2, calls: 1, messages: 1 });
  });
});

describe('the press number', () => {
  const settings = {
    voiceUrl: 'https://jour.isvagsverket.example/voice/incoming#rc=2',
    voiceFallbackUrl: 'https://pressjour-fallback-1234.twil.io/voice',
    statusCallback: 'https://jour.isvagsverket.example/voice/status#rc=2',
  };

  it('is found and set', async () => {
    const sid = api.addNumber(pressNumber, { sms: false });
    Object.assign(api.records.numbers[0]?.settings ?? {}, { VoiceMethod: 'GET' });
    const line = telephony();
    expect(await line.number(pressNumber)).toMatchObject({
      sid,
      voiceUrl: '',
      methods: ['GET', 'POST', 'POST'],
    });
    await line.setNumber(sid, settings);
    expect(await line.number(pressNumber)).toEqual({
      sid,
      ...settings,
      methods: ['POST', 'POST', 'POST'],
      takenBy: null,
      sendsTexts: false,
    });
    expect(await line.number('+46846500499')).toBeNull();
  });

  it('tells what else takes its calls', async () => {
    api.addNumber(pressNumber);
    const set = (changes: object) => Object.assign(api.records.numbers[0]?.settings ?? {}, changes);
    set({ VoiceApplicationSid: `AP${'0'.repeat(32)}` });
    expect(await telephony().number(pressNumber)).toMatchObject({ takenBy: 'application' });
    set({ TrunkSid: `TK${'0'.repeat(32)}` });
    expect(await telephony().number(pressNumber)).toMatchObject({ takenBy: 'trunk' });
  });

  it('has a region that takes its calls', async () => {
    api.addNumber(pressNumber, { voiceRegion: 'us1' });
    const line = telephony();
    expect(await line.inboundRegion(pressNumber)).toBe('us1');
    await line.setInboundRegion(pressNumber, 'ie1');
    expect(await line.inboundRegion(pressNumber)).toBe('ie1');
    expect(await line.inboundRegion('+46846500499')).toBeNull();
  });
});
