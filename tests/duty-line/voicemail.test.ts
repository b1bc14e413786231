import { type CallEvent, type LineSettings, webhookOverrides } from '@pressjour/contract';
import { settings } from '@pressjour/rules/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { type Caller, noAnswer, noMischief, readTwiml, type Transcript } from '../exchange/index.ts';
import { pathIn } from './addresses.ts';
import {
  bothLanguages,
  deskNumber,
  iceBreaks,
  journalist,
  type LineUnderTest,
  lineUnderTest,
  officeHours,
  pressNumber,
  shiftOf,
  snapshotOf,
} from './line-under-test.ts';

let under: LineUnderTest;
afterEach(() => under.close());

const offered = { voicemail: { offered: true, maxSeconds: 90 } };

async function duringEvent(changes: Partial<LineSettings> = {}): Promise<LineUnderTest> {
  under = await lineUnderTest({
    snapshot: snapshotOf({
      events: [iceBreaks],
      shifts: [shiftOf({ officer: 'Aino', tier: 1 })],
      settings: { ...offered, ...changes },
    }),
  });
  return under;
}

/** One whom nobody takes. */
function unanswered(caller: Partial<Caller>, changes = {}): Promise<Transcript> {
  return under.exchange(changes).call({ from: journalist, phones: () => noAnswer, ...caller });
}

const untilEnded = () => under.cms.until((stored) => stored.some(({ kind }) => kind === 'ended'));
const untilRecorded = () => under.cms.until((stored) => stored.some(({ kind }) => kind === 'recorded'));
const ofVoicemail = (entries: CallEvent[]) =>
  entries
    .filter(({ kind }) => kind === 'voicemail' || kind === 'recorded' || kind === 'message')
    .map(({ kind, language }) => [kind, language]);

const promise =
  'Du har kommit till pressjouren på Isvägsverket. Just nu kan ingen ta ditt samtal. Lämna namn, telefonnummer och vad det gäller efter tonen, så ringer vi upp. Avsluta med fyrkant.';
const offer = { language: 'en-GB', text: 'For English, press 2.' };

describe('the voicemail', () => {
  it('promises to phone back, records, thanks, and tells the cms of the recording', async () => {
    await duringEvent();
    const call = await unanswered({ speaksFor: 17, endsBy: '#' });
    expect(call.heard).toEqual([
      { language: 'sv-SE', text: promise },
      offer,
      { language: 'sv-SE', text: 'Tack, ditt meddelande är mottaget. Vi ringer upp.' },
    ]);
    const entries = await untilRecorded();
    expect(ofVoicemail(entries)).toEqual([
      ['voicemail', undefined],
      ['recorded', undefined],
    ]);
    expect(entries.find(({ kind }) => kind === 'recorded')).toMatchObject({
      callSid: call.callSid,
      recordingSid: call.recordings[0]?.sid,
      durationSeconds: 17,
    });
  });

  it('goes on in English when 2 is pressed during the promise', async () => {
    await duringEvent();
    const call = await unanswered({ keys: ['2'], speaksFor: 9, endsBy: 'silence' });
    expect(call.heard.map(({ language }) => language)).toEqual(['sv-SE', 'en-GB', 'en-GB', 'en-GB']);
    expect(call.heard[2]?.text).toMatch(/^You have reached the press line of The Ice Road Agency\./);
    expect(call.heard[3]?.text).toMatch(/^Thank you/);
    expect(ofVoicemail(await untilRecorded())).toEqual([
      ['voicemail', undefined],
      ['voicemail', 'en'],
      ['recorded', 'en'],
    ]);
  });

  it('comes to the tone after any other key', async () => {
    await duringEvent();
    const call = await unanswered({ keys: ['5'], speaksFor: 4, endsBy: '#' });
    expect(call.heard.map(({ language }) => language)).toEqual(['sv-SE', 'en-GB', 'sv-SE', 'sv-SE']);
    expect(ofVoicemail(await untilRecorded())).toEqual([
      ['voicemail', undefined],
      ['recorded', undefined],
    ]);
  });

  it('takes what a caller said who hung up after it, for no longer than the settings allow', async () => {
    await duringEvent();
    const call = await unanswered({ speaksFor: 500 });
    expect(call.recordings).toMatchObject([{ seconds: 90, status: 'completed' }]);
    const short = await unanswered({ speaksFor: 3, endsBy: 'hangup' });
    const entries = await under.cms.until(
      (stored) => stored.filter(({ kind }) => kind === 'recorded').length === 2,
    );
    const told = entries.filter(({ kind }) => kind === 'recorded');
    expect(told.map(({ callSid, durationSeconds }) => [callSid, durationSeconds])).toEqual([
      [call.callSid, 90],
      [short.callSid, 3],
    ]);
  });

  it.each<[string, Partial<Caller>]>([
    ['hangs up at the tone', {}],
    ['hangs up during the promise', { hangsUpAfter: 22, speaksFor: 10 }],
    ['says nothing', { speaksFor: 0, endsBy: 'silence' }],
  ])('journals no recording when the caller %s', async (_what, caller) => {
    await duringEvent();
    await unanswered(caller);
    expect(ofVoicemail(await untilEnded())).toEqual([['voicemail', undefined]]);
  });

  it("says the press office's own promise and thanks", async () => {
    const messages = {
      ...settings().messages,
      voicemail: { sv: 'Tala efter tonen.', en: '' },
      thanks: { sv: 'Tack för det.', en: '' },
    };
    await duringEvent({ messages });
    const call = await unanswered({ speaksFor: 5, endsBy: '#' });
    expect(call.heard.map(({ text }) => text)).toEqual(['Tala efter tonen.', offer.text, 'Tack för det.']);
  });

  it('follows the press desk too', async () => {
    under = await lineUnderTest({ snapshot: snapshotOf({ settings: offered }), at: officeHours });
    const call = await unanswered({ speaksFor: 5 });
    expect(call.rings.map(({ number }) => number)).toEqual([deskNumber]);
    expect(ofVoicemail(await untilRecorded())).toHaveLength(2);
  });

  it('is one entry each however often and late Twilio tells of it', async () => {
    await duringEvent();
    const mischief = {
      ...noMischief,
      order: <T>(due: readonly T[]) => [...due.toReversed(), ...due],
      late: () => true,
    };
    await unanswered({ keys: ['2'], speaksFor: 8 }, { deliverTwice: true, mischief });
    const entries = await untilEnded();
    expect(ofVoicemail(entries).toSorted()).toEqual([
      ['recorded', 'en'],
      ['voicemail', undefined],
      ['voicemail', 'en'],
    ]);
  });

  it('is offered by the message only where somebody could have answered', async () => {
    under = await lineUnderTest({ snapshot: snapshotOf({ settings: offered }) });
    const call = await unanswered({ speaksFor: 5 });
    expect(call.heard.map(({ language }) => language)).toEqual(bothLanguages);
    expect(ofVoicemail(await untilEnded())).toEqual([['message', undefined]]);
  });

  it('is not lost when the line is away as Twilio tells of the recording', async () => {
    await duringEvent();
    const exchange = under.exchange();
    const form = { CallSid: 'CA1', From: journalist, CallStatus: 'in-progress' };
    const { body } = await exchange.post('/voice/incoming', form);
    const dialled = { ...form, DialCallStatus: 'no-answer', DialBridged: 'false' };
    const record = await exchange.post(pathIn(body, 'dialled'), dialled);
    const thanks = pathIn(record.body, 'thanks');
    const told = (sid: string, RecordingDuration: string, CallSid = 'CA1') => ({
      ...form,
      CallSid,
      RecordingSid: `RE${sid.repeat(32)}`,
      RecordingDuration,
    });
    await exchange.post(thanks, told('0', '12', 'CA9'));
    await exchange.post(thanks, told('1', '0'));
    await exchange.post(thanks, told('2', '12'));
    await exchange.post(thanks, told('2', '12'));
    await exchange.post('/voice/status', { ...form, CallStatus: 'completed', CallDuration: '60' });
    const entries = await untilEnded();
    expect(entries.filter(({ kind }) => kind === 'recorded')).toMatchObject([
      { callSid: 'CA1', recordingSid: `RE${'2'.repeat(32)}`, durationSeconds: 12 },
    ]);
  });

  it('takes a recording only at the address that was made for its call', async () => {
    await duringEvent();
    const exchange = under.exchange();
    const form = { CallSid: 'CA1', From: journalist, CallStatus: 'in-progress' };
    const { body } = await exchange.post('/voice/incoming', form);
    const dialled = { ...form, DialCallStatus: 'no-answer', DialBridged: 'false' };
    const record = await exchange.post(pathIn(body, 'dialled'), dialled);
    const told = {
      RecordingSid: `RE${'0'.repeat(32)}`,
      RecordingStatus: 'completed',
      RecordingDuration: '12',
    };
    const address = pathIn(record.body, 'recorded');
    await exchange.post(address, { ...told, CallSid: 'CA9' });
    await exchange.post(address, { ...told, CallSid: 'CA1', RecordingSid: '../../etc' });
    await exchange.post(
      address.replace(/step=.*/, pathIn(record.body, 'thanks').replace(/.*step=/, 'step=')),
      {
        ...told,
        CallSid: 'CA1',
      },
    );
    await exchange.post(address, { ...told, CallSid: 'CA1', RecordingSid: `RE${'1'.repeat(32)}` });
    const entries = await untilRecorded();
    expect(entries.filter(({ kind }) => kind === 'recorded')).toMatchObject([
      { callSid: 'CA1', recordingSid: `RE${'1'.repeat(32)}` },
    ]);
  });
});

describe('the message', () => {
  it('is heard in English at once by one who presses 2, which the cms is told', async () => {
    under = await lineUnderTest();
    const call = await unanswered({ keys: ['2'] });
    expect(call.heard.map(({ language }) => language)).toEqual(bothLanguages);
    expect(ofVoicemail(await untilEnded())).toEqual([
      ['message', undefined],
      ['message', 'en'],
    ]);
  });

  it('is heard once more, to its end, after any other key', async () => {
    under = await lineUnderTest();
    const call = await unanswered({ keys: ['1'] });
    expect(call.heard.map(({ language }) => language)).toEqual(['sv-SE', 'en-GB', 'sv-SE', 'en-GB']);
    expect(call.endedBy).toBe('line');
  });
});

it('ends every address that Twilio shall ask in the connection overrides', async () => {
  await duringEvent();
  const call = await unanswered({ keys: ['2'], speaksFor: 8 });
  const addresses = call.documents.flatMap(({ xml }) =>
    readTwiml({ xml, leg: 'caller', pressNumber }).flatMap(({ attributes, children }) =>
      [attributes, ...children.map((child) => child.attributes)].flatMap((all) =>
        Object.values(all).filter((value) => value.startsWith('https://')),
      ),
    ),
  );
  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses.filter((address) => !address.endsWith(webhookOverrides))).toEqual([]);
});
