import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Fate, noMischief } from './index.ts';
import { withoutOverrides } from './overrides.ts';
import { askKey, dialTo, from, number, officer, type Pages, say, startPages } from './pages-double.ts';

let double: Pages;
let elsewhere: Pages;
beforeEach(async () => {
  double = await startPages();
  elsewhere = await startPages();
});
afterEach(async () => {
  await double.close();
  await elsewhere.close();
});

const overrides = '#rc=2&rp=ct,rt,5xx&rt=3000';
/** The fates of one delivery after the other; everything else arrives. */
const fated = (...fates: Fate[]) => ({ ...noMischief, fate: (): Fate => fates.shift() ?? 'arrives' });

describe('connection overrides', () => {
  it('have the values that Twilio gives them by default', () => {
    expect(withoutOverrides('https://a.example/b?c=d')).toEqual({
      url: 'https://a.example/b?c=d',
      overrides: {
        connectTimeout: 5000,
        readTimeout: 15_000,
        totalTimeout: 15_000,
        retries: 1,
        policies: ['ct'],
      },
    });
  });

  it.each(['rc=6', 'rt=50', 'rp=3xx', 'zz=1', 'rc=x', 'rc'])('fail on #%s', (fragment) => {
    expect(() => withoutOverrides(`https://a.example/b#${fragment}`)).toThrow();
  });

  it('are neither sent nor signed', async () => {
    double.pages['/voice/incoming'] = `<Response>${say('hej')}</Response>`;
    await double.exchange({ overrides }).call({ from });
    expect(double.asked.map(({ path }) => path)).toEqual(['/voice/incoming']);
  });
});

describe('a webhook that fails', () => {
  it('is tried again with the same token, by the policy of its address', async () => {
    double.pages['/voice/incoming'] = 503;
    await expect(double.exchange({ overrides }).call({ from })).rejects.toThrow('answered 503');
    expect(double.asked).toHaveLength(3);
    expect(new Set(double.asked.map(({ token }) => token)).size).toBe(1);
    double.asked.length = 0;
    await expect(double.exchange().call({ from })).rejects.toThrow('answered 503');
    expect(double.asked).toHaveLength(1);
  });

  it('takes the time of its timeouts, and goes on with the next answer', async () => {
    double.pages['/voice/incoming'] = `<Response>${say('hej')}</Response>`;
    const mischief = fated('answer-lost', 'lost');
    const call = await double.exchange({ overrides, mischief }).call({ from });
    expect(double.asked).toHaveLength(2);
    expect(call.heard).toHaveLength(1);
    expect(call.startedAt.until(call.endedAt).total('seconds')).toBeGreaterThan(8);
  });

  it('goes to the fallback, wherever that is, signed for it and with the reason', async () => {
    elsewhere.pages['/fallback'] = `<Response><Redirect>/next</Redirect></Response>`;
    elsewhere.pages['/next'] = `<Response>${say('strax')}</Response>`;
    const mischief = fated('lost', 'lost', 'lost');
    const exchange = double.exchange({ overrides, mischief, fallbackUrl: `${elsewhere.url}/fallback` });
    const call = await exchange.call({ from });
    expect(call).toMatchObject({ fellBack: 1, heard: [{ text: 'strax' }] });
    expect(elsewhere.formsOf('/fallback')).toMatchObject([
      { From: from, ErrorCode: '11205', ErrorUrl: `${double.url}/voice/incoming${overrides}` },
    ]);
  });

  it('leads from one instance to the next', async () => {
    await double.close();
    elsewhere.pages['/voice/incoming'] = `<Response>${say('hej')}</Response>`;
    const exchange = double.exchange({ overrides, reachedAt: [double.url, elsewhere.url] });
    expect((await exchange.call({ from })).heard).toHaveLength(1);
    double = await startPages();
  });

  it('ends a whisper, and the call goes on', async () => {
    double.pages['/voice/incoming'] = dialTo(double.url, number(officer, ` url="${double.url}/whisper"`));
    double.pages['/whisper'] = askKey(double.url);
    double.pages['/done'] = `<Response>${say('ingen')}</Response>`;
    const exchange = double.exchange({ mischief: fated('arrives', 'lost', 'lost') });
    exchange.expectRing(officer, { answer: 'picks-up' });
    const call = await exchange.call({ from });
    expect(call).toMatchObject({ connectedTo: null, heard: [{ text: 'ingen' }] });
    expect(call.failures).toEqual([expect.stringContaining('cannot be reached')]);
  });
});

describe('mischief', () => {
  it('delivers a webhook twice at once, and again when the call is over', async () => {
    double.pages['/voice/incoming'] = `<Response><Redirect>${double.url}/next</Redirect></Response>`;
    double.pages['/next'] = `<Response>${say('hej')}</Response>`;
    await double.exchange({ mischief: fated('twice', 'again-later') }).call({ from });
    expect(double.asked.map(({ path }) => path)).toEqual([
      ...['/voice/incoming', '/voice/incoming'],
      ...['/next', '/next'],
    ]);
  });

  it('brings status callbacks late, turned round and doubled', async () => {
    const attributes = ` recordingStatusCallback="${double.url}/told" recordingStatusCallbackEvent="in-progress completed"`;
    double.pages['/voice/incoming'] =
      `<Response><Record action="${double.url}/kept"${attributes}/></Response>`;
    const mischief = {
      ...noMischief,
      late: () => true,
      order: <T>(due: readonly T[]) => [...due.toReversed(), ...due],
    };
    await double.exchange({ mischief }).call({ from, speaksFor: 3 });
    const told = double.formsOf('/told').map(({ RecordingStatus }) => RecordingStatus);
    expect(told.at(0)).toBe('completed');
    expect(told.at(-1)).toBe('completed');
    expect(told).toContain('in-progress');
  });
});
