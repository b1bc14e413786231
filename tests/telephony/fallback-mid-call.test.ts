import { webhookOverrides } from '@pressjour/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  dutyLineUrl,
  journalist,
  lineUnderTest,
  phoneOf,
  pressNumber,
} from '../duty-line/line-under-test.ts';
import { accepts, noAnswer, noMischief } from '../exchange/index.ts';
import { eventNight, type FallbackOffice, fallbackUrl, openFallbackOffice } from './fallback-office.ts';

let office: FallbackOffice;
beforeEach(async () => {
  office = await openFallbackOffice();
});
afterEach(() => office[Symbol.asyncDispose]());

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
    await office.deploy(eventNight);
    const phones = office.exchange({ reachedAt: under.local, clock: under.clock, mischief: afterFirst });
    phones.expectRing(phoneOf(1), first);
    if (first === noAnswer) phones.expectRing(phoneOf(1), accepts);
    const call = await phones.call({ from: journalist });
    expect(call.connectedTo).toBe(connectedTo);
    expect(call.rings.map(({ number }) => number)).toEqual(rung);
    expect(call.fellBack).toBe(1);
    phones.finish();
  });
});

describe('asked in the middle of a call', () => {
  const post = async (more: Record<string, string>) => {
    await office.deploy(eventNight);
    return office.post('/voice', {
      CallSid: 'CA1',
      From: journalist,
      To: pressNumber,
      CallStatus: 'in-progress',
      ErrorCode: '11205',
      ...more,
    });
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

  it('rings nobody when Twilio does not tell how the ringing ended', async () => {
    const ErrorUrl = `${dutyLineUrl}/voice/dialled?step=abc${webhookOverrides}`;
    const unknown = await post({ ErrorUrl });
    expect(unknown).toMatch(/<Say/);
    expect(unknown).not.toContain('<Dial');
    expect(await post({ ErrorUrl, DialCallStatus: 'completed' })).not.toContain('<Dial');
    expect(await post({ ErrorUrl, DialCallStatus: 'busy' })).toContain(phoneOf(1));
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
