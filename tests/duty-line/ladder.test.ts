import type { LineSettings } from '@pressjour/contract';
import { afterEach, describe, expect, it } from 'vitest';
import {
  accepts,
  acceptsAfterWrongKey,
  acceptsAtSecondPrompt,
  badNumber,
  busy,
  declines,
  hangsUp,
  noAnswer,
  type Phone,
  picksUp,
  ringsTooLong,
  switchedOff,
  voicemail,
} from '../exchange/index.ts';
import { pathIn } from './addresses.ts';
import {
  bothLanguages,
  deskNumber,
  evening,
  iceBreaks,
  journalist,
  type LineUnderTest,
  lineUnderTest,
  officeHours,
  phoneOf,
  secondDeskNumber,
  shiftOf,
  snapshotOf,
} from './line-under-test.ts';

let under: LineUnderTest;
afterEach(() => under.close());

const shifts = ['Aino', 'Berit', 'Cecil'].map((officer, index) => shiftOf({ officer, tier: index + 1 }));
const duringEvent = snapshotOf({ events: [iceBreaks], shifts });

describe('the ladder of officers', () => {
  it.each([
    ['is busy', busy],
    ['does not answer', noAnswer],
    ['is switched off', switchedOff],
    ['is a voicemail that presses nothing', voicemail],
    ['declines with key 2', declines],
    ['hangs up during the whisper', hangsUp],
  ])('goes on to the next when the first %s', async (_what, phone) => {
    under = await lineUnderTest({ snapshot: duringEvent });
    const exchange = under.exchange();
    exchange.expectRing(phoneOf(1), phone);
    exchange.expectRing(phoneOf(2), accepts);
    const call = await exchange.call({ from: journalist });
    expect(call.rings.map(({ number, bridged }) => [number, bridged])).toEqual([
      [phoneOf(1), false],
      [phoneOf(2), true],
    ]);
    expect(call.connectedTo).toBe(phoneOf(2));
    exchange.finish();
  });

  it('journals what Twilio calls the call to each telephone, none for one that it could not call', async () => {
    under = await lineUnderTest({ snapshot: duringEvent });
    const exchange = under.exchange();
    exchange.expectRing(phoneOf(1), badNumber);
    exchange.expectRing(phoneOf(2), accepts);
    await exchange.call({ from: journalist });
    const entries = await under.cms.until((stored) => stored.some(({ kind }) => kind === 'ended'));
    const legs = entries.filter(({ kind }) => kind === 'attempt-ended').map(({ legSid }) => legSid);
    expect(legs).toEqual([undefined, expect.stringMatching(/^CA[0-9a-f]{32}$/)]);
    expect(legs[1]).not.toBe(entries[0]?.callSid);
  });

  it('takes a number that Twilio cannot call for one that does not answer, and goes on at once', async () => {
    under = await lineUnderTest({ snapshot: duringEvent });
    const exchange = under.exchange();
    exchange.expectRing(phoneOf(1), badNumber);
    exchange.expectRing(phoneOf(2), accepts);
    const call = await exchange.call({ from: journalist });
    expect(call.connectedTo).toBe(phoneOf(2));
    const [first, second] = call.rings;
    expect(first?.at.until(second?.at ?? '').total('seconds')).toBeLessThan(2);
  });

  it('repeats the whisper for a telephone that screens calls', async () => {
    under = await lineUnderTest({ snapshot: duringEvent });
    const exchange = under.exchange();
    exchange.expectRing(phoneOf(1), acceptsAtSecondPrompt);
    const call = await exchange.call({ from: journalist });
    expect(call.connectedTo).toBe(phoneOf(1));
    expect(call.rings[0]?.whispered).toHaveLength(2);
  });

  it('repeats the whisper after a key that means nothing, and takes the 1 that follows', async () => {
    under = await lineUnderTest({ snapshot: duringEvent });
    const exchange = under.exchange();
    exchange.expectRing(phoneOf(1), acceptsAfterWrongKey);
    const call = await exchange.call({ from: journalist });
    expect(call.connectedTo).toBe(phoneOf(1));
    expect(call.rings[0]?.whispered).toHaveLength(2);
  });

  it.each([
    ['silence', picksUp, false],
    [
      'keys that mean nothing',
      { ...picksUp, keys: [1, 2, 3].map((atPrompt) => ({ digit: '#', atPrompt })) },
      true,
    ],
  ])('passes on after three whispers when it hears %s', async (_what, phone, pressed) => {
    under = await lineUnderTest({ snapshot: duringEvent });
    const exchange = under.exchange();
    exchange.expectRing(phoneOf(1), phone);
    exchange.expectRing(phoneOf(2), accepts);
    const call = await exchange.call({ from: journalist });
    expect(call.rings[0]).toMatchObject({ bridged: false });
    expect(call.rings[0]?.whispered).toHaveLength(3);
    expect(call.connectedTo).toBe(phoneOf(2));
    const entries = await under.cms.until((stored) => stored.some(({ kind }) => kind === 'ended'));
    expect(entries.some(({ kind }) => kind === 'declined')).toBe(pressed);
  });

  it('ends in the message when nobody takes the call', async () => {
    under = await lineUnderTest({ snapshot: duringEvent });
    const exchange = under.exchange();
    exchange.expectRing(phoneOf(1), voicemail);
    exchange.expectRing(phoneOf(2), noAnswer);
    exchange.expectRing(phoneOf(3), declines);
    const call = await exchange.call({ from: journalist });
    expect(call.connectedTo).toBeNull();
    expect(call.heard.map(({ language }) => language)).toEqual(bothLanguages);
    exchange.finish();

    const entries = await under.cms.until((stored) => stored.some(({ kind }) => kind === 'ended'));
    expect(entries.map(({ kind, step, status }) => [kind, step, status])).toEqual([
      ['incoming', undefined, undefined],
      ['attempt', 0, undefined],
      ['attempt-ended', 0, 'not-bridged'],
      ['attempt', 1, undefined],
      ['attempt-ended', 1, 'no-answer'],
      ['attempt', 2, undefined],
      ['declined', 2, undefined],
      ['attempt-ended', 2, 'not-bridged'],
      ['message', undefined, undefined],
      ['ended', undefined, 'completed'],
    ]);
  });

  it('changes nothing when a webhook comes again long after the call', async () => {
    under = await lineUnderTest({ snapshot: duringEvent });
    const exchange = under.exchange();
    const caller = { CallSid: 'CA1', From: journalist };
    const { body } = await exchange.post('/voice/incoming', { ...caller, CallStatus: 'ringing' });
    const dialled = () =>
      exchange.post(pathIn(body, 'dialled'), {
        ...caller,
        CallStatus: 'in-progress',
        DialCallStatus: 'no-answer',
        DialBridged: 'false',
      });
    expect((await dialled()).body).toContain(phoneOf(2));
    const ends = { ...caller, CallStatus: 'completed', CallDuration: '31' };
    await exchange.post('/voice/status', ends);
    under.clock.now = under.clock.now.add({ minutes: 20 });
    expect((await dialled()).body).toMatch(/<Response><Hangup\/><\/Response>$/);
    await exchange.post('/voice/status', ends);
    await exchange.post('/voice/status', { ...ends, CallSid: 'CA2' });
    const entries = await under.cms.until((stored) => stored.some(({ callSid }) => callSid === 'CA2'));
    expect(entries.map(({ kind, step }) => [kind, step])).toEqual([
      ['incoming', undefined],
      ['attempt', 0],
      ['attempt-ended', 0],
      ['attempt', 1],
      ['ended', undefined],
      ['ended', undefined],
    ]);
  });

  it('stops when the caller gives up', async () => {
    under = await lineUnderTest({ snapshot: duringEvent });
    const exchange = under.exchange();
    exchange.expectRing(phoneOf(1), ringsTooLong);
    const call = await exchange.call({ from: journalist });
    expect(call.rings).toHaveLength(1);
    expect(call.documents.at(-1)?.xml).toContain('<Response><Hangup/></Response>');
  });

  it.each([null, '/voice/status'])(
    'journals the end when the caller gives up (status callback: %s)',
    async (statusPath) => {
      under = await lineUnderTest({ snapshot: duringEvent });
      const exchange = under.exchange({ statusPath });
      exchange.expectRing(phoneOf(1), ringsTooLong);
      await exchange.call({ from: journalist });
      const expected = statusPath === null ? 4 : 5;
      const entries = await under.cms.until((stored) => stored.length >= expected);
      const journalled = entries.map(({ kind, step, status }) => [kind, step, status]);
      expect(journalled).toEqual([
        ['incoming', undefined, undefined],
        ['attempt', 0, undefined],
        ['attempt-ended', 0, 'no-answer'],
        ['ended', 0, 'completed'],
        ...(statusPath === null ? [] : [['ended', undefined, 'completed']]),
      ]);
    },
  );

  it('journals who accepted, and how long they talked', async () => {
    under = await lineUnderTest({ snapshot: duringEvent });
    const exchange = under.exchange();
    exchange.expectRing(phoneOf(1), accepts);
    const { callSid } = await exchange.call({ from: journalist });
    const entries = await under.cms.until((stored) => stored.some(({ kind }) => kind === 'ended'));
    const officer = { callSid, step: 0, tier: 1, name: 'Aino', officer: 'officer-Aino' };
    expect(entries).toMatchObject([
      { kind: 'incoming', callSid, from: journalist, lineState: 'event' },
      { kind: 'attempt', ...officer },
      { kind: 'accepted', ...officer },
      { kind: 'attempt-ended', ...officer, status: 'completed', durationSeconds: 30 },
      { kind: 'ended', callSid, status: 'completed', durationSeconds: expect.any(Number) },
    ]);
    expect(entries.slice(1).every((entry) => entry.from === undefined)).toBe(true);
  });
});

describe('the time of the ladder', () => {
  const patient = (settings: Partial<LineSettings>, tiers = [1, 2]) =>
    snapshotOf({
      events: [iceBreaks],
      shifts: tiers.map((tier, index) => ({
        ...shiftOf({ officer: `Jour ${index}`, tier }),
        officer: { id: `officer-${index}`, name: `Jour ${index}`, phone: phoneOf(index) },
      })),
      settings,
    });

  it('is gone through as often as the settings say, each attempt a step of its own', async () => {
    under = await lineUnderTest({ snapshot: patient({ rounds: 2 }) });
    const exchange = under.exchange();
    for (const index of [0, 1, 0]) exchange.expectRing(phoneOf(index), noAnswer);
    exchange.expectRing(phoneOf(1), accepts);
    const call = await exchange.call({ from: journalist });
    expect(call.rings.map(({ number }) => number)).toEqual([0, 1, 0, 1].map(phoneOf));
    expect(call.connectedTo).toBe(phoneOf(1));
    const entries = await under.cms.until((stored) => stored.some(({ kind }) => kind === 'ended'));
    expect(entries.find(({ kind }) => kind === 'accepted')).toMatchObject({ step: 3, name: 'Jour 1' });
    exchange.finish();
  });

  it('ends when the caller has waited as long as the settings allow, the last ring cut to what is left', async () => {
    under = await lineUnderTest({ snapshot: patient({ rounds: 5, maxWaitSeconds: 50 }) });
    const exchange = under.exchange();
    for (const index of [0, 1, 0]) exchange.expectRing(phoneOf(index), noAnswer);
    const call = await exchange.call({ from: journalist });
    expect(call.rings.map(({ timeout }) => timeout)).toEqual([20, 20, 10]);
    expect(call.heard.map(({ language }) => language)).toEqual(bothLanguages);
    exchange.finish();
  });

  it('lets no voicemail hold the caller much longer than that', async () => {
    under = await lineUnderTest({ snapshot: patient({ rounds: 5, maxWaitSeconds: 60 }) });
    const exchange = under.exchange();
    for (const index of [0, 1, 0]) exchange.expectRing(phoneOf(index), voicemail);
    const call = await exchange.call({ from: journalist });
    expect(call.rings.map(({ whispered }) => whispered.length)).toEqual([2, 1, 1]);
    exchange.finish();
  });

  it('begins each hour with another officer of a tier', async () => {
    under = await lineUnderTest({ snapshot: patient({}, [1, 1, 1]) });
    const firsts: (string | undefined)[] = [];
    for (const hour of [0, 1, 2, 3]) {
      under.clock.now = evening.add({ hours: hour });
      const call = await under.exchange().call({ from: journalist, phones: () => accepts });
      firsts.push(call.connectedTo ?? undefined);
    }
    expect(new Set(firsts.slice(0, 3))).toEqual(new Set([0, 1, 2].map(phoneOf)));
    expect(firsts[3]).toBe(firsts[0]);
  });
});

describe('a caller who has gone when the officer presses 1', () => {
  const pressesLate: Phone = { answer: 'picks-up', key: { digit: '1', atPrompt: 2 } };

  it.each([
    [journalist, 'Den som ringde har lagt på. Du får ett sms med numret.'],
    ['anonymous', 'Den som ringde har lagt på. Numret var dolt.'],
  ])('is told of: %s', async (from, told) => {
    under = await lineUnderTest({ snapshot: duringEvent });
    const exchange = under.exchange();
    exchange.expectRing(phoneOf(1), pressesLate);
    const call = await exchange.call({ from, hangsUpAfter: 8 });
    expect(call.rings[0]?.whispered.at(-1)?.text).toBe(told);
    expect(call.connectedTo).toBeNull();
    const entries = await under.cms.until((stored) => stored.some(({ kind }) => kind === 'caller-gone'));
    expect(entries.find(({ kind }) => kind === 'caller-gone')).toMatchObject({
      step: 0,
      name: 'Aino',
      officer: 'officer-Aino',
    });
    expect(entries.some(({ kind }) => kind === 'accepted')).toBe(false);
  });

  it('is told of with the number where there is nobody to send a text to', async () => {
    const deskNumbers = [{ label: 'Presschefen', phone: secondDeskNumber, acceptByKey: true }];
    under = await lineUnderTest({ snapshot: snapshotOf({ settings: { deskNumbers } }), at: officeHours });
    const exchange = under.exchange();
    exchange.expectRing(secondDeskNumber, pressesLate);
    const call = await exchange.call({ from: journalist, hangsUpAfter: 8 });
    const number = '0 7 0, 1 7 4, 0 6, 0 5';
    const told = `Den som ringde har lagt på. Numret är ${number}. En gång till: ${number}.`;
    expect(call.rings[0]?.whispered.at(-1)?.text).toBe(told);
  });

  it('is known by the missing bridge where another instance saw the caller go', async () => {
    under = await lineUnderTest({ snapshot: duringEvent });
    const exchange = under.exchange();
    const { body } = await exchange.post('/voice/incoming', { CallSid: 'CA1', From: journalist });
    const leg = { CallSid: 'CA2', ParentCallSid: 'CA1', From: journalist };
    const whisper = await exchange.post(pathIn(body, 'whisper'), leg);
    const pressed = await exchange.post(pathIn(whisper.body, 'accept'), { ...leg, Digits: '1' });
    expect(pressed.body).toMatch(/<Response\/>$/);
    await exchange.post(pathIn(body, 'dialled'), {
      CallSid: 'CA1',
      CallStatus: 'completed',
      DialCallStatus: 'completed',
      DialBridged: 'false',
    });
    const entries = await under.cms.until((stored) => stored.some(({ kind }) => kind === 'ended'));
    expect(entries.map(({ kind, status }) => [kind, status])).toEqual([
      ['incoming', undefined],
      ['attempt', undefined],
      ['accepted', undefined],
      ['attempt-ended', 'not-bridged'],
      ['ended', 'completed'],
    ]);

    const again = await exchange.post(pathIn(whisper.body, 'accept'), { ...leg, Digits: '1' });
    expect(again.body).toBe(pressed.body);
  });
});

describe('a hidden number', () => {
  it.each(['anonymous', '+266696687', 'Restricted', ''])('given as "%s" is spoken as such', async (from) => {
    under = await lineUnderTest({ snapshot: duringEvent });
    const exchange = under.exchange();
    exchange.expectRing(phoneOf(1), accepts);
    const call = await exchange.call({ from });
    expect(call.rings[0]?.whispered[0]?.text).toMatch(
      /^Pressjouren, samtal från dolt nummer, om Isen brister\. Tryck 1 /,
    );
    const [incoming] = await under.cms.until((entries) => entries.length > 0);
    expect(incoming?.from).toBe('anonymous');
  });
});

describe('the press desk', () => {
  const deskNumbers = [
    { label: 'Pressbordet', phone: deskNumber, acceptByKey: false },
    { label: 'Presschefen', phone: secondDeskNumber, acceptByKey: true },
  ];

  it('rings its numbers in order; where a key is asked for, a voicemail does not take the call', async () => {
    under = await lineUnderTest({
      snapshot: snapshotOf({ settings: { deskNumbers }, shifts }),
      at: officeHours,
    });
    const exchange = under.exchange();
    exchange.expectRing(deskNumber, busy);
    exchange.expectRing(secondDeskNumber, voicemail);
    const call = await exchange.call({ from: journalist });
    expect(call.connectedTo).toBeNull();
    expect(call.heard.map(({ language }) => language)).toEqual(bothLanguages);
    exchange.finish();
  });

  it('goes on to the officers on shift where that is wanted', async () => {
    under = await lineUnderTest({
      snapshot: snapshotOf({ settings: { deskNumbers, overflowToOfficers: true }, shifts }),
      at: officeHours,
    });
    const exchange = under.exchange();
    exchange.expectRing(deskNumber, noAnswer);
    exchange.expectRing(secondDeskNumber, declines);
    exchange.expectRing(phoneOf(1), accepts);
    const call = await exchange.call({ from: journalist });
    expect(call.rings[1]?.whispered[0]?.text).toContain(', i kontorstid. Tryck 1 ');
    expect(call.connectedTo).toBe(phoneOf(1));
    exchange.finish();
  });

  it('counts as reached by whoever picks up', async () => {
    under = await lineUnderTest({ snapshot: snapshotOf({ settings: { deskNumbers } }), at: officeHours });
    const exchange = under.exchange();
    exchange.expectRing(deskNumber, picksUp);
    await exchange.call({ from: journalist });
    const entries = await under.cms.until((stored) => stored.some(({ kind }) => kind === 'attempt-ended'));
    const desk = { step: 0, tier: 0, name: 'Pressbordet' };
    expect(entries.slice(0, 4)).toMatchObject([
      { kind: 'incoming', lineState: 'desk' },
      { kind: 'attempt', ...desk },
      { kind: 'accepted', ...desk },
      { kind: 'attempt-ended', ...desk, status: 'completed' },
    ]);
  });
});
