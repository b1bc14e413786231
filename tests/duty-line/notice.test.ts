import { type NoticeCall, noticeCallAddresses, stepSealer } from '@pressjour/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  acceptsAfterWrongKey,
  busy,
  declines,
  noAnswer,
  noMischief,
  type Phone,
  accepts as pressesOne,
  switchedOff,
  voicemail,
} from '../exchange/index.ts';
import { pathIn } from './addresses.ts';
import { dutyLineUrl, internalToken, type LineUnderTest, lineUnderTest, phoneOf } from './line-under-test.ts';

let under: LineUnderTest;
beforeEach(async () => {
  under = await lineUnderTest();
});
afterEach(() => under.close());

const test: NoticeCall = { notice: 'notice-1', purpose: 'test', name: 'Aino', language: 'sv' };
const event: NoticeCall = { ...test, purpose: 'event', title: 'Isen brister' };

function addressesOf(call: NoticeCall) {
  const sealer = stepSealer({ internalToken, now: () => under.clock.now });
  return noticeCallAddresses({ dutyLineUrl, sealer, call });
}

const place = (call: NoticeCall, phone: Phone, changes = {}) =>
  under.exchange(changes).placeOutgoing({ ...addressesOf(call), to: phoneOf(1), phone });

/** What the cms learns, known to be all when an entry of a later call is there. */
async function learnt(): Promise<(string | undefined)[]> {
  await under.exchange().call({ from: 'anonymous' });
  const entries = await under.cms.until((stored) => stored.some(({ kind }) => kind === 'ended'));
  const notices = entries.filter(({ kind }) => kind === 'notice');
  expect(notices.every(({ notice }) => notice === 'notice-1')).toBe(true);
  return notices.map(({ status }) => status);
}

describe('the weekly test call', () => {
  it.each<[string, Phone, string, string]>([
    ['shows the number', pressesOne, 'number-shown', 'Tack, det är noterat.'],
    ['does not show it', declines, 'number-not-shown', 'Tack, det är noterat och förs vidare.'],
  ])(
    'asks whether the telephone shows the press number, and learns that it %s',
    async (_what, phone, status, reply) => {
      const call = await place(test, phone);
      expect(call.heard.map(({ text }) => text)).toEqual([
        'Hej Aino, det här är veckans provsamtal från pressjouren. Du har jour nu. Visar telefonen pressnumret? Tryck 1 för ja, 2 för nej.',
        reply,
      ]);
      expect(await learnt()).toEqual([status]);
    },
  );

  it('asks again after a key that means nothing', async () => {
    const call = await place(test, acceptsAfterWrongKey);
    expect(call.heard).toHaveLength(3);
    expect(await learnt()).toEqual(['number-shown']);
  });

  it('asks three times, and takes a voicemail for no answer, once', async () => {
    const call = await place(test, voicemail);
    expect(call.heard).toHaveLength(4);
    expect(await learnt()).toEqual(['no-key']);
  });

  it('learns that one who hung up pressed no key', async () => {
    await place(test, { answer: 'picks-up', hangsUp: true });
    expect(await learnt()).toEqual(['no-key']);
  });

  it.each([
    [busy, 'busy'],
    [noAnswer, 'no-answer'],
    [switchedOff, 'failed'],
  ])('learns why nobody took it', async (phone, status) => {
    await place(test, phone);
    expect(await learnt()).toEqual([status]);
  });

  it("speaks the officer's language", async () => {
    const call = await place({ ...test, language: 'en' }, pressesOne);
    expect(call.heard.map(({ language }) => language)).toEqual(['en-GB', 'en-GB']);
    expect(call.heard[0]?.text).toMatch(
      /^Hello Aino, .*Does your phone show the press number\? Press 1 for yes/,
    );
  });
});

describe('the call that asks to confirm an event', () => {
  it('is confirmed by key 1', async () => {
    const call = await place(event, pressesOne);
    expect(call.heard.map(({ text }) => text)).toEqual([
      'Hej Aino, det här är pressjouren. Händelsen Isen brister har börjat, och du har jour. Tryck 1 för att bekräfta.',
      'Tack, det är bekräftat.',
    ]);
    expect(await learnt()).toEqual(['confirmed']);
  });

  it('is not confirmed by key 2', async () => {
    const call = await place(event, declines);
    expect(call.heard).toHaveLength(4);
    expect(await learnt()).toEqual(['no-key']);
  });
});

it('tells each result once, however often and late Twilio asks', async () => {
  const mischief = { ...noMischief, late: () => true };
  await place(test, pressesOne, { deliverTwice: true, mischief });
  expect(await learnt()).toEqual(['number-shown']);
});

it('takes a key only in the call that asked for it', async () => {
  const { pathname, search } = new URL(addressesOf(test).url);
  const exchange = under.exchange();
  const form = { CallSid: 'CA1', Direction: 'outbound-api' };
  const asked = await exchange.post(pathname + search, form);
  const key = pathIn(asked.body, 'notice-key');
  const elsewhere = await exchange.post(key, { ...form, CallSid: 'CA2', Digits: '1' });
  expect(elsewhere.body).toContain('kunde inte kopplas');
  const { body } = await exchange.post(key, { ...form, Digits: '2' });
  expect(body).toContain('förs vidare');
  expect(await learnt()).toEqual(['number-not-shown']);
});

it('is spoken to nobody at an address that is forged, of another kind or too old', async () => {
  const { url, statusCallback } = addressesOf(test);
  const token = new URL(url).searchParams.get('step') ?? '';
  const exchange = under.exchange();
  const form = { CallSid: 'CA1', Direction: 'outbound-api', Digits: '1' };
  const failed = async (path: string) =>
    expect((await exchange.post(path, form)).body).toContain('kunde inte kopplas');
  await failed(`/voice/notice?step=${token.slice(0, -3)}AAA`);
  await failed(`/voice/notice-key?step=${token}`);
  under.clock.now = under.clock.now.add({ hours: 25 });
  await failed(`/voice/notice?step=${token}`);
  const { pathname, search } = new URL(statusCallback);
  await exchange.post(pathname + search, { ...form, CallStatus: 'busy' });
  expect(await learnt()).toEqual([]);
});
