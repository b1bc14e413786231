import type { LineSnapshot } from '@pressjour/contract';
import { line as lineOf } from '@pressjour/rules/testing';
import { expect, it } from 'vitest';
import { myDuty } from './my-duty.ts';

const officer = (id: string) => ({ id, name: id, phone: '+46701740611' });
const rotation = (id: string, tier: number, officers: string[]) => ({
  id,
  name: id,
  tier,
  officers: officers.map(officer),
  firstHandOver: '2026-11-16',
  handOverTime: '08:00',
  weeks: 1,
  until: null,
});
const line: LineSnapshot = {
  ...lineOf({
    rotations: [
      rotation('r1', 1, ['anna', 'bo']),
      rotation('r2', 2, ['cilla', 'dag']),
      rotation('r3', 3, ['eva', 'finn']),
    ],
    shifts: [
      {
        id: 's1',
        officer: officer('gun'),
        startsAt: '2026-11-18T00:00:00Z',
        endsAt: '2026-11-19T00:00:00Z',
        tier: 2,
        extra: true,
      },
    ],
  }),
  madeAt: '2026-11-18T00:00:00Z',
};
const ask = (id: string) => myDuty({ line, now: Temporal.Instant.from('2026-11-18T12:00:00Z'), officer: id });

it('tells until when I am on, and who is before, beside and behind me', () => {
  const { now, others } = ask('cilla');
  expect(now).toMatchObject([{ tier: 2, source: 'rotation', until: '2026-11-23T07:00:00Z' }]);
  expect(others.map(({ name, place }) => [name, place])).toEqual([
    ['anna', 'before'],
    ['gun', 'beside'],
    ['eva', 'behind'],
  ]);
});

it('tells who is on when I am not, and when I am next', () => {
  const { now, others, duties } = ask('bo');
  expect(now).toEqual([]);
  expect(others.map(({ place }) => place)).toEqual([null, null, null, null]);
  expect(duties[0]).toMatchObject({ from: '2026-11-23T07:00:00Z', until: '2026-11-30T07:00:00Z' });
  const last = Date.parse(duties.at(-1)?.from ?? '');
  expect(last).toBeLessThan(Date.parse('2026-11-18T12:00:00Z') + 60 * 86_400_000);
  expect(duties.length).toBeGreaterThan(3);
});
