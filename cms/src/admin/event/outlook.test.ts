import { describe, expect, it } from 'vitest';
import { line } from '../testing/line.ts';
import { askedAt, outlook } from './outlook.ts';

/** Sunday evening until Monday 10:00, Stockholm time. */
const event = {
  id: 'new',
  startsAt: '2026-11-22T18:00:00.000Z',
  endsAt: '2026-11-23T09:00:00.000Z',
  staffed: true,
};

describe('the outlook of an event', () => {
  it('tells who answers when, without a gap, and where nobody does', () => {
    expect(
      outlook({ line, event }).map(({ from, state, first }) => [from.slice(11, 16), state, first]),
    ).toEqual([
      ['18:00', 'event', []],
      ['19:00', 'event', ['Jonas Tjärnlund']],
      ['01:00', 'event', []],
      ['07:00', 'desk', ['Pressbordet']],
    ]);
  });

  it('names all of the first tier, who take turns, whatever the hour', () => {
    const maria = { id: 'maria', name: 'Maria Lund', phone: '+46701740612' };
    const both = line.shifts.flatMap((shift) => [shift, { ...shift, id: 'shift-2', officer: maria }]);
    const stretches = outlook({ line: { ...line, shifts: both }, event });
    expect(stretches.filter(({ answered, state }) => answered && state === 'event')).toMatchObject([
      { from: '2026-11-22T19:00:00Z', first: ['Jonas Tjärnlund', 'Maria Lund'] },
    ]);
  });

  it('is one closed stretch outside office hours when the line is not staffed', () => {
    const [first] = outlook({ line, event: { ...event, staffed: false } });
    expect(first).toMatchObject({ state: 'closed', answered: false, until: '2026-11-23T07:00:00Z' });
  });

  it('takes the event of the form in place of the saved one', () => {
    const saved = {
      ...event,
      title: { sv: '', en: '' },
      notice: { sv: '', en: '' },
      updatedAt: event.startsAt,
    };
    const changed = { ...event, staffed: false };
    expect(outlook({ line: { ...line, events: [saved] }, event: changed })[0]?.state).toBe('closed');
  });

  it('is empty for an event that ends before it starts', () => {
    expect(outlook({ line, event: { ...event, endsAt: event.startsAt } })).toEqual([]);
  });
});

describe('who is asked to confirm an event', () => {
  const [jonas] = line.shifts;
  const maria = { id: 'maria', name: 'Maria Lund', phone: '+46701740612' };
  const instant = Temporal.Instant.from('2026-11-22T20:00:00Z');
  const shifts = jonas === undefined ? [] : [{ ...jonas, id: 'shift-2', officer: maria, tier: 3 }, jonas];

  it('is the first tier that can be called, then the next one', () => {
    expect(askedAt({ instant, line: { ...line, shifts } })).toEqual({
      first: ['Jonas Tjärnlund'],
      next: ['Maria Lund'],
    });
  });

  it('passes over an officer without a number, and is nobody when nobody is on shift', () => {
    const silent = shifts.map((shift) => ({ ...shift, officer: { ...shift.officer, phone: null } }));
    expect(askedAt({ instant, line: { ...line, shifts: silent } })).toEqual({ first: [], next: [] });
  });
});
