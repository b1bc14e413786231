import { settings } from '@pressjour/rules/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { accepts, picksUp } from '../exchange/index.ts';
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
  pressNumber,
  shiftOf,
  snapshotOf,
} from './line-under-test.ts';

let under: LineUnderTest;
afterEach(() => under.close());

describe('the press number', () => {
  it('rings the press desk in office hours and connects whoever picks up', async () => {
    under = await lineUnderTest({ at: officeHours });
    const exchange = under.exchange();
    exchange.expectRing(deskNumber, picksUp);
    const call = await exchange.call({ from: journalist });
    expect(call.connectedTo).toBe(deskNumber);
    expect(call.rings).toMatchObject([{ shown: pressNumber, whispered: [] }]);
    expect(call.heard).toEqual([]);
    exchange.finish();
  });

  it('rings the officer on shift at 22:00 while a staffed event is ongoing', async () => {
    under = await lineUnderTest({
      snapshot: snapshotOf({ events: [iceBreaks], shifts: [shiftOf({ officer: 'Aino Kallio', tier: 1 })] }),
      at: evening,
    });
    const exchange = under.exchange();
    exchange.expectRing(phoneOf(1), accepts);
    const call = await exchange.call({ from: journalist });
    expect(call.connectedTo).toBe(phoneOf(1));
    expect(call.rings).toMatchObject([
      {
        shown: pressNumber,
        whispered: [
          {
            language: 'sv-SE',
            text: 'Pressjouren, samtal från 0 7 0, 1 7 4, 0 6, 0 5, om Isen brister. Tryck 1 för att ta samtalet, 2 för att skicka det vidare.',
          },
        ],
      },
    ]);
    exchange.finish();
  });

  it('rings nobody when it is closed, and says in Swedish, then in English, when and where instead', async () => {
    under = await lineUnderTest({
      snapshot: snapshotOf({ shifts: [shiftOf({ officer: 'Aino', tier: 1 })] }),
    });
    const call = await under.exchange().call({ from: journalist });
    expect(call.rings).toEqual([]);
    expect(call.heard).toEqual([
      {
        language: 'sv-SE',
        text: 'Hej, du har kommit till pressjouren på Isvägsverket. Just nu kan ingen svara. Presstjänsten har öppet måndag till fredag klockan 8 till 17. Skriv gärna till press snabel-a isvagsverket punkt example. Nyheter och kontaktuppgifter finns på isvagsverket punkt example.',
      },
      { language: 'en-GB', text: 'For English, press 2.' },
      {
        language: 'en-GB',
        text: 'Hello, you have reached the press line of The Ice Road Agency. Nobody can answer right now. Our office hours are Monday to Friday from 8 am to 5 pm. You are welcome to write to press at isvagsverket dot example. News and contact details are at isvagsverket dot example.',
      },
    ]);
  });

  it('promises nothing when an event is ongoing and nobody is on shift', async () => {
    under = await lineUnderTest({ snapshot: snapshotOf({ events: [iceBreaks] }) });
    const call = await under.exchange().call({ from: journalist });
    expect(call.rings).toEqual([]);
    expect(call.heard.map(({ language }) => language)).toEqual(bothLanguages);
    expect(call.heard[0]?.text).toContain('Just nu kan ingen svara');
    const [incoming] = await under.cms.until((entries) => entries.length >= 3);
    expect(incoming).toMatchObject({ kind: 'incoming', lineState: 'event', from: journalist });
  });

  it("says the press office's own text where there is one", async () => {
    const closed = { sv: 'Ring i morgon, \u0008 tack & hej <3', en: '' };
    under = await lineUnderTest({
      snapshot: snapshotOf({ settings: { messages: { ...settings().messages, closed } } }),
    });
    const call = await under.exchange().call({ from: journalist });
    expect(call.heard[0]?.text).toBe('Ring i morgon, tack & hej <3');
    expect(call.heard[2]?.text).toMatch(/^Hello, you have reached/);
  });

  it('lets a blocked caller hear the message, whoever is on shift, and everybody else through', async () => {
    const voicemail = { offered: true, maxSeconds: 60 };
    under = await lineUnderTest({
      snapshot: {
        ...snapshotOf({
          events: [iceBreaks],
          shifts: [shiftOf({ officer: 'Aino', tier: 1 })],
          settings: { voicemail },
        }),
        blockedCallers: [{ phone: journalist, until: evening.add({ minutes: 30 }).toString() }],
      },
    });
    const exchange = under.exchange();
    const blocked = await exchange.call({ from: journalist });
    expect(blocked.rings).toEqual([]);
    expect(blocked.heard.map(({ language }) => language)).toEqual(bothLanguages);
    const [incoming, message] = await under.cms.until((entries) => entries.length >= 2);
    expect(incoming).toMatchObject({ kind: 'incoming', blocked: true, events: [iceBreaks.id] });
    expect(message?.kind).toBe('message');

    exchange.expectRing(phoneOf(1), accepts);
    expect((await exchange.call({ from: 'anonymous' })).connectedTo).toBe(phoneOf(1));
    under.clock.now = evening.add({ minutes: 30 });
    exchange.expectRing(phoneOf(1), accepts);
    expect((await exchange.call({ from: journalist })).connectedTo).toBe(phoneOf(1));
    exchange.finish();
  });
});
