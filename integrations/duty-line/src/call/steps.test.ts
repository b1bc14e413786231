import { randomUUID } from 'node:crypto';
import { stepSealer, webhookOverrides } from '@pressjour/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { callSteps, type Plan } from './steps.ts';

const start = Temporal.Instant.from('2026-11-23T21:00:00Z');
const dutyLineUrl = 'https://jour.isvagsverket.example';
const stepsAt = (now: Temporal.Instant, internalToken = 'a token of the tests') =>
  callSteps({ sealer: stepSealer({ internalToken, now: () => now }), dutyLineUrl });
const tokenOf = (address: string) => new URL(address).searchParams.get('step') ?? '';

/** A title as long as a whisper says it, and names that do not look like each other. */
const plan = (officers: number): Plan => ({
  callSid: 'CA0123456789abcdef0123456789abcdef',
  from: '+46701740605',
  number: '+46846500410',
  matter: Array.from({ length: 20 }, () => randomUUID().slice(0, 5)).join(' '),
  startedAt: start.epochMilliseconds,
  ladder: Array.from({ length: officers }, (_, at) => ({
    tier: 1 + at,
    name: `Åsa-Märta ${randomUUID().slice(0, 18)}`,
    phone: `+467017406${10 + at}`,
    officer: randomUUID(),
    acceptByKey: true,
    ringSeconds: 20,
  })),
  rounds: 2,
  maxWaitSeconds: 180,
  unanswered: 'voicemail',
  taken: 3,
});

it('opens what another instance with the same token sealed, whether it is long or short', () => {
  for (const officers of [0, 1, 3, 20]) {
    const content = plan(officers);
    const address = stepsAt(start).address('dialled', content);
    expect(stepsAt(start).open('dialled', tokenOf(address))).toEqual(content);
  }
});

it('opens nothing with another token, for another step, too late, or that is no token', () => {
  const token = tokenOf(stepsAt(start).address('dialled', plan(3)));
  expect(stepsAt(start, 'another token').open('dialled', token)).toBeNull();
  expect(stepsAt(start).open('accept', token)).toBeNull();
  expect(stepsAt(start.add({ hours: 5 })).open('dialled', token)).toBeNull();
  for (const nonsense of [undefined, null, '', 'x', ['a'], token.slice(0, 30), {}]) {
    expect(stepsAt(start).open('dialled', nonsense)).toBeNull();
  }
});

it('notices any byte that was changed', () => {
  const sealed = Buffer.from(tokenOf(stepsAt(start).address('dialled', plan(2))), 'base64url');
  fc.assert(
    fc.property(fc.nat({ max: sealed.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ change, at);
      expect(stepsAt(start).open('dialled', changed.toString('base64url'))).toBeNull();
    }),
  );
});

it('stays short enough for Twilio with a ladder of twenty, and ends in the connection overrides', () => {
  const address = stepsAt(start).address('dialled', plan(20));
  expect(address.length).toBeLessThanOrEqual(3500);
  expect(address.endsWith(webhookOverrides)).toBe(true);
});
