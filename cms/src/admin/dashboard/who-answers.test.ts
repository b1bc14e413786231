import { describe, expect, it } from 'vitest';
import { line } from '../testing/line.ts';
import { whoAnswers } from './who-answers.ts';

const event = {
  id: 'event-1',
  title: { sv: 'Spricka i isen', en: 'Crack in the ice' },
  notice: { sv: '', en: '' },
  startsAt: '2026-11-22T18:00:00Z',
  endsAt: '2026-11-23T09:00:00Z',
  staffed: true,
  updatedAt: '2026-11-22T18:00:00Z',
};
const sundayEvening = Temporal.Instant.from('2026-11-22T21:00:00Z');

describe('who answers now', () => {
  it('names the officer on shift while an event is ongoing, and the hours of it that nobody covers', () => {
    const answer = whoAnswers({ line: { ...line, events: [event] }, now: sundayEvening });
    expect(answer.status).toMatchObject({ state: 'event', answered: true, until: '2026-11-23T01:00:00Z' });
    expect(answer.first).toBe('Jonas Tjärnlund');
    expect(answer.unstaffed.map(({ gaps }) => gaps.map(({ from, until }) => `${from} ${until}`))).toEqual([
      ['2026-11-23T01:00:00Z 2026-11-23T07:00:00Z'],
    ]);
  });

  it('warns of no event that is not staffed', () => {
    const answer = whoAnswers({
      line: { ...line, events: [{ ...event, staffed: false }] },
      now: sundayEvening,
    });
    expect(answer).toMatchObject({ status: { state: 'closed' }, first: null, unstaffed: [] });
  });
});
