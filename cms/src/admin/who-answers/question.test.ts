import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionOf } from './question.ts';

const timeZone = 'Europe/Stockholm';
const now = Temporal.Instant.from('2026-11-22T05:00:00Z');
const ask = (address: { at?: string; turn?: string; from?: string }) =>
  questionOf({ at: null, turn: null, from: null, ...address }, { now, timeZone });

describe('the question of the page', () => {
  it('is about now and a withheld number unless asked otherwise', () => {
    expect(ask({})).toEqual({
      kind: 'asked',
      at: now,
      local: '2026-11-22T06:00',
      from: 'anonymous',
      clockChange: null,
    });
  });

  it('reads local time, an instant, and numbers as people write them', () => {
    expect(ask({ at: '2026-12-25T03:00', from: '070-174 06 05' })).toMatchObject({
      at: Temporal.Instant.from('2026-12-25T02:00:00Z'),
      from: '+46701740605',
    });
    expect(ask({ at: '2026-12-25T02:00:00Z', from: '46701740605' })).toMatchObject({
      local: '2026-12-25T03:00',
      from: '+46701740605',
    });
  });

  it('asks which one is meant of a time that happens twice', () => {
    const twice = ask({ at: '2026-10-25T02:30' });
    const [first, second] = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((at) =>
      Temporal.Instant.from(at),
    );
    expect(twice).toMatchObject({ kind: 'twice', first, second, local: '2026-10-25T02:30' });
    expect(ask({ at: '2026-10-25T02:30', turn: 'first' })).toMatchObject({ at: first, clockChange: 'first' });
    expect(ask({ at: '2026-10-25T02:30', turn: 'second' })).toMatchObject({
      at: second,
      clockChange: 'second',
    });
  });

  it('says that a time does not exist, and moves it by the gap', () => {
    expect(ask({ at: '2027-03-28T02:30' })).toMatchObject({
      kind: 'asked',
      at: Temporal.Instant.from('2027-03-28T01:30:00Z'),
      local: '2027-03-28T02:30',
      clockChange: 'never',
    });
  });

  it.each(['snart', '2026-13-01T00:00', '2026-12-24', '2099-01-01T00:00', '2026-02-30T10:00'])(
    'refuses %s as a time',
    (at) => {
      expect(ask({ at })).toMatchObject({ kind: 'unreadable', what: 'at', local: at });
    },
  );

  it('refuses what is no telephone number', () => {
    expect(ask({ from: 'Jonas' })).toMatchObject({ kind: 'unreadable', what: 'from', from: 'Jonas' });
  });

  it('gives every local time that it took back to the form', () => {
    const minutes = fc.integer({ min: 0, max: 2 * 365 * 24 * 60 });
    fc.assert(
      fc.property(minutes, (after) => {
        const at = Temporal.PlainDateTime.from('2025-12-01T00:00')
          .add({ minutes: after })
          .toString()
          .slice(0, 16);
        expect(ask({ at }).local).toBe(at);
      }),
    );
  });
});
