import type { LineSnapshot } from '@pressjour/contract';
import { line as lineOf } from '@pressjour/rules/testing';
import { describe, expect, it } from 'vitest';
import { callableOfficers, dutyCheck } from './duty-check.ts';

const instant = Temporal.Instant.from('2026-11-22T12:00:00Z');
const until = instant.add({ hours: 60 * 24 });
type Officer = LineSnapshot['shifts'][number]['officer'];
const anna: Officer = { id: 'anna', name: 'Anna', phone: '+46701740611' };

const shift = (officer: Officer, from: number, to: number) => ({
  id: `${officer.id}-${from}`,
  officer,
  startsAt: `${instant.add({ hours: from })}`,
  endsAt: `${instant.add({ hours: to })}`,
  tier: 1,
  extra: false,
});
const line = (shifts: LineSnapshot['shifts']): LineSnapshot => ({
  ...lineOf({ shifts }),
  madeAt: instant.toString(),
});

describe('the numbers of those with duty', () => {
  const faults = (phone: string | null, verified: string[] = []) =>
    dutyCheck({
      line: line([shift({ ...anna, phone }, 5, 9), shift({ ...anna, phone }, 20, 24)]),
      from: instant,
      until,
      verified: new Set(verified),
    }).numbers.map(({ fault, from }) => [fault, from]);

  it.each([
    [null, [], 'missing'],
    ['+46846500410', ['anna'], 'press-number'],
    ['+46701740611', [], 'unverified'],
  ])('are at fault as %s, verified %j: %s, once, from the first duty', (phone, verified, fault) => {
    expect(faults(phone, verified)).toEqual([[fault, '2026-11-22T17:00:00Z']]);
  });

  it('are right when they are verified', () => {
    expect(faults('+46701740611', ['anna'])).toEqual([]);
  });
});

describe('who can be called in', () => {
  it('is whoever is next on duty first, then by name, without those who are on or have no number', () => {
    const person = (name: string, phone: string | null = '+46701740699') => ({
      id: name.toLowerCase(),
      name,
      phone,
    });
    const officers = [
      ...['Öst', 'Bo', 'Cilla', 'Dag', 'Anna'].map((name) => person(name)),
      person('Utan', null),
      person('Växeln', '+46846500410'),
    ];
    const shifts = [
      shift(anna, -1, 1),
      shift({ ...anna, id: 'dag' }, 3, 5),
      shift({ ...anna, id: 'cilla' }, 30, 35),
    ];
    const callable = callableOfficers({ line: line(shifts), instant, until, officers });
    expect(callable.map(({ name, nextDuty }) => [name, nextDuty])).toEqual([
      ['Dag', '2026-11-22T15:00:00Z'],
      ['Cilla', '2026-11-23T18:00:00Z'],
      ['Bo', null],
      ['Öst', null],
    ]);
  });
});
