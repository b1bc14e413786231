import type { LineSnapshot } from '@pressjour/contract';
import { settings } from '@pressjour/rules/testing';
import { expect, it } from 'vitest';
import { checkLine } from './roster.ts';

const now = Temporal.Instant.from('2026-11-22T12:00:00Z');

function line(changes: Partial<LineSnapshot>): LineSnapshot {
  return {
    madeAt: now.toString(),
    timeZone: 'Europe/Stockholm',
    settings: settings(),
    events: [],
    shifts: [shift('2026-11-20T00:00:00Z', '2026-12-10T00:00:00Z')],
    ...changes,
  };
}

function shift(startsAt: string, endsAt: string, phone: string | null = '+46701740605') {
  return { id: startsAt, officer: { id: 'o1', name: 'Maja Lind', phone }, startsAt, endsAt, tier: 1 };
}

const event = {
  id: 'e1',
  title: { sv: 'Sprickor i isen', en: 'Cracks in the ice' },
  notice: { sv: '', en: '' },
  startsAt: '2026-11-22T11:00:00Z',
  endsAt: '2026-11-23T11:00:00Z',
  staffed: true,
  updatedAt: '2026-11-22T11:00:00Z',
};

const wrongs = (changes: Partial<LineSnapshot>) =>
  checkLine({ line: line(changes), now })
    .filter(({ level }) => level === 'wrong')
    .map(({ text }) => text);

it('finds nothing wrong with a whole roster', () => {
  expect(wrongs({})).toEqual([]);
});

it('names each gap in local time', () => {
  const shifts = [
    shift('2026-11-20T00:00:00Z', '2026-11-28T11:00:00Z'),
    shift('2026-11-28T12:30:00Z', '2026-12-10T00:00:00Z'),
  ];
  expect(wrongs({ shifts })).toEqual([
    'Nobody is on shift from 2026-11-28 12:00 to 2026-11-28 13:30. Add a shift in the admin.',
  ]);
});

it('warns of an ongoing event with nobody on shift', () => {
  const texts = wrongs({ events: [event], shifts: [] }).join('\n');
  expect(texts).toMatch(/“Sprickor i isen” is ongoing with nobody on shift\. Nobody answers/);
});

it('names an officer who cannot be called', () => {
  const shifts = [shift('2026-11-20T00:00:00Z', '2026-12-10T00:00:00Z', null)];
  expect(wrongs({ shifts }).join('\n')).toMatch(
    /Maja Lind has a shift within 14 days but no telephone number/,
  );
});

it('misses a desk without a telephone', () => {
  const settings = { ...line({}).settings, deskNumbers: [] };
  expect(wrongs({ settings })).toEqual([expect.stringMatching(/press desk has no telephone/)]);
});
