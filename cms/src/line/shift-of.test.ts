import { describe, expect, it } from 'vitest';
import { type KeptShift, shiftOf } from './shift-of.ts';

const kept: KeptShift = {
  id: 'shift-1',
  officer: { id: 'jonas', name: 'Jonas Tjärnlund', phone: '+46701740611' },
  startsAt: '2026-11-22T19:00:00.000Z',
  endsAt: '2026-11-23T01:00:00.000Z',
  tier: 1,
  extra: false,
};
const withPhone = (phone: string | null | undefined) =>
  shiftOf({
    ...kept,
    officer: { id: 'jonas', name: 'Jonas Tjärnlund', ...(phone === undefined ? {} : { phone }) },
  });

describe('a shift of the line', () => {
  it('has what the rules read', () => {
    expect(shiftOf(kept)).toEqual(kept);
    expect(shiftOf({ ...kept, extra: true })?.extra).toBe(true);
    expect(shiftOf({ ...kept, extra: null })?.extra).toBe(false);
  });

  it.each(['070-174 06 11', '+491234', '', null, undefined])('has no number instead of %j', (phone) => {
    expect(withPhone(phone)).toMatchObject({ officer: { name: 'Jonas Tjärnlund', phone: null } });
  });

  it('is left out when the rules cannot read it', () => {
    expect(shiftOf({ ...kept, endsAt: '+012026-11-23T01:00:00.000Z' })).toBeNull();
    expect(shiftOf({ ...kept, officer: 'removed' })).toBeNull();
  });
});
