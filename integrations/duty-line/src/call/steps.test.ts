import { randomUUID } from 'node:crypto';
import { stepSealer } from '@pressjour/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Plan, planShape } from './steps.ts';

const start = Temporal.Instant.from('2026-11-23T21:00:00Z');
const lifetime = Temporal.Duration.from({ hours: 5 });
const sealerAt = (now: Temporal.Instant, internalToken = 'a token of the tests') =>
  stepSealer({ internalToken, now: () => now });

const plan = (steps: number): Plan => ({
  callSid: 'CA0123456789abcdef0123456789abcdef',
  from: '+46701740605',
  number: '+46846500410',
  state: 'event',
  step: 0,
  ladder: Array.from({ length: steps }, (_, at) => ({
    tier: 1 + at,
    name: `Jourhavande ${at}`,
    phone: `+467017406${10 + at}`,
    officer: randomUUID(),
    acceptByKey: true,
    ringSeconds: 20,
  })),
});

it('opens what another instance with the same token sealed', () => {
  const content = plan(3);
  const token = sealerAt(start).seal({ kind: 'dialled', content, lifetime });
  expect(sealerAt(start).open({ kind: 'dialled', token, shape: planShape })).toEqual(content);
});

it('opens nothing with another token, for another step, too late, or that is no token', () => {
  const token = sealerAt(start).seal({ kind: 'dialled', content: plan(3), lifetime });
  expect(sealerAt(start, 'another token').open({ kind: 'dialled', token, shape: planShape })).toBeNull();
  expect(sealerAt(start).open({ kind: 'accept', token, shape: planShape })).toBeNull();
  expect(sealerAt(start.add({ hours: 5 })).open({ kind: 'dialled', token, shape: planShape })).toBeNull();
  for (const nonsense of [undefined, null, '', 'x', ['a'], token.slice(0, 30), {}]) {
    expect(sealerAt(start).open({ kind: 'dialled', token: nonsense, shape: planShape })).toBeNull();
  }
});

it('notices any byte that was changed', () => {
  const sealed = Buffer.from(
    sealerAt(start).seal({ kind: 'dialled', content: plan(2), lifetime }),
    'base64url',
  );
  fc.assert(
    fc.property(fc.nat({ max: sealed.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ change, at);
      const token = changed.toString('base64url');
      expect(sealerAt(start).open({ kind: 'dialled', token, shape: planShape })).toBeNull();
    }),
  );
});

it('stays short enough for an address with a ladder of twenty', () => {
  expect(sealerAt(start).seal({ kind: 'dialled', content: plan(20), lifetime }).length).toBeLessThan(2000);
});
