import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import {
  beforeEachDelivery,
  type Fate,
  type Form,
  type Mischief,
  noMischief,
  sign,
} from '../exchange/index.ts';
import { startLoopbackServer } from '../harness/loopback-server.ts';
import { caller, duringEvent, toldOf, whole } from './declined-call.ts';
import {
  authToken,
  dutyLineUrl,
  journalist,
  type LineUnderTest,
  lineUnderTest,
  phoneOf,
} from './line-under-test.ts';

const open: { close: () => Promise<unknown> }[] = [];
afterEach(async () => {
  for (const opened of open.splice(0)) await opened.close();
});

async function start(): Promise<LineUnderTest> {
  const under = await lineUnderTest({ snapshot: duringEvent });
  open.push(under);
  return under;
}

const every = (fate: Fate): Mischief => ({ ...noMischief, fate: () => fate });
const order = <T>(due: readonly T[]) => [...due.toReversed(), ...due];

describe('webhooks', () => {
  it.each<[string, Mischief]>([
    ['doubled', every('twice')],
    ['replayed when the call is over', every('again-later')],
    [
      'retried because their answers were lost',
      { ...noMischief, fate: ({ attempt }) => (attempt === 0 ? 'answer-lost' : 'arrives') },
    ],
    [
      'retried because they were lost',
      { ...noMischief, fate: ({ attempt }) => (attempt < 2 ? 'lost' : 'arrives') },
    ],
    ['late', { ...noMischief, late: () => true }],
    ['late, turned round and doubled', { ...noMischief, late: () => true, order }],
  ])('that are %s change nothing', async (_what, mischief) => {
    const under = await start();
    const call = await under
      .exchange({ mischief, overrides: '#rc=2&rp=ct,rt,5xx&ct=500&rt=1000' })
      .call(caller);
    expect(call.connectedTo).toBe(phoneOf(2));
    expect(call.failures).toEqual([]);
    expect(await toldOf(under, call.callSid)).toEqual(whole);
  });

  it('that tell the end of a call before its last step, in any order, give the same entries', async () => {
    const under = await start();
    const mischief: Mischief = { ...noMischief, order: (due) => due.toReversed() };
    const gone = await under.exchange({ mischief }).call({ ...caller, hangsUpAfter: 2 });
    expect(gone.endedBy).toBe('caller');
    expect(await toldOf(under, gone.callSid)).toEqual([
      'attempt 0',
      'attempt-ended 0',
      'ended',
      'ended 0',
      'incoming',
    ]);
  });

  it('that are forged in the middle of a call are refused, and the call goes on', async () => {
    const under = await start();
    const refused: number[] = [];
    const mischief = beforeEachDelivery(async (url) => {
      const form: Form = { CallSid: 'CA1', From: journalist, Digits: '1', DialBridged: 'true' };
      const elsewhere = url.replace(dutyLineUrl, 'https://evil.example');
      const signatures = [
        sign({ authToken: 'guessed', url, form }),
        sign({ authToken, url: elsewhere, form }),
        sign({ authToken, url, form: { ...form, Digits: '2' } }),
      ];
      for (const signature of signatures) {
        const { status } = await fetch(url.replace(dutyLineUrl, under.local), {
          method: 'POST',
          headers: { 'x-twilio-signature': signature },
          body: new URLSearchParams(form),
        });
        refused.push(status);
      }
    });
    const call = await under.exchange({ mischief }).call(caller);
    expect(call.connectedTo).toBe(phoneOf(2));
    expect(new Set(refused)).toEqual(new Set([403]));
    expect(await toldOf(under, call.callSid)).toEqual(whole);
  });

  it('of one call, sent again with the steps of another, connect nobody', async () => {
    const under = await start();
    const exchange = under.exchange();
    const first = await exchange.call(caller);
    const accept = first.documents.find(({ url }) => url.includes('/voice/accept'))?.url ?? '';
    const answer = await exchange.post(accept.slice(dutyLineUrl.length), {
      CallSid: 'CA2',
      ParentCallSid: 'CA3',
      Digits: '1',
    });
    expect(answer.body).toContain('<Hangup/>');
    expect(await toldOf(under, first.callSid)).toEqual(whole);
  });
});

describe('behind a proxy with another scheme, host, port and path of its own', () => {
  it('calls are answered, since signatures are checked against the public address', async () => {
    const under = await start();
    const proxy = await startLoopbackServer((incoming, response) => {
      const headers = {
        ...incoming.headers,
        host: 'duty-line.internal:8090',
        'x-forwarded-proto': 'http',
        'x-forwarded-host': 'elsewhere.example:8443',
        'x-forwarded-port': '8443',
        forwarded: 'proto=http;host=elsewhere.example',
      };
      const onward = request(
        `${under.local}${incoming.url}`,
        { method: incoming.method, headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      incoming.pipe(onward);
    });
    open.push({ close: proxy.goAway });
    const call = await under.exchange({ reachedAt: proxy.url }).call(caller);
    expect(call.connectedTo).toBe(phoneOf(2));
    expect(await toldOf(under, call.callSid)).toEqual(whole);
  });
});
