import type { LineSnapshot } from '@pressjour/contract';
import { answerAt } from '@pressjour/rules';
import { settings } from '@pressjour/rules/testing';
import { expect, it } from 'vitest';
import { callJson, describeCall } from './describe.ts';

const line: LineSnapshot = {
  madeAt: '2026-11-22T12:00:00Z',
  timeZone: 'Europe/Stockholm',
  settings: settings(),
  events: [
    {
      id: 'e1',
      title: { sv: 'Sprickor i isen', en: 'Cracks in the ice' },
      notice: { sv: '', en: '' },
      startsAt: '2026-12-24T00:00:00Z',
      endsAt: '2026-12-25T00:00:00Z',
      staffed: true,
      updatedAt: '2026-12-24T00:00:00Z',
    },
  ],
  shifts: [
    {
      id: 's1',
      officer: { id: 'o1', name: 'Maja Lind', phone: '+46701740605' },
      startsAt: '2026-12-23T00:00:00Z',
      endsAt: '2026-12-27T00:00:00Z',
      tier: 1,
      extra: false,
    },
  ],
  rotations: [],
  blockedCallers: [],
};

const at = (text: string) => {
  const instant = Temporal.Instant.from(text);
  return { instant, answer: answerAt({ instant, line }), from: 'anonymous', line };
};

it('answers who takes a call on Christmas Eve at three', () => {
  const { answer } = at('2026-12-24T03:00+01:00');
  expect(callJson(answer)).toEqual({
    state: 'event',
    answered: true,
    reasons: expect.arrayContaining([expect.stringContaining('Maja Lind is on shift')]),
    ladder: [{ tier: 1, name: 'Maja Lind', phone: '+46701740605' }],
  });
});

it('tells the way of the call step by step', () => {
  const text = describeCall(at('2026-12-24T03:00+01:00'));
  expect(text).toContain('from a hidden number');
  expect(text).toContain('on Thursday 2026-12-24 03:00:00 (Europe/Stockholm)');
  expect(text).toMatch(/1\. Tier 1: Maja Lind, \+46701740605, rings 20 seconds\. .*presses 1/);
  expect(text).toMatch(/2\. Nobody took the call: the caller hears the spoken message/);
});

it('promises nobody when the line is closed', () => {
  const text = describeCall(at('2026-12-06T03:00+01:00'));
  expect(text).toContain('State     closed, nobody is called');
  expect(text).toMatch(/1\. The caller hears the spoken message/);
});
