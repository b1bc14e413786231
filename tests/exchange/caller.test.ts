import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptsAfterWrongKey, badNumber, noAnswer, picksUp, ringsTooLong } from './index.ts';
import { askKey, dialTo, from, number, officer, type Pages, say, startPages } from './pages-double.ts';

const start = Temporal.Instant.from('2026-11-23T21:00:00Z');
let double: Pages;
let pages: Pages['pages'];
let url: string;
beforeEach(async () => {
  double = await startPages();
  ({ pages, url } = double);
});
afterEach(() => double.close());

/** A ladder of one officer, whose whisper asks for a key, then a message. */
function ladder(): void {
  pages['/voice/incoming'] = dialTo(url, number(officer, ` url="${url}/whisper"`));
  pages['/whisper'] = askKey(url);
  pages['/key'] = `<Response>${say('Den som ringde har lagt på.')}<Hangup/></Response>`;
  pages['/done'] = `<Response>${say('ingen kan svara')}</Response>`;
}

const record = (attributes = '') => {
  pages['/voice/incoming'] =
    `<Response>${say('tala')}<Record action="${url}/kept" maxLength="60" timeout="8" ` +
    `recordingStatusCallback="${url}/recorded"${attributes}/>${say('tyst')}</Response>`;
  pages['/kept'] = `<Response>${say('tack')}<Hangup/></Response>`;
};

describe('time in the exchange', () => {
  it('goes on while telephones ring, words are said and people talk', async () => {
    const clock = { now: start };
    ladder();
    const exchange = double.exchange({ clock, statusPath: '/status' });
    exchange.expectRing(officer, noAnswer);
    const call = await exchange.call({ from });
    expect(call.startedAt).toEqual(start);
    expect(start.until(clock.now).total('seconds')).toBeGreaterThan(20);
    expect(double.formsOf('/status')[0]?.CallDuration).toBe(
      String(Math.round(start.until(call.endedAt).total('seconds'))),
    );

    pages['/key'] = '<Response/>';
    exchange.expectRing(officer, { ...acceptsAfterWrongKey, answersAfter: 15, talks: 200 });
    pages['/key'] = askKey(url);
    const second = await exchange.call({ from });
    expect(second.rings[0]?.pressed).toEqual(['7', '1']);
  });

  it('runs out for a telephone that is picked up too late', async () => {
    ladder();
    const exchange = double.exchange();
    exchange.expectRing(officer, { ...picksUp, answersAfter: 21 });
    expect((await exchange.call({ from })).rings).toMatchObject([{ status: 'no-answer' }]);
  });
});

describe('a caller who hangs up', () => {
  it('while it rings ends the ringing, and the action hears of it', async () => {
    ladder();
    const exchange = double.exchange({ statusPath: '/status' });
    exchange.expectRing(officer, picksUp);
    const call = await exchange.call({ from, hangsUpAfter: 2 });
    expect(call).toMatchObject({
      endedBy: 'caller',
      heard: [],
      rings: [{ status: 'canceled', whispered: [] }],
    });
    expect(double.formsOf('/done')).toMatchObject([{ CallStatus: 'completed', DialBridged: 'false' }]);
    expect(double.formsOf('/status')).toMatchObject([{ CallStatus: 'completed', CallDuration: '2' }]);
  });

  it('during the whisper leaves the officer on the line, who is told', async () => {
    ladder();
    const exchange = double.exchange({ statusPath: '/status' });
    exchange.expectRing(officer, { ...picksUp, key: { digit: '1', atPrompt: 1 } });
    const call = await exchange.call({ from, hangsUpAfter: 5 });
    expect(call.rings).toMatchObject([{ bridged: false, pressed: ['1'] }]);
    expect(call.rings[0]?.whispered.map(({ text }) => text)).toEqual([
      'tryck 1',
      'Den som ringde har lagt på.',
    ]);
    expect(double.asked.map(({ path }) => path)).toEqual([
      '/voice/incoming',
      '/whisper',
      '/done',
      '/status',
      '/key',
    ]);
  });

  it('while they talk ends a bridged call', async () => {
    ladder();
    pages['/key'] = '<Response/>';
    const exchange = double.exchange();
    exchange.expectRing(officer, {
      ...acceptsAfterWrongKey,
      keys: [{ digit: '1', atPrompt: 1 }],
      talks: 500,
    });
    const call = await exchange.call({ from, hangsUpAfter: 60 });
    expect(call.connectedTo).toBe(officer);
    const [done] = double.formsOf('/done');
    expect(done).toMatchObject({ CallStatus: 'completed', DialBridged: 'true' });
    expect(Number(done?.DialCallDuration)).toBeLessThan(60);
  });

  it('because it rings too long is reported as nobody answering', async () => {
    ladder();
    const exchange = double.exchange();
    exchange.expectRing(officer, ringsTooLong);
    await exchange.call({ from });
    expect(double.formsOf('/done')).toMatchObject([{ CallStatus: 'completed', DialCallStatus: 'no-answer' }]);
  });

  it('hears no more of what is said', async () => {
    pages['/voice/incoming'] = `<Response>${say('ett')}<Pause length="5"/>${say('två')}</Response>`;
    const call = await double.exchange().call({ from, hangsUpAfter: 4 });
    expect(call.heard.map(({ text }) => text)).toEqual(['ett']);
  });
});

describe('a number that Twilio may not call', () => {
  it('fails at once and has no leg', async () => {
    ladder();
    const exchange = double.exchange();
    exchange.expectRing(officer, badNumber);
    await exchange.call({ from });
    const [done] = double.formsOf('/done');
    expect(done).toMatchObject({ DialCallStatus: 'failed', DialBridged: 'false' });
    expect(done?.DialCallSid).toBeUndefined();
  });
});

describe('Record', () => {
  it.each([
    ['#', { Digits: '#', CallStatus: 'in-progress' }, ['tala', 'tack']],
    ['silence', { CallStatus: 'in-progress' }, ['tala', 'tack']],
    ['hangup', { Digits: 'hangup', CallStatus: 'completed' }, ['tala']],
  ] as const)('ends by %s', async (endsBy, form, heard) => {
    record();
    const call = await double.exchange().call({ from, speaksFor: 12, endsBy });
    expect(call.heard.map(({ text }) => text)).toEqual(heard);
    expect(double.formsOf('/kept')).toMatchObject([{ ...form, RecordingDuration: '12' }]);
    expect(double.formsOf('/recorded')).toMatchObject([
      { RecordingStatus: 'completed', RecordingDuration: '12' },
    ]);
    expect(call.recordings).toMatchObject([{ seconds: 12, status: 'completed' }]);
  });

  it('is cut at its greatest length', async () => {
    record();
    const call = await double.exchange().call({ from, speaksFor: 600 });
    expect(call.recordings).toMatchObject([{ seconds: 60 }]);
  });

  it('keeps nothing of one who hangs up at the tone, and goes on after silence', async () => {
    record(' recordingStatusCallbackEvent="in-progress completed absent"');
    const gone = await double.exchange().call({ from });
    expect(gone.heard.map(({ text }) => text)).toEqual(['tala']);
    const silent = await double.exchange().call({ from, speaksFor: 0, endsBy: 'silence' });
    expect(silent.heard.map(({ text }) => text)).toEqual(['tala', 'tyst']);
    expect(double.formsOf('/kept')).toEqual([]);
    expect(double.formsOf('/recorded').map(({ RecordingStatus }) => RecordingStatus)).toEqual([
      ...['in-progress', 'absent'],
      ...['in-progress', 'absent'],
    ]);
  });

  it.each(['maxLength="0"', 'transcribe="true"', 'finishOnKey="x"', 'trim="yes"'])(
    'fails on %s',
    async (attribute) => {
      pages['/voice/incoming'] = `<Response><Record action="${url}/kept" ${attribute}/></Response>`;
      await expect(double.exchange().call({ from })).rejects.toThrow();
    },
  );
});

describe('a call that was placed by REST', () => {
  it('hears its document, presses keys and reports how it ended', async () => {
    pages['/notice'] = askKey(url);
    pages['/key'] = `<Response>${say('tack')}<Hangup/></Response>`;
    const call = await double.exchange().placeOutgoing({
      url: `${url}/notice`,
      to: officer,
      phone: { ...picksUp, key: { digit: '2', atPrompt: 1 } },
      statusCallback: `${url}/told`,
    });
    expect(call.heard.map(({ text }) => text)).toEqual(['tryck 1', 'tack']);
    expect(double.formsOf('/key')).toMatchObject([{ Digits: '2', To: officer, Direction: 'outbound-api' }]);
    expect(double.formsOf('/told')).toMatchObject([{ CallStatus: 'completed' }]);
  });

  it('hears nothing when nobody picks up', async () => {
    const call = await double
      .exchange()
      .placeOutgoing({ url: `${url}/notice`, to: officer, phone: noAnswer });
    expect(call).toMatchObject({ heard: [], status: 'no-answer', documents: [] });
  });
});
