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
    shifts: [shift('2026-11-20T00:00:00Z', '2027-02-10T00:00:00Z')],
    rotations: [],
    blockedCallers: [],
    ...changes,
  };
}

function shift(startsAt: string, endsAt: string, phone: string | null = '+46701740605') {
  return {
    id: startsAt,
    officer: { id: 'o1', name: 'Maja Lind', phone },
    startsAt,
    endsAt,
    tier: 1,
    extra: false,
  };
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
    shift('2026-11-28T12:30:00Z', '2027-02-10T00:00:00Z'),
  ];
  expect(wrongs({ shifts })).toEqual([
    'Nobody is on shift from 2026-11-28 12:00 to 2026-11-28 13:30. Add a shift in the admin.',
  ]);
});

it('counts on rotations, and names a gap that lies weeks ahead', () => {
  const rotations = [
    {
      id: 'r1',
      name: 'Första linjen',
      tier: 1,
      officers: [{ id: 'o1', name: 'Maja Lind', phone: '+46701740605' }],
      firstHandOver: '2026-11-16',
      handOverTime: '08:00',
      weeks: 1,
      until: null,
    },
  ];
  expect(wrongs({ shifts: [], rotations })).toEqual([]);
  const ending = rotations.map((rotation) => ({ ...rotation, until: '2027-01-11' }));
  expect(wrongs({ shifts: [], rotations: ending })).toContainEqual(
    'Nobody is on shift from 2027-01-11 17:00 to 2027-01-12 08:00. Add a shift in the admin.',
  );
});

it('notes two in one tier, and one in two', () => {
  const [first] = line({}).shifts;
  if (!first) throw new Error('The roster of this test is empty.');
  const notes = (changes: object) =>
    checkLine({ line: line({ shifts: [first, { ...first, id: 's2', ...changes }] }), now })
      .filter(({ level }) => level === 'note')
      .map(({ text }) => text);
  const other = { id: 'o2', name: 'Nils Ek', phone: '+46701740606' };
  expect(notes({ officer: other })).toEqual([
    'Maja Lind and Nils Ek are both on shift in tier 1 from 2026-11-22 13:00 to 2027-01-21 13:00. Mark a shift as extra if that is meant.',
  ]);
  expect(notes({ officer: other, extra: true })).toEqual([]);
  expect(notes({ tier: 2 })).toEqual([
    'Maja Lind is on shift in tier 2 and in an earlier one from 2026-11-22 13:00 to 2027-01-21 13:00: nobody else stands behind.',
  ]);
});

it('warns of an ongoing event with nobody on shift', () => {
  const texts = wrongs({ events: [event], shifts: [] }).join('\n');
  expect(texts).toMatch(/“Sprickor i isen” is ongoing with nobody on shift\. Nobody answers/);
});

it.each([
  [null, /Maja Lind is on duty within 60 days but has no telephone number/],
  [settings().number, /Maja Lind is on duty within 60 days but has the press number as own/],
])('names an officer who cannot be called, with %s', (phone, fault) => {
  const shifts = [shift('2026-11-20T00:00:00Z', '2027-02-10T00:00:00Z', phone)];
  const texts = wrongs({ shifts, events: [event] }).join('\n');
  expect(texts).toMatch(fault);
  expect(texts).toMatch(/“Sprickor i isen” is ongoing with nobody on shift/);
});

it('says of an event that is not staffed that it is ongoing', () => {
  const changes = { events: [{ ...event, staffed: false }], shifts: [] };
  const texts = checkLine({ line: line(changes), now }).map(({ text }) => text);
  expect(texts).toContain(
    'The event “Sprickor i isen” is ongoing and not staffed: it calls nobody outside office hours.',
  );
  expect(texts).not.toContain('No event is ongoing.');
});

it.each([
  ['none', []],
  ['only the press number', [{ label: 'Pressbordet', phone: settings().number, acceptByKey: false }]],
])('misses a telephone on a desk with %s', (_what, deskNumbers) => {
  expect(wrongs({ settings: settings({ deskNumbers }) })).toEqual([
    expect.stringMatching(/no telephone that can be called, so nobody answers in office hours/),
  ]);
});

it('lets the officers on shift answer for a desk without a telephone, where they are', () => {
  const withoutDesk = settings({ deskNumbers: [], overflowToOfficers: true });
  expect(wrongs({ settings: withoutDesk })).toEqual([]);
  const shifts = [
    shift('2026-11-20T00:00:00Z', '2026-11-24T08:00:00Z'),
    shift('2026-11-24T15:00:00Z', '2027-02-10T00:00:00Z'),
  ];
  expect(wrongs({ settings: withoutDesk, shifts })).toEqual([
    expect.stringContaining(
      'nobody is on shift in the office hours from 2026-11-24 09:00 to 2026-11-24 16:00',
    ),
  ]);
});
