import { afterEach, describe, expect, it } from 'vitest';
import {
  accepts,
  acceptsAtSecondPrompt,
  busy,
  declines,
  hangsUp,
  noAnswer,
  picksUp,
  ringsTooLong,
  switchedOff,
  voicemail,
} from '../exchange/index.ts';
import {
  bothLanguages,
  deskNumber,
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

  it('repeats the whisper for a telephone that screens calls', async () => {
    under = await lineUnderTest({ snapshot: duringEvent });
    const exchange = under.exchange();
    exchange.expectRing(phoneOf(1), acceptsAtSecondPrompt);
    const call = await exchange.call({ from: journalist });
    expect(call.connectedTo).toBe(phoneOf(1));
    expect(call.rings[0]?.whispered).toHaveLength(2);
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
