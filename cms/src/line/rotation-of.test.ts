import { describe, expect, it } from 'vitest';
import { type KeptRotation, rotationOf } from './rotation-of.ts';

const jonas = { id: 'jonas', name: 'Jonas Tjärnlund', phone: '+46701740611' };
const kept: KeptRotation = {
  id: 'rotation-1',
  name: 'Första linjen',
  tier: 1,
  officers: [jonas, { id: 'aino', name: 'Aino Rautavuo', phone: '070-174 06 12' }],
  firstHandOver: '2026-11-23',
  handOverTime: '08:00',
  weeks: 2,
  until: null,
};

describe('a rotation of the line', () => {
  it('has its officers in turn, one whose number cannot be dialled without one', () => {
    expect(rotationOf(kept)).toEqual({
      ...kept,
      officers: [jonas, { id: 'aino', name: 'Aino Rautavuo', phone: null }],
    });
  });

  it.each([
    { officers: [jonas, 'removed'] },
    { officers: [] },
    { firstHandOver: '23 november' },
    { handOverTime: '8' },
    { weeks: 0 },
  ])('is left out with %j', (change) => {
    expect(rotationOf({ ...kept, ...change })).toBeNull();
  });

  it('goes on until further notice without an end', () => {
    expect(rotationOf({ ...kept, until: '' })?.until).toBeNull();
    expect(rotationOf({ ...kept, until: '2027-01-04' })?.until).toBe('2027-01-04');
  });
});
