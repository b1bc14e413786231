import { describe, expect, it } from 'vitest';
import { byMaja, live } from '../testing/workflow.ts';
import { nextLook } from './next-look.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const onItsWay = { ...live, since: null };
const still = { live: null, approval: null, takeDownAt: null };
const approval = (dueAt: string | null) => ({ ...byMaja, id: 'a', hash: 'h', dueAt, embargoedUntil: null });
const look = (workflow: Partial<Parameters<typeof nextLook>[0]['workflow']>, onItsWaySince = now) =>
  nextLook({ workflow: { ...still, ...workflow }, now, onItsWaySince });

describe('the state of a text is read anew', () => {
  it('often while it is on its way to the site, and less often when that lasts', () => {
    expect(look({ live: onItsWay })).toBe(300);
    expect(look({ live: onItsWay }, now - 11_000)).toBe(3000);
  });

  it('when its hour comes, and until something has come of it', () => {
    expect(look({ approval: approval('2026-11-22T10:01:00Z') })).toBe(60_000);
    expect(look({ approval: approval('2026-11-22T09:59:00Z') })).toBe(3000);
    expect(look({ live, takeDownAt: '2026-11-22T10:00:30Z' })).toBe(30_000);
  });

  it('never later than a timer can wait', () => {
    expect(look({ approval: approval('2027-11-22T10:00:00Z') })).toBe(2 ** 31 - 1);
  });

  it('not at all when nothing happens by itself', () => {
    expect(look({})).toBeNull();
    expect(look({ live, approval: approval(null) })).toBeNull();
  });
});
