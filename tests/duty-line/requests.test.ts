import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Form, readTwiml, sign } from '../exchange/index.ts';
import { pathIn } from './addresses.ts';
import {
  authToken,
  dutyLineUrl,
  iceBreaks,
  journalist,
  type LineUnderTest,
  lineUnderTest,
  nextAuthToken,
  phoneOf,
  pressNumber,
  shiftOf,
  snapshotOf,
} from './line-under-test.ts';

let under: LineUnderTest;
beforeEach(async () => {
  under = await lineUnderTest({
    snapshot: snapshotOf({ events: [iceBreaks], shifts: [shiftOf({ officer: 'Aino', tier: 1 })] }),
  });
});
afterEach(() => under.close());

const incoming: Form = { CallSid: 'CA1', From: journalist, To: pressNumber, CallStatus: 'ringing' };

interface Request {
  path?: string;
  form?: Form;
  signature?: string | undefined;
  body?: string;
  headers?: Record<string, string>;
  method?: string;
}

function send({
  path = '/voice/incoming',
  form = incoming,
  body,
  headers,
  method = 'POST',
  ...rest
}: Request) {
  const signature = 'signature' in rest ? rest.signature : sign({ authToken, url: dutyLineUrl + path, form });
  return fetch(under.local + path, {
    method,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(signature === undefined ? {} : { 'x-twilio-signature': signature }),
      ...headers,
    },
    ...(method === 'GET' ? {} : { body: body ?? new URLSearchParams(form).toString() }),
  });
}

async function expectMessage(response: Response): Promise<void> {
  expect(response.status).toBe(200);
  const verbs = readTwiml({ xml: await response.text(), leg: 'caller', pressNumber });
  expect(verbs.some(({ name }) => name === 'Dial')).toBe(false);
  expect(verbs.slice(-2)).toMatchObject([
    { name: 'Say', attributes: { language: 'en-GB' } },
    { name: 'Hangup' },
  ]);
}

async function expectNotConnected(response: Response): Promise<void> {
  expect(response.status).toBe(200);
  const verbs = readTwiml({ xml: await response.text(), leg: 'whisper', pressNumber });
  expect(verbs.map(({ name }) => name)).toEqual(['Say', 'Hangup']);
}

describe('a request that Twilio did not sign', () => {
  it.each<[string, Request]>([
    ['has no signature', { signature: undefined }],
    ['has an empty one', { signature: '' }],
    [
      'has one by another token',
      { signature: sign({ authToken: 'another', url: `${dutyLineUrl}/voice/incoming`, form: incoming }) },
    ],
    ['has another body', { body: `${new URLSearchParams(incoming)}&Digits=1` }],
    [
      'was signed for the address that its headers claim',
      {
        signature: sign({ authToken, url: 'https://evil.example/voice/incoming', form: incoming }),
        headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', host: 'evil.example' },
      },
    ],
    [
      'was signed for another path',
      {
        path: '/voice/status',
        signature: sign({ authToken, url: `${dutyLineUrl}/voice/incoming`, form: incoming }),
      },
    ],
    ['asks for a step that there is none of', { path: '/voice/nowhere', signature: 'x' }],
    ['has a body too large to look at', { body: `a=${'b'.repeat(70_000)}`, signature: 'x' }],
    ['claims a compressed body', { headers: { 'content-encoding': 'gzip' }, signature: 'x' }],
    ['has a path that cannot be decoded', { path: '/voice/%E0%A4%A', signature: 'x' }],
    ['is a GET', { method: 'GET', signature: undefined }],
  ])('gets 403 and learns nothing when it %s', async (_what, request) => {
    const response = await send(request);
    expect(response.status).toBe(403);
    expect(await response.text()).toBe('Forbidden\n');
    expect(under.cms.stored.size).toBe(0);
  });
});

describe('a signed request', () => {
  it.each([authToken, nextAuthToken])('is taken with either auth token', async (token) => {
    const url = `${dutyLineUrl}/voice/incoming`;
    const response = await send({ signature: sign({ authToken: token, url, form: incoming }) });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(phoneOf(1));
  });

  it('may carry parameters that nobody has heard of, and a query', async () => {
    const form = { ...incoming, StirVerstat: 'TN-Validation-Passed-A', Ort: 'Åre & Co' };
    const response = await send({ path: '/voice/incoming?x=1&y=%C3%A5', form });
    expect(await response.text()).toContain('<Dial');
  });

  it.each<[string, Request]>([
    ['names no call', { form: { From: journalist } }],
    ['has no form at all', { form: {}, body: '' }],
    ['asks for a step that there is none of', { path: '/voice/nowhere' }],
    ['is a GET', { method: 'GET', form: {} }],
    ['asks for a step without its token', { path: '/voice/dialled' }],
    ['asks for a step with a forged token', { path: '/voice/dialled?step=AAAA' }],
  ])('gets the spoken message when it %s', async (_what, request) => {
    await expectMessage(await send(request));
  });

  it.each<[string, Form, typeof expectMessage, string[]]>([
    ['journals the message that a caller hears', incoming, expectMessage, ['message']],
    [
      'tells an officer, and journals nothing,',
      { ...incoming, ParentCallSid: 'CA9' },
      expectNotConnected,
      [],
    ],
    [
      'tells the officer of a notice, and journals nothing,',
      { ...incoming, Direction: 'outbound-api' },
      expectNotConnected,
      [],
    ],
  ])('%s when a step fails', async (_what, form, expected, kinds) => {
    await expected(await send({ path: '/voice/dialled?step=AAAA', form }));
    await send({ path: '/voice/status', form: { CallSid: 'CA2', CallStatus: 'completed' } });
    const entries = await under.cms.until((stored) => stored.some(({ kind }) => kind === 'ended'));
    expect(entries.filter(({ callSid }) => callSid === 'CA1').map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each(['/voice/recorded?step=AAAA', '/voice/notice-status?step=AAAA', '/voice/status'])(
    'that tells something which makes no sense is acknowledged, and changes nothing: %s',
    async (path) => {
      const form = { From: journalist, CallStatus: 'completed' };
      const response = await send({ path, form });
      expect(await response.text()).toMatch(/<Response\/>$/);
      await send({ path: '/voice/status', form: { CallSid: 'CA2', CallStatus: 'completed' } });
      const entries = await under.cms.until((stored) => stored.some(({ kind }) => kind === 'ended'));
      expect(entries.map(({ callSid }) => callSid)).toEqual(['CA2']);
    },
  );

  it('gets the spoken message when its body is no form', async () => {
    const form: Form = { '{"a":"%zz': '' };
    await expectMessage(await send({ form, body: '{"a":"%zz' }));
  });
});

describe('the address of a step', () => {
  const anyTwiml = async (response: Response) => {
    expect(response.status).toBe(200);
    return response.text();
  };
  const dialled: Form = {
    ...incoming,
    DialCallStatus: 'no-answer',
    DialBridged: 'false',
    CallStatus: 'in-progress',
  };
  const leg: Form = { CallSid: 'CA2', ParentCallSid: 'CA1', From: pressNumber, To: phoneOf(1) };

  it('tells nobody the numbers that it carries', async () => {
    const xml = await anyTwiml(await send({}));
    const readable = [...xml.matchAll(/step=([^"]*)/g)]
      .map(([, token]) => Buffer.from(token ?? '', 'base64url').toString('latin1'))
      .join(' ');
    expect(readable).not.toMatch(/\+46|Aino|0174/);
    expect(under.log()).not.toMatch(/\+46|step=/);
  });

  it('is refused when one character of it was changed, for another call, and for another kind of step', async () => {
    const xml = await anyTwiml(await send({}));
    const path = pathIn(xml, 'dialled');
    const last = path.at(-10) === 'A' ? 'B' : 'A';
    await expectMessage(await send({ path: `${path.slice(0, -10)}${last}${path.slice(-9)}`, form: dialled }));
    await expectMessage(await send({ path, form: { ...dialled, CallSid: 'CA9' } }));
    const whisper = pathIn(xml, 'whisper');
    await expectMessage(await send({ path: whisper.replace('whisper', 'dialled'), form: dialled }));
  });

  it('never connects an officer when it is forged or belongs to another call', async () => {
    const xml = await anyTwiml(await send({}));
    const whisper = pathIn(xml, 'whisper');
    const accept = pathIn(await anyTwiml(await send({ path: whisper, form: leg })), 'accept');
    const pressed = { ...leg, Digits: '1' };
    for (const request of [
      { path: '/voice/accept?step=AAAA', form: pressed },
      { path: accept.replace(/step=.*/, whisper.replace(/.*step=/, 'step=')), form: pressed },
      { path: accept, form: { ...pressed, ParentCallSid: 'CA9' } },
      { path: '/voice/whisper', form: leg },
    ]) {
      await expectNotConnected(await send(request));
    }
    expect(await anyTwiml(await send({ path: accept, form: pressed }))).toMatch(/<Response\/>$/);
  });

  it('expires: ten minutes for the whisper, five hours for the end of a conversation', async () => {
    const xml = await anyTwiml(await send({}));
    const start = under.clock.now;
    under.clock.now = start.add({ minutes: 11 });
    const whisper = await anyTwiml(await send({ path: pathIn(xml, 'whisper'), form: leg }));
    expect(whisper).not.toContain('<Gather');
    under.clock.now = start.add({ hours: 4, minutes: 30 });
    const bridged = { ...dialled, DialCallStatus: 'completed', DialBridged: 'true' };
    expect(await anyTwiml(await send({ path: pathIn(xml, 'dialled'), form: bridged }))).toMatch(
      /<Response><Hangup\/><\/Response>$/,
    );
    under.clock.now = start.add({ hours: 5 });
    await expectMessage(await send({ path: pathIn(xml, 'dialled'), form: bridged }));
  });

  it('counts a call as connected by DialBridged, not by DialCallStatus', async () => {
    const path = pathIn(await anyTwiml(await send({})), 'dialled');
    const completed: Form = { ...dialled, DialCallStatus: 'completed' };
    await expectMessage(await send({ path, form: { ...completed, DialBridged: 'false' } }));
    const { DialBridged: _, ...withoutBridged } = completed;
    await expectMessage(await send({ path, form: withoutBridged }));
  });
});
