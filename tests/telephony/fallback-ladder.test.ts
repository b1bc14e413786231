import { answerAt, nextStep } from '@pressjour/rules';
import { anyLineAround, event, rotation, shift } from '@pressjour/rules/testing';
import { fallbackAsset } from '@pressjour/telephony';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evening, journalist } from '../duty-line/line-under-test.ts';
import { eventNight, openFallbackOffice, siteUrl } from './fallback-office.ts';

/** Somebody is on duty all the time: an event that lasts, a rotation, and three more officers of its tier. */
const allTheTime = { startsAt: '2026-11-22T00:00:00Z', endsAt: '2026-12-20T00:00:00Z' };
const anyBusyLine = anyLineAround(evening).map((line) => ({
  ...line,
  events: [...line.events, event(allTheTime)],
  rotations: [...line.rotations, rotation({ officers: [0, 1, 2] })],
  shifts: [...line.shifts, ...[3, 4, 5].map((officer) => shift({ ...allTheTime, officer, extra: true }))],
}));

it('rings whom the rules ring, at any instant of the 14 days and after any number of attempts', async () => {
  await using office = await openFallbackOffice();
  await office.deploy(eventNight);
  const [asset] = office.api.serverless.deployed()?.assets ?? [];
  if (asset === undefined) throw new Error('No timetable is deployed.');
  let rung = 0;
  const property = fc.asyncProperty(
    fc.oneof(anyBusyLine, anyBusyLine, anyLineAround(evening)),
    fc.oneof(fc.integer({ min: 0, max: 2 * 86_400 }), fc.integer({ min: 0, max: 14 * 86_400 })),
    fc.integer({ min: 0, max: 8 }),
    fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 700 })),
    async (any, ahead, taken, waitedSeconds) => {
      const line = { ...any, madeAt: evening.toString() };
      const started = evening.add({ seconds: ahead });
      asset.content = fallbackAsset({ line, now: evening, siteUrl }).content;
      office.clock.now = started.add({ seconds: waitedSeconds });

      const { ladder, rounds, maxWaitSeconds } = answerAt({ instant: started, line });
      const next = nextStep({ ladder, rounds, maxWaitSeconds, taken, waitedSeconds });
      const path = `/voice?step=dialled&started=${started.epochMilliseconds}&taken=${taken}`;
      const body = await office.post(path, { From: journalist, CallStatus: 'in-progress' });
      const expected = next === null ? null : [next.step.phone, next.ringSeconds, next.step.acceptByKey];
      expect(ringIn(body)).toEqual(expected);
      if (next !== null) rung += 1;
    },
  );
  await fc.assert(property, { numRuns: 200 });
  expect(rung).toBeGreaterThan(20);
});

/** Number, ring time and whether a key is asked for; null when nobody is rung. */
function ringIn(twiml: string): [string, number, boolean] | null {
  const [, timeout] = /<Dial [^>]*timeout="(\d+)"/.exec(twiml) ?? [];
  const [, whisper, phone] = /<Number( url=[^>]*)?>([^<]*)</.exec(twiml) ?? [];
  return phone === undefined ? null : [phone, Number(timeout), whisper !== undefined];
}
