import { type LineSnapshot, webhookOverrides } from '@pressjour/contract';
import { answerAt, nextStep } from '@pressjour/rules';
import { anyLineAround, settings, stockholm } from '@pressjour/rules/testing';
import { deployFallback, fallbackAsset } from '@pressjour/telephony';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  authToken,
  deskNumber,
  dutyLineUrl,
  evening,
  iceBreaks,
  journalist,
  lineUnderTest,
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
  type Clock,
  createExchange,
  declines,
  type Exchange,
  noAnswer,
  noMischief,
  ringsTooLong,
  voicemail,
} from '../exchange/index.ts';
import { freePorts } from '../harness/ports.ts';
import { startTwilioApi, type TwilioApi } from '../twilio-api/index.ts';
import { type FunctionHost, startFunctionHost } from './function-host.ts';

const siteUrl = 'https://isvagsverket.example';
const fallbackUrl = 'https://pressjour-fallback-1234.twil.io/voice';
const two = [shiftOf({ officer: 'Maja', tier: 1 }), shiftOf({ officer: 'Nils', tier: 2 })];
const eventNight = snapshotOf({ events: [iceBreaks], shifts: two });

let api: TwilioApi;
let host: FunctionHost;
let nowhere: string;
let clock: Clock;
beforeAll(async () => {
  const [port] = await freePorts(1);
  nowhere = `http://127.0.0.1:${port}`;
});
beforeEach(async () => {
  api = await startTwilioApi();
  clock = { now: evening };
  host = await startFunctionHost({ deployed: api.serverless.deployed, authToken, now: () => clock.now });
});
afterEach(async () => {
  await host.close();
  await api.close();
});

const deploy = (line: LineSnapshot, at = clock.now) =>
  deployFallback({ twilio: api.environment, line, now: at, siteUrl, pollMilliseconds: 1 });
/** Its duty line is down: nothing listens where it should. */
const exchange = (changes: object = {}): Exchange =>
  createExchange({
    dutyLineUrl,
    reachedAt: nowhere,
    authToken,
    pressNumber,
    clock,
    overrides: webhookOverrides,
    fallbackUrl,
    fallbackReachedAt: host.url,
    ...changes,
  });
const from = journalist;

describe('a call while the duty line is down', () => {
  it('reaches an officer, who hears who calls and presses 1', async () => {
    await deploy(eventNight);
    const phones = exchange();
    phones.expectRing(phoneOf(1), accepts);
    const call = await phones.call({ from });
    expect(call.connectedTo).toBe(phoneOf(1));
    expect(call.rings[0]).toMatchObject({ shown: pressNumber, timeout: 20, pressed: ['1'] });
    expect(call.rings[0]?.whispered[0]?.text).toMatch(/samtal från 0 7 0 1 7 4 0 6 0 5\. Tryck 1/);
    phones.finish();
  });

  it('connects no voicemail, and goes round the ladder as often as the settings say', async () => {
    await deploy({ ...eventNight, settings: settings({ rounds: 2, number: pressNumber }) });
    const phones = exchange();
    for (const tier of [1, 2, 1, 2]) phones.expectRing(phoneOf(tier), tier === 1 ? voicemail : noAnswer);
    const call = await phones.call({ from });
    expect(call.connectedTo).toBeNull();
    expect(call.heard.map(({ language }) => language)).toEqual(['sv-SE', 'en-GB']);
    phones.finish();
  });

  it('goes on after whoever passes on, is busy or cannot be called', async () => {
    const shifts = [1, 2, 3, 4].map((tier) => shiftOf({ officer: `Jour ${tier}`, tier }));
    await deploy(snapshotOf({ events: [iceBreaks], shifts }));
    const phones = exchange();
    phones.expectRing(phoneOf(1), declines);
    phones.expectRing(phoneOf(2), busy);
    phones.expectRing(phoneOf(3), badNumber);
    phones.expectRing(phoneOf(4), acceptsAfterWrongKey);
    expect((await phones.call({ from })).connectedTo).toBe(phoneOf(4));
  });

  it('lets nobody wait for longer than the settings say', async () => {
    const line = settings({ rounds: 5, maxWaitSeconds: 45, number: pressNumber });
    await deploy({ ...eventNight, settings: line });
    const phones = exchange();
    for (const tier of [1, 2]) phones.expectRing(phoneOf(tier), noAnswer);
    const { rings, heard } = await phones.call({ from });
    expect(rings.map(({ timeout }) => timeout)).toEqual([20, 20]);
    expect(heard).toHaveLength(2);
  });

  it('rings the desk in office hours, with a key only where it asks for one', async () => {
    const deskNumbers = [
      { label: 'Pressbordet', phone: deskNumber, acceptByKey: false },
      { label: 'Presschefen', phone: secondDeskNumber, acceptByKey: true },
    ];
    clock.now = officeHours;
    await deploy(snapshotOf({ settings: { deskNumbers } }));
    const phones = exchange();
    phones.expectRing(deskNumber, noAnswer);
    phones.expectRing(secondDeskNumber, accepts);
    const { rings, connectedTo } = await phones.call({ from: '+266696687' });
    expect(connectedTo).toBe(secondDeskNumber);
    expect(rings.map(({ whispered }) => whispered.length)).toEqual([0, 1]);
  });

  it('hears the message of the press office where nobody is to be called', async () => {
    const closed = { sv: 'Vi har stängt. Ring i morgon.', en: 'We are closed.' };
    await deploy(snapshotOf({ settings: { messages: { ...settings().messages, closed } }, shifts: two }));
    const { heard, rings } = await exchange().call({ from });
    expect(heard.map(({ text }) => text)).toEqual([closed.sv, closed.en]);
    expect(rings).toEqual([]);
  });

  it('of a blocked caller hears the message only, until the block is over', async () => {
    const until = evening.add({ minutes: 10 }).toString();
    await deploy({ ...eventNight, blockedCallers: [{ phone: from, until }] });
    const blocked = await exchange().call({ from });
    expect([blocked.rings, blocked.heard.length]).toEqual([[], 2]);
    clock.now = Temporal.Instant.from(until);
    const phones = exchange();
    phones.expectRing(phoneOf(1), accepts);
    expect((await phones.call({ from })).connectedTo).toBe(phoneOf(1));
  });

  it('is over when the caller gives up', async () => {
    await deploy(eventNight);
    const phones = exchange();
    phones.expectRing(phoneOf(1), ringsTooLong);
    const { rings, endedBy } = await phones.call({ from });
    expect([rings.length, endedBy]).toEqual([1, 'caller']);
  });

  it('answers the same when every webhook comes twice', async () => {
    await deploy(eventNight);
    const phones = exchange({ deliverTwice: true });
    phones.expectRing(phoneOf(1), declines);
    phones.expectRing(phoneOf(2), accepts);
    expect((await phones.call({ from })).connectedTo).toBe(phoneOf(2));
  });
});

describe('a duty line that dies in the middle of a call', () => {
  const afterFirst = {
    ...noMischief,
    fate: ({ url }: { url: string }) =>
      url.includes('/voice/dialled') ? ('lost' as const) : ('arrives' as const),
  };

  it.each([
    ['while a telephone rings: the fallback goes on looking', noAnswer, phoneOf(1), [phoneOf(1), phoneOf(1)]],
    ['while the two talk: nobody is rung when they are done', accepts, phoneOf(1), [phoneOf(1)]],
  ])('%s', async (_what, first, connectedTo, rung) => {
    await using cleanup = new AsyncDisposableStack();
    const under = await lineUnderTest({ snapshot: eventNight });
    cleanup.defer(under.close);
    await deploy(eventNight);
    const phones = exchange({ reachedAt: under.local, clock: under.clock, mischief: afterFirst });
    phones.expectRing(phoneOf(1), first);
    if (first === noAnswer) phones.expectRing(phoneOf(1), accepts);
    const call = await phones.call({ from });
    expect(call.connectedTo).toBe(connectedTo);
    expect(call.rings.map(({ number }) => number)).toEqual(rung);
    expect(call.fellBack).toBe(1);
    phones.finish();
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
    await deploy(line, night);
    const reached: (string | null)[] = [];
    for (let minutes = 0; minutes < 300; minutes += 30) {
      clock.now = night.add({ minutes });
      const expected = answerAt({ instant: clock.now, line }).ladder.map(({ phone }) => phone);
      const phones = exchange();
      for (const phone of expected) phones.expectRing(phone, accepts);
      reached.push((await phones.call({ from })).connectedTo);
      phones.finish();
    }
    expect(reached.filter((phone) => phone === phoneOf(1))).toHaveLength(5);
    expect(new Set(reached)).toEqual(new Set([phoneOf(1), phoneOf(2)]));
  });
});

describe('asked in the middle of a call', () => {
  const form = { CallSid: 'CA1', From: journalist, To: pressNumber, CallStatus: 'in-progress' };
  const post = async (more: Record<string, string>) => {
    await deploy(eventNight);
    const { status, body } = await exchange({
      dutyLineUrl: new URL(fallbackUrl).origin,
      reachedAt: host.url,
    }).post('/voice', { ...form, ErrorCode: '11205', ...more });
    expect(status).toBe(200);
    return body;
  };

  it('hangs up when the two have talked', async () => {
    const dialled = { ErrorUrl: `${dutyLineUrl}/voice/dialled?step=abc`, DialCallStatus: 'completed' };
    expect(await post({ ...dialled, DialBridged: 'true' })).toMatch(/<Response><Hangup\/><\/Response>/);
    expect(await post({ ...dialled, DialBridged: 'false' })).toMatch(/<Number .*<\/Number>/);
  });

  it('goes on looking for somebody when nobody was reached', async () => {
    const ErrorUrl = `${dutyLineUrl}/voice/dialled?step=abc${webhookOverrides}`;
    expect(await post({ ErrorUrl, DialCallStatus: 'no-answer', DialBridged: 'false' })).toContain(phoneOf(1));
  });

  it('rings nobody for a caller who has left a message, chooses a language or has hung up', async () => {
    const recorded = { ErrorUrl: `${dutyLineUrl}/voice/thanks?step=abc`, RecordingSid: 'RE1' };
    expect(await post(recorded)).toMatch(/<Response><Hangup\/><\/Response>/);
    expect(await post({ ErrorUrl: `${dutyLineUrl}/voice/language?step=abc`, Digits: '2' })).toMatch(/<Say/);
    expect(await post({ CallStatus: 'completed' })).toMatch(/<Response><Hangup\/><\/Response>/);
  });

  it('does not go round in a circle when its own step is the one that failed', async () => {
    expect(await post({ ErrorUrl: `${fallbackUrl}?step=dialled&started=1&taken=1` })).not.toContain('<Dial');
  });
});

describe('it answers with its message', () => {
  const heard = async () => (await exchange().call({ from })).heard.map(({ language }) => language);

  it('beyond its 14 days and before them', async () => {
    await deploy(
      snapshotOf({
        settings: {
          weeklyHours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '00:00', closes: '00:00' })),
        },
      }),
    );
    for (const days of [-1, 15]) {
      clock.now = evening.add({ hours: 24 * days });
      expect(await heard()).toEqual(['sv-SE', 'en-GB']);
    }
    clock.now = evening.add({ hours: 24 * 14 });
    const phones = exchange();
    phones.expectRing(deskNumber, accepts);
    expect((await phones.call({ from })).connectedTo).toBe(deskNumber);
  });

  it.each([
    ['is damaged', '{"number":'],
    ['holds nothing', '{}'],
    ['holds null', 'null'],
  ])('when its timetable %s', async (_what, content) => {
    await deploy(eventNight);
    const asset = api.serverless.deployed()?.assets[0];
    if (asset !== undefined) asset.content = content;
    expect(await heard()).toEqual(['sv-SE', 'en-GB']);
  });

  it('when its timetable is missing', async () => {
    await deploy(eventNight);
    api.serverless.deployed()?.assets.splice(0);
    expect(await heard()).toEqual(['sv-SE', 'en-GB']);
    expect(host.log.join()).not.toContain('+46');
  });
});

it('refuses whoever is not Twilio', async () => {
  await deploy(eventNight);
  const ask = (headers: Record<string, string>) =>
    fetch(`${host.url}/voice`, { method: 'POST', headers, body: new URLSearchParams({ From: from }) });
  expect((await ask({})).status).toBe(403);
  expect((await ask({ 'x-twilio-signature': 'ZGVjYXk=' })).status).toBe(403);
  const asset = api.serverless.deployed()?.assets[0]?.path;
  expect((await fetch(host.url + asset)).status).toBe(404);
});

describe('the ladder of the Function', () => {
  let twin: FunctionHost;
  let current: { content: string; at: Temporal.Instant };
  afterAll(() => twin?.close());

  it('is the one that the rules give, at any instant of the 14 days and after any number of attempts', async () => {
    await deploy(eventNight);
    const functions = api.serverless.deployed()?.functions ?? [];
    twin = await startFunctionHost({
      deployed: () => ({
        domain: 'pressjour-fallback-1234.twil.io',
        runtime: 'node22',
        functions,
        assets: [{ path: '/timetable-2026-11-23-0.json', visibility: 'private', content: current.content }],
      }),
      authToken,
      now: () => current.at,
    });
    const phones = exchange({ dutyLineUrl: new URL(fallbackUrl).origin, reachedAt: twin.url });
    const property = fc.asyncProperty(
      anyLineAround(evening),
      fc.integer({ min: 0, max: 14 * 86_400 }),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 700 }),
      async (any, ahead, taken, waitedSeconds) => {
        const line = { ...any, madeAt: evening.toString() };
        const started = evening.add({ seconds: ahead });
        current = {
          content: fallbackAsset({ line, now: evening, siteUrl }).content,
          at: started.add({ seconds: waitedSeconds }),
        };
        const { ladder, rounds, maxWaitSeconds } = answerAt({ instant: started, line });
        const expected = nextStep({ ladder, rounds, maxWaitSeconds, taken, waitedSeconds });
        const path = `/voice?step=dialled&started=${started.epochMilliseconds}&taken=${taken}`;
        const { body } = await phones.post(path, { CallSid: 'CA1', From: from, CallStatus: 'in-progress' });
        const [, timeout] = /<Dial [^>]*timeout="(\d+)"/.exec(body) ?? [];
        const [, whispers, phone] = /<Number( url=[^>]*)?>([^<]*)</.exec(body) ?? [];
        expect(
          phone === undefined ? null : { phone, ringSeconds: Number(timeout), key: whispers !== undefined },
        ).toEqual(
          expected === null
            ? null
            : {
                phone: expected.step.phone,
                ringSeconds: expected.ringSeconds,
                key: expected.step.acceptByKey,
              },
        );
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });
});
