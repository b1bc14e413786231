import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accepts, declines, picksUp } from './index.ts';
import {
  askKey,
  dialTo,
  from,
  number,
  officer,
  other,
  type Pages,
  pressNumber,
  say,
  startPages,
} from './pages-double.ts';

let double: Pages;
let pages: Pages['pages'];
let url: string;
beforeEach(async () => {
  double = await startPages();
  ({ pages, url } = double);
});
afterEach(() => double.close());

const exchangeOf: Pages['exchange'] = (changes) => double.exchange(changes);
const dial = (numbers: string) => dialTo(url, numbers);

describe('the exchange', () => {
  it('fails a call that rings a number nobody expected', async () => {
    pages['/voice/incoming'] = dial(number(officer));
    await expect(exchangeOf().call({ from })).rejects.toThrow(`Nobody expected ${officer} to ring.`);
  });

  it('fails when an expected number did not ring', async () => {
    const exchange = exchangeOf();
    exchange.expectRing(officer, accepts);
    await exchange.call({ from });
    expect(() => exchange.finish()).toThrow(officer);
  });

  it.each([
    ['a text message', '<Response><Message>hej</Message></Response>'],
    [
      'a call without the press number as caller id',
      '<Response><Dial action="x" answerOnBridge="true" timeout="20"><Number>+46701740611</Number></Dial></Response>',
    ],
    [
      'a caller id that is another number',
      `<Response><Dial action="x" callerId="${other}" answerOnBridge="true" timeout="20"><Number>${officer}</Number></Dial></Response>`,
    ],
    [
      'a voice that does not speak the language',
      '<Response><Say voice="Polly.Amy-Neural" language="sv-SE">hej</Say></Response>',
    ],
    ['an attribute that there is none of', `<Response>${say('hej').replace('>', ' speed="2">')}</Response>`],
    ['words outside a verb', '<Response>hej</Response>'],
    ['a verb that never runs', `<Response><Hangup/>${say('hej')}</Response>`],
    [
      'an address that is too long',
      `<Response><Redirect>https://a.example/?step=${'a'.repeat(4000)}</Redirect></Response>`,
    ],
    [
      'an action that is too long',
      `<Response><Gather action="https://a.example/?step=${'a'.repeat(4000)}">${say('hej')}</Gather></Response>`,
    ],
    [
      'a connection override that there is none of',
      '<Response><Redirect>https://a.example/#rd=2</Redirect></Response>',
    ],
    [
      'an event that there is none of',
      '<Response><Record action="/a" recordingStatusCallbackEvent="done"/></Response>',
    ],
    ['XML that is not well-formed', '<Response><Say>'],
    ['an empty document', ''],
  ])('fails on %s', async (_what, page) => {
    pages['/voice/incoming'] = page;
    await expect(exchangeOf().call({ from })).rejects.toThrow();
  });

  it('fails on Dial after another verb, since the caller would hear silence', async () => {
    pages['/voice/incoming'] = dial(number(officer)).replace('<Response>', `<Response>${say('hej')}`);
    await expect(exchangeOf().call({ from })).rejects.toThrow('must be the first verb');
  });

  it('fails on a whisper that dials', async () => {
    pages['/voice/incoming'] = dial(number(officer, ` url="${url}/whisper"`));
    pages['/whisper'] = dial(number(other));
    const exchange = exchangeOf();
    exchange.expectRing(officer, accepts);
    await expect(exchange.call({ from })).rejects.toThrow('<Dial> is not allowed to the whisper.');
  });

  it('bridges when the whisper ends, and not when it hangs up', async () => {
    pages['/voice/incoming'] = dial(number(officer, ` url="${url}/whisper"`));
    pages['/whisper'] = askKey(url);
    const exchange = exchangeOf();
    exchange.expectRing(officer, accepts);
    expect((await exchange.call({ from })).connectedTo).toBe(officer);
    expect(double.asked.at(-1)?.form).toMatchObject({ DialBridged: 'true', DialCallStatus: 'completed' });
    expect(double.asked.find(({ path }) => path === '/key')?.form).toMatchObject({
      Digits: '1',
      From: pressNumber,
      ParentCallSid: double.asked[0]?.form.CallSid,
    });

    pages['/key'] = '<Response><Hangup/></Response>';
    exchange.expectRing(officer, declines);
    expect((await exchange.call({ from })).connectedTo).toBeNull();
    exchange.expectRing(officer, picksUp);
    await exchange.call({ from });
    expect(double.asked.at(-1)?.form).toMatchObject({ DialBridged: 'false', DialCallStatus: 'completed' });
  });

  it('gives a call to the first of several telephones that picks up', async () => {
    pages['/voice/incoming'] = dial(number(officer) + number(other));
    const exchange = exchangeOf();
    exchange.expectRing(officer, picksUp);
    const call = await exchange.call({ from });
    expect(call.rings).toHaveLength(1);
  });

  it('reports the status of a leg twice and out of order', async () => {
    const callback = ` statusCallback="${url}/leg" statusCallbackEvent="ringing answered completed"`;
    pages['/voice/incoming'] = dial(number(officer, callback));
    const exchange = exchangeOf();
    exchange.expectRing(officer, picksUp);
    await exchange.call({ from });
    const events = double.formsOf('/leg').map((form) => form.CallStatus);
    expect(events).toEqual(['completed', 'answered', 'ringing', 'ringing', 'answered', 'completed']);
  });

  it("presses keys and follows redirects on the caller's side", async () => {
    pages['/voice/incoming'] =
      `<Response><Gather action="${url}/menu" numDigits="1">${say('välj')}</Gather></Response>`;
    pages['/menu'] = `<Response><Pause length="1"/><Redirect>${url}/end</Redirect></Response>`;
    pages['/end'] = `<Response>${say('tack')}<Hangup/></Response>`;
    const call = await exchangeOf().call({ from, keys: ['5'] });
    expect(call.heard.map(({ text: words }) => words)).toEqual(['välj', 'tack']);
    expect(double.formsOf('/menu')).toMatchObject([{ Digits: '5' }]);
  });

  it('asks the fallback when a webhook fails, and without one fails itself', async () => {
    pages['/voice/incoming'] = 500;
    pages['/fallback'] = `<Response>${say('ett ögonblick')}</Response>`;
    const call = await exchangeOf({ fallbackPath: '/fallback' }).call({ from });
    expect(call.heard).toHaveLength(1);
    await expect(exchangeOf().call({ from })).rejects.toThrow('answered 500');
  });

  it('fails on a call that goes round in a circle', async () => {
    pages['/voice/incoming'] = `<Response><Redirect>${url}/voice/incoming</Redirect></Response>`;
    await expect(exchangeOf().call({ from })).rejects.toThrow('round in a circle');
  });

  it('asks no address but those of the duty line', async () => {
    pages['/voice/incoming'] = '<Response><Redirect>https://elsewhere.example/</Redirect></Response>';
    await expect(exchangeOf().call({ from })).rejects.toThrow('not an address of the duty line');
  });
});
