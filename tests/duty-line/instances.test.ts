import { afterEach, describe, expect, it } from 'vitest';
import { accepts, declines, noAnswer, voicemail } from '../exchange/index.ts';
import { pathIn } from './addresses.ts';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import {
  bothLanguages,
  iceBreaks,
  internalToken,
  journalist,
  type LineUnderTest,
  lineUnderTest,
  phoneOf,
  shiftOf,
  snapshotOf,
} from './line-under-test.ts';

const shifts = [1, 2, 3].map((tier) => shiftOf({ officer: `Jour ${tier}`, tier }));
let cms: CmsDouble;
let lines: LineUnderTest[] = [];

afterEach(async () => {
  for (const line of lines) await line.close();
  lines = [];
  await cms.close();
});

async function twoInstances(): Promise<string[]> {
  cms = await startCmsDouble({ snapshot: snapshotOf({ events: [iceBreaks], shifts }), internalToken });
  lines = [await lineUnderTest({ cms }), await lineUnderTest({ cms })];
  return lines.map(({ local }) => local);
}

describe('two instances behind one address', () => {
  it.each([false, true])(
    'take turns in one call (every webhook delivered twice: %s)',
    async (deliverTwice) => {
      const reachedAt = await twoInstances();
      const [line] = lines;
      if (line === undefined) throw new Error('There is no line.');
      const exchange = line.exchange({ reachedAt, deliverTwice });
      exchange.expectRing(phoneOf(1), voicemail);
      exchange.expectRing(phoneOf(2), declines);
      exchange.expectRing(phoneOf(3), accepts);
      const call = await exchange.call({ from: journalist });
      expect(call.connectedTo).toBe(phoneOf(3));
      exchange.finish();

      const entries = await cms.until(
        (stored) => stored.some(({ kind }) => kind === 'ended') && stored.length >= 10,
      );
      const seen = entries.map(({ kind, step }) => `${kind} ${step ?? ''}`.trim()).sort();
      expect(seen).toEqual(
        [
          'incoming',
          ...['attempt 0', 'attempt-ended 0'],
          ...['attempt 1', 'attempt-ended 1', 'declined 1'],
          ...['attempt 2', 'accepted 2', 'attempt-ended 2'],
          'ended',
        ].sort(),
      );
    },
  );

  it('finish a call by the ladder it began with, also when the roster changed meanwhile', async () => {
    await twoInstances();
    const [line, other] = lines;
    if (line === undefined || other === undefined) throw new Error('There are no two lines.');
    const exchange = line.exchange({ reachedAt: line.local });
    const first = await exchange.post('/voice/incoming', { CallSid: 'CA7', From: journalist });
    cms.snapshot = snapshotOf({});
    await other.refresh();
    const atOther = line.exchange({ reachedAt: other.local });
    const afresh = await atOther.post('/voice/incoming', { CallSid: 'CA8', From: journalist });
    expect(afresh.body).not.toContain('<Dial');
    const second = await atOther.post(pathIn(first.body, 'dialled'), {
      CallSid: 'CA7',
      DialCallStatus: 'no-answer',
      DialBridged: 'false',
      CallStatus: 'in-progress',
    });
    expect(second.body).toContain(phoneOf(2));
  });

  it('end in the message on either of them', async () => {
    const reachedAt = await twoInstances();
    const [line] = lines;
    if (line === undefined) throw new Error('There is no line.');
    const exchange = line.exchange({ reachedAt });
    for (const tier of [1, 2, 3]) exchange.expectRing(phoneOf(tier), noAnswer);
    const call = await exchange.call({ from: 'anonymous' });
    expect(call.heard.map(({ language }) => language)).toEqual(bothLanguages);
    exchange.finish();
  });
});
