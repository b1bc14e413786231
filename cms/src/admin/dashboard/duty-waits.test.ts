import { describe, expect, it } from 'vitest';
import { stillUnconfirmed } from './duty-waits.ts';

describe('who has not confirmed an event', () => {
  it('is told of an event that nobody has confirmed, and not of one that somebody has', () => {
    const notices = [
      { state: 'unconfirmed', event: 'dimma', officer: 'jonas' },
      { state: 'failed', event: 'dimma', officer: 'maria' },
      { state: 'sent', event: 'dimma', officer: 'nils' },
      { state: 'unconfirmed', event: 'spricka', officer: 'jonas' },
      { state: 'confirmed', event: 'spricka', officer: 'maria' },
      { state: 'cancelled', event: 'dimma', officer: 'siv' },
    ] as const;
    expect(stillUnconfirmed(notices).map(({ event, officer }) => [event, officer])).toEqual([
      ['dimma', 'jonas'],
      ['dimma', 'maria'],
    ]);
  });
});
