import type { LineRotation, LineSnapshot } from '@pressjour/contract';
import { afterEach, describe, expect, it } from 'vitest';
import { accepts, beforeEachDelivery, declines, noAnswer } from '../exchange/index.ts';
import { duringEvent } from './declined-call.ts';
import { handedOver } from './journal-on-disk.ts';
import {
  evening,
  iceBreaks,
  journalist,
  type LineUnderTest,
  lineUnderTest,
  phoneOf,
  snapshotOf,
} from './line-under-test.ts';

let under: LineUnderTest | undefined;
afterEach(async () => {
  await under?.close();
  under = undefined;
});

const before = { id: 'before', name: 'Före', phone: phoneOf(1) };
const after = { id: 'after', name: 'Efter', phone: phoneOf(2) };

/** Two officers who hand over at half past two in the night to this Sunday. */
function nightOf(sunday: string): LineSnapshot {
  const rotation: LineRotation = {
    id: 'rotation',
    name: 'Veckojour',
    tier: 1,
    officers: [before, after],
    firstHandOver: Temporal.PlainDate.from(sunday).subtract({ weeks: 1 }).toString(),
    handOverTime: '02:30',
    weeks: 1,
    until: null,
  };
  const midnight = Temporal.Instant.from(`${sunday}T00:00:00Z`);
  const event = {
    ...iceBreaks,
    startsAt: midnight.subtract({ hours: 12 }).toString(),
    endsAt: midnight.add({ hours: 12 }).toString(),
  };
  return { ...snapshotOf({ events: [event] }), rotations: [rotation] };
}

describe('a hand-over at 02:30', () => {
  it.each([
    ['2026-03-29', 'never comes, and is an hour later by the clock on the wall', '2026-03-29T01:30:00Z'],
    ['2026-10-25', 'comes twice, and counts the first time', '2026-10-25T00:30:00Z'],
  ])('on %s %s', async (sunday, _what, handOver) => {
    const snapshot = nightOf(sunday);
    const start = Temporal.Instant.from(handOver).subtract({ minutes: 120 });
    under = await lineUnderTest({ snapshot, at: start });
    const exchange = under.exchange();
    for (let minute = 0; minute < 240; minute += 1) {
      under.clock.now = start.add({ minutes: minute });
      const { body } = await exchange.post('/voice/incoming', { CallSid: `CA${minute}`, From: journalist });
      const onDuty = minute < 120 ? before : after;
      const rung = /<Number[^>]*>(\+\d+)</.exec(body)?.[1];
      expect(rung, String(under.clock.now)).toBe(onDuty.phone);
    }
    const entries = await handedOver(under);
    expect(entries.filter(({ kind }) => kind === 'incoming')).toHaveLength(240);
    expect(under.cms.stored.size).toBe(entries.length);
  });

  it('changes nothing for a caller whose call began before it', async () => {
    const handOver = Temporal.Instant.from('2026-10-25T00:30:00Z');
    under = await lineUnderTest({ snapshot: nightOf('2026-10-25'), at: handOver.subtract({ seconds: 5 }) });
    const exchange = under.exchange();
    exchange.expectRing(before.phone, accepts);
    expect((await exchange.call({ from: journalist })).connectedTo).toBe(before.phone);
    exchange.expectRing(after.phone, accepts);
    expect((await exchange.call({ from: journalist })).connectedTo).toBe(after.phone);
  });
});

describe('a clock that is set right in the middle of a call', () => {
  it.each([
    ['back by an hour', { hours: -1 }],
    ['forward by a minute', { minutes: 1 }],
  ])('%s keeps the call on its ladder', async (_what, step) => {
    const line = await lineUnderTest({ snapshot: duringEvent, at: evening });
    under = line;
    let steps = 0;
    const mischief = beforeEachDelivery((url) => {
      if (url.includes('/voice/dialled') && steps === 0) {
        steps += 1;
        line.clock.now = line.clock.now.add(step);
      }
    });
    const exchange = line.exchange({ mischief });
    exchange.expectRing(phoneOf(1), noAnswer);
    exchange.expectRing(phoneOf(2), accepts);
    expect((await exchange.call({ from: journalist })).connectedTo).toBe(phoneOf(2));
    const entries = await handedOver(line);
    expect(line.cms.stored.size).toBe(new Set(entries.map(({ entryId }) => entryId)).size);
    exchange.finish();
  });

  it('forward by hours ends the steps that have expired: nobody is connected, and the caller hears the message', async () => {
    const line = await lineUnderTest({ snapshot: duringEvent, at: evening });
    under = line;
    const mischief = beforeEachDelivery((url) => {
      if (url.includes('/voice/whisper')) line.clock.now = line.clock.now.add({ hours: 6 });
    });
    const exchange = line.exchange({ mischief });
    exchange.expectRing(phoneOf(1), declines);
    const call = await exchange.call({ from: journalist });
    expect(call.connectedTo).toBeNull();
    expect(call.heard.map(({ language }) => language)).toContain('sv-SE');
  });
});
