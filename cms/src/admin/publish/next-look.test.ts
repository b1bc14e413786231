import { describe, expect, it } from 'vitest';
import { nextLook } from './next-look.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const live = { path: '/nyheter/isvag/', url: 'https://press.example/nyheter/isvag/', since: null };
const still = { live: null, approval: null, takeDownAt: null };
const approval = (dueAt: string | null) => ({
  id: 'a',
  hash: 'h',
  by: { id: 'maja', name: 'Maja Ekström' },
  at: '2026-11-22T08:00:00Z',
  dueAt,
  embargoedUntil: null,
});
const look = (workflow: Partial<Parameters<typeof nextLook>[0]['workflow']>, onItsWaySince = now) =>
  nextLook({ workflow: { ...still, ...workflow }, now, onItsWaySince });

describe('the state of a text is read anew', () => {
  it('often while it is on its way to the site, and less often when that lasts', () => {
    expect(look({ live })).toBe(300);
    expect(look({ live }, now - 11_000)).toBe(3000);
  });

  it('when its hour comes, and until something has come of it', () => {
    expect(look({ approval: approval('2026-11-22T10:01:00Z') })).toBe(60_000);
    expect(look({ approval: approval('2026-11-22T09:59:00Z') })).toBe(3000);
    const down = { ...live, since: '2026-11-22T09:00:00Z' };
    expect(look({ live: down, takeDownAt: '2026-11-22T10:00:30Z' })).toBe(30_000);
  });

  it('never later than a timer can wait', () => {
    expect(look({ approval: approval('2027-11-22T10:00:00Z') })).toBe(2 ** 31 - 1);
  });

  it('not at all when nothing happens by itself', () => {
    expect(look({})).toBeNull();
    expect(look({ live: { ...live, since: '2026-11-22T09:00:00Z' }, approval: approval(null) })).toBeNull();
  });
});
