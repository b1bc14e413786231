import { describe, expect, it } from 'vitest';
import { changesOf, valuesOf } from './changes.ts';

describe('what changed', () => {
  it('is told with what it was and became, of the named fields only', () => {
    const before = { tier: 1, officer: 'a', note: 'x' };
    expect(changesOf(before, { tier: 2, officer: 'a', note: 'y' }, ['tier', 'officer'])).toEqual({
      tier: { from: 1, to: 2 },
    });
  });

  it('is nothing where only the writing differs', () => {
    const before = {
      at: '2026-11-22T08:00:00.000Z',
      note: null,
      rows: [{ id: '1', day: '1', opens: '08:00', reason: null }],
    };
    const after = {
      at: '2026-11-22T09:00:00+01:00',
      note: '',
      rows: [{ opens: '08:00', day: '1', id: '2' }],
    };
    expect(changesOf(before, after, ['at', 'note', 'rows'])).toEqual({});
    const moved = { ...after, rows: [{ day: '1', opens: '09:00' }] };
    expect(Object.keys(changesOf(before, moved, ['rows']))).toEqual(['rows']);
  });

  it('keeps what says something of a document', () => {
    expect(valuesOf({ a: 0, b: '', c: null, d: false }, ['a', 'b', 'c', 'd', 'e'])).toEqual({
      a: 0,
      d: false,
    });
  });
});
