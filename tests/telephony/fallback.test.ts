import { answerAt } from '@pressjour/rules';
import { settings, stockholm } from '@pressjour/rules/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  deskNumber,
  evening,
  iceBreaks,
  journalist,
  officeHours,
  phoneOf,
  pressNumber,
  secondDeskNumber,
  shiftOf,
  snapshotOf,
} from '../duty-line/line-under-test.ts';
import {
  accepts,
  acceptsAfterWrongKey,
  badNumber,
  busy,
  declines,
  noAnswer,
  ringsTooLong,
  voicemail,
} from '../exchange/index.ts';
import { eventNight, type FallbackOffice, openFallbackOffice } from './fallback-office.ts';

let office: FallbackOffice;
beforeEach(async () => {
  office = await openFallbackOffice();
});
afterEach(() => office[Symbol.asyncDispose]());

describe('a call while the duty line is down', () => {
  it('reaches an officer, who hears who calls and presses 1', async () => {
    await office.deploy(eventNight);
    const phones = office.exchange();
    phones.expectRing(phoneOf(1), accepts);
    const call = await phones.call({ from: journalist });
    expect(call.connectedTo).toBe(phoneOf(1));
    expect(call.rings[0]).toMatchObject({ shown: pressNumber, timeout: 20, pressed: ['1'] });
    expect(call.rings[0]?.whispered[0]?.text).toMatch(/samtal från 0 7 0 1 7 4 0 6 0 5\. Tryck 1/);
    phones.finish();
  });

  it.each([
    ['+358501234567', '3 5 8 5 0 1 2 3 4 5 6 7'],
    ['+266696687', 'dolt nummer'],
    ['+86282452253', 'dolt nummer'],
    ['anonymous', 'dolt nummer'],
  ])('tells the officer of a caller who shows as %s: %s', async (from, words) => {
    await office.deploy(eventNight);
    const phones = office.exchange();
    phones.expectRing(phoneOf(1), accepts);
    const { rings } = await phones.call({ from });
    expect(rings[0]?.whispered.map(({ text }) => text)).toEqual([
      `Pressjouren på reservvägen, samtal från ${words}. Tryck 1 för att ta samtalet, 2 för att skicka det vidare.`,
    ]);
  });

  it('asks for the key three times, whatever wrong keys are pressed', async () => {
    await office.deploy(eventNight);
    const phones = office.exchange();
    const keys = [1, 2, 3, 4].map((atPrompt) => ({ digit: '7', atPrompt }));
    phones.expectRing(phoneOf(1), { answer: 'picks-up', keys });
    phones.expectRing(phoneOf(2), accepts);
    const { rings, connectedTo } = await phones.call({ from: journalist });
    expect(rings[0]).toMatchObject({ pressed: ['7', '7', '7'], whispered: { length: 3 } });
    expect(connectedTo).toBe(phoneOf(2));
  });

  it('connects no voicemail, and goes round the ladder as often as the settings say', async () => {
    await office.deploy({ ...eventNight, settings: settings({ rounds: 2, number: pressNumber }) });
    const phones = office.exchange();
    for (const tier of [1, 2, 1, 2]) phones.expectRing(phoneOf(tier), tier === 1 ? voicemail : noAnswer);
    const call = await phones.call({ from: journalist });
    expect(call.connectedTo).toBeNull();
    expect(call.heard.map(({ language }) => language)).toEqual(['sv-SE', 'en-GB']);
    phones.finish();
  });

  it('goes on after whoever passes on, is busy or cannot be called', async () => {
    const shifts = [1, 2, 3, 4].map((tier) => shiftOf({ officer: `Jour ${tier}`, tier }));
    await office.deploy(snapshotOf({ events: [iceBreaks], shifts }));
    const phones = office.exchange();
    phones.expectRing(phoneOf(1), declines);
    phones.expectRing(phoneOf(2), busy);
    phones.expectRing(phoneOf(3), badNumber);
    phones.expectRing(phoneOf(4), acceptsAfterWrongKey);
    expect((await phones.call({ from: journalist })).connectedTo).toBe(phoneOf(4));
  });

  it('lets nobody wait for longer than the settings say', async () => {
    const line = settings({ rounds: 5, maxWaitSeconds: 45, number: pressNumber });
    await office.deploy({ ...eventNight, settings: line });
    const phones = office.exchange();
    for (const tier of [1, 2]) phones.expectRing(phoneOf(tier), noAnswer);
    const { rings, heard } = await phones.call({ from: journalist });
    expect(rings.map(({ timeout }) => timeout)).toEqual([20, 20]);
    expect(heard).toHaveLength(2);
  });

  it('rings the desk in office hours, with a key only where it asks for one', async () => {
    const deskNumbers = [
      { label: 'Pressbordet', phone: deskNumber, acceptByKey: false },
      { label: 'Presschefen', phone: secondDeskNumber, acceptByKey: true },
    ];
    office.clock.now = officeHours;
    await office.deploy(snapshotOf({ settings: { deskNumbers } }));
    const phones = office.exchange();
    phones.expectRing(deskNumber, noAnswer);
    phones.expectRing(secondDeskNumber, accepts);
    const { rings, connectedTo } = await phones.call({ from: '+266696687' });
    expect(connectedTo).toBe(secondDeskNumber);
    expect(rings.map(({ whispered }) => whispered.length)).toEqual([0, 1]);
  });

  it('hears the message of the press office where nobody is to be called', async () => {
    const closed = { sv: 'Vi har stängt. Ring i morgon.', en: 'We are closed.' };
    await office.deploy(
      snapshotOf({ settings: { messages: { ...settings().messages, closed } }, shifts: eventNight.shifts }),
    );
    const { heard, rings } = await office.exchange().call({ from: journalist });
    expect(heard.map(({ text }) => text)).toEqual([closed.sv, closed.en]);
    expect(rings).toEqual([]);
  });

  it('of a blocked caller hears the message only, until the block is over', async () => {
    const until = evening.add({ minutes: 10 }).toString();
    await office.deploy({ ...eventNight, blockedCallers: [{ phone: journalist, until }] });
    const blocked = await office.exchange().call({ from: journalist });
    expect([blocked.rings, blocked.heard.length]).toEqual([[], 2]);
    office.clock.now = Temporal.Instant.from(until);
    const phones = office.exchange();
    phones.expectRing(phoneOf(1), accepts);
    expect((await phones.call({ from: journalist })).connectedTo).toBe(phoneOf(1));
  });

  it('is over when the caller gives up', async () => {
    await office.deploy(eventNight);
    const phones = office.exchange();
    phones.expectRing(phoneOf(1), ringsTooLong);
    const { rings, endedBy } = await phones.call({ from: journalist });
    expect([rings.length, endedBy]).toEqual([1, 'caller']);
  });

  it('answers the same when every webhook comes twice', async () => {
    await office.deploy(eventNight);
    const phones = office.exchange({ deliverTwice: true });
    phones.expectRing(phoneOf(1), declines);
    phones.expectRing(phoneOf(2), accepts);
    expect((await phones.call({ from: journalist })).connectedTo).toBe(phoneOf(2));
  });
});

describe('both nights when the clock changes', () => {
  it.each(['2026-10-25', '2026-03-29'])('follow the hand-over at half past two on %s', async (date) => {
    const night = stockholm(`${date}T00:00:00`);
    const rotations = [
      {
        id: 'rotation-1',
        name: 'Nivå 1',
        tier: 1,
        officers: [1, 2].map((number) => ({
          id: `officer-${number}`,
          name: `Jour ${number}`,
          phone: phoneOf(number),
        })),
        firstHandOver: Temporal.PlainDate.from(date).subtract({ weeks: 1 }).toString(),
        handOverTime: '02:30',
        weeks: 1,
        until: null,
      },
    ];
    const event = { ...iceBreaks, startsAt: night.toString(), endsAt: night.add({ hours: 8 }).toString() };
    const line = { ...snapshotOf({ events: [event] }), rotations };
    await office.deploy(line, night);
    const reached: (string | null)[] = [];
    for (let minutes = 0; minutes < 300; minutes += 30) {
      office.clock.now = night.add({ minutes });
      const expected = answerAt({ instant: office.clock.now, line }).ladder.map(({ phone }) => phone);
      const phones = office.exchange();
      for (const phone of expected) phones.expectRing(phone, accepts);
      reached.push((await phones.call({ from: journalist })).connectedTo);
      phones.finish();
    }
    expect(reached.filter((phone) => phone === phoneOf(1))).toHaveLength(5);
    expect(new Set(reached)).toEqual(new Set([phoneOf(1), phoneOf(2)]));
  });
});

describe('it answers with its message', () => {
  const heard = async () =>
    (await office.exchange().call({ from: journalist })).heard.map(({ language }) => language);

  it('beyond its 14 days and before them', async () => {
    await office.deploy(
      snapshotOf({
        settings: {
          weeklyHours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '00:00', closes: '00:00' })),
        },
      }),
    );
    for (const days of [-1, 15]) {
      office.clock.now = evening.add({ hours: 24 * days });
      expect(await heard()).toEqual(['sv-SE', 'en-GB']);
    }
    office.clock.now = evening.add({ hours: 24 * 14 });
    const phones = office.exchange();
    phones.expectRing(deskNumber, accepts);
    expect((await phones.call({ from: journalist })).connectedTo).toBe(deskNumber);
  });

  it.each([
    ['is damaged', '{"number":'],
    ['holds nothing', '{}'],
    ['holds null', 'null'],
  ])('when its timetable %s', async (_what, content) => {
    await office.deploy(eventNight);
    const asset = office.api.serverless.deployed()?.assets[0];
    if (asset !== undefined) asset.content = content;
    expect(await heard()).toEqual(['sv-SE', 'en-GB']);
  });

  it('when its timetable is missing', async () => {
    await office.deploy(eventNight);
    office.api.serverless.deployed()?.assets.splice(0);
    expect(await heard()).toEqual(['sv-SE', 'en-GB']);
    expect(office.host.log.join()).not.toContain('+46');
  });
});

it('refuses whoever is not Twilio', async () => {
  await office.deploy(eventNight);
  const ask = (headers: Record<string, string>) =>
    fetch(`${office.host.url}/voice`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ From: journalist }),
    });
  expect((await ask({})).status).toBe(403);
  expect((await ask({ 'x-twilio-signature': 'ZGVjYXk=' })).status).toBe(403);
  const asset = office.api.serverless.deployed()?.assets[0]?.path;
  expect((await fetch(office.host.url + asset)).status).toBe(404);
});
