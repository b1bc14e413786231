import { type LineSnapshot, lineStatusShape } from '@pressjour/contract';
import { lineStatusAt } from '@pressjour/rules';
import { settings } from '@pressjour/rules/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advancedLine, isSameLine, steadyLine } from './steady.ts';

const line: LineSnapshot = {
  madeAt: '2026-11-22T12:00:00Z',
  timeZone: 'Europe/Stockholm',
  settings: settings(),
  events: [
    {
      id: 'e1',
      title: { sv: 'Isvägen stängd', en: 'The ice road is closed' },
      notice: { sv: 'Vi mäter isen.', en: 'We are measuring the ice.' },
      startsAt: '2026-11-22T10:00:00Z',
      endsAt: '2026-11-23T20:00:00Z',
      staffed: true,
      updatedAt: '2026-11-22T10:00:00Z',
    },
  ],
  shifts: [
    {
      id: 's1',
      officer: { id: 'o1', name: 'Ida Frost', phone: '+46701740605' },
      startsAt: '2026-11-20T07:00:00Z',
      endsAt: '2026-11-27T07:00:00Z',
      tier: 1,
      extra: false,
    },
  ],
  rotations: [],
  blockedCallers: [],
};

const start = Temporal.Instant.from('2026-11-22T12:00:00Z');
const statusAt = (instant: Temporal.Instant) =>
  steadyLine(lineStatusShape.parse(lineStatusAt({ instant, line })));

describe('the state of the line as it is kept', () => {
  it('does not move while nothing changes', () => {
    expect(isSameLine(statusAt(start), statusAt(start.add({ seconds: 5 })))).toBe(true);
  });

  it('differs when somebody begins to answer', () => {
    const evening = Temporal.Instant.from('2026-11-23T19:59:59Z');
    expect(isSameLine(statusAt(evening), statusAt(evening.add({ seconds: 1 })))).toBe(false);
  });
});

describe('the state of the line by the clock, while the cms is away', () => {
  it('agrees with the rules as far as the known changes reach', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 * 3600 }), (seconds) => {
        const later = start.add({ seconds });
        const { state, answered, until, events } = advancedLine(statusAt(start), later);
        const ruled = statusAt(later);
        expect({ state, answered, until, events }).toEqual({
          state: ruled.state,
          answered: ruled.answered,
          until: ruled.until,
          events: ruled.events,
        });
      }),
    );
  });

  it('takes an event that is over off the site', () => {
    const after = Temporal.Instant.from('2026-11-23T20:00:00Z');
    expect(advancedLine(statusAt(start), after)).toMatchObject({
      state: 'closed',
      answered: false,
      events: [],
    });
  });
});
