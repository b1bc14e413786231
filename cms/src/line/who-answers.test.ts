import type { LineSnapshot } from '@pressjour/contract';
import { event, line as lineOf, settings } from '@pressjour/rules/testing';
import { describe, expect, it } from 'vitest';
import { whoAnswersAt } from './who-answers.ts';

const shift = {
  id: 's1',
  officer: { id: 'jonas', name: 'Jonas Tjärnlund', phone: '+46701740611' },
  startsAt: '2026-11-22T19:00:00Z',
  endsAt: '2026-11-23T07:00:00Z',
  tier: 1,
  extra: false,
};
const line: LineSnapshot = {
  ...lineOf({
    settings: settings({ rounds: 2, maxWaitSeconds: 60, voicemail: { offered: true, maxSeconds: 120 } }),
    events: [event({ startsAt: '2026-11-22T18:00:00Z', endsAt: '2026-11-23T06:00:00Z' })],
    shifts: [shift],
    blockedCallers: [{ phone: '+46701740699', until: null }],
  }),
  madeAt: '2026-11-22T18:00:00Z',
};

const ask = (at: string, { from = 'anonymous', mayRead = true, mayReadBlocked = true } = {}) =>
  whoAnswersAt({
    line,
    instant: Temporal.Instant.from(at),
    from,
    siteUrl: 'https://isvagsverket.example',
    mayRead: () => mayRead,
    mayReadBlocked,
  });

describe('who answers at an instant', () => {
  it('is told with the times of every round, and what comes after', () => {
    const answer = ask('2026-11-22T21:00:00Z');
    expect(answer).toMatchObject({ state: 'event', answered: true, unanswered: 'voicemail' });
    expect(
      answer.ladder.map(({ round, fromSeconds, ringSeconds }) => [round, fromSeconds, ringSeconds]),
    ).toEqual([
      [1, 0, 20],
      [2, 20, 20],
    ]);
    expect(answer.hears.map(({ text }) => text)).toEqual(['voicemail', 'thanks']);
    expect(answer.onDuty).toEqual([
      { id: 'jonas', name: 'Jonas Tjärnlund', tier: 1, until: '2026-11-23T07:00:00Z' },
    ]);
    expect(answer.changes[0]).toMatchObject({ at: '2026-11-23T06:00:00Z', state: 'closed' });
    expect(answer.reasons.map(({ en }) => en).join(' ')).toContain('Jonas Tjärnlund is on shift');
    expect(answer.reasons.map(({ sv }) => sv).join(' ')).toContain('Jonas Tjärnlund har pressjour');
  });

  it('is nobody for a blocked caller, who hears the message', () => {
    const answer = ask('2026-11-22T21:00:00Z', { from: '+46701740699' });
    expect(answer).toMatchObject({ blocked: true, answered: false, ladder: [], unanswered: 'message' });
    expect(answer.hears).toMatchObject([{ text: 'closed', sv: expect.stringContaining('Isvägsverket') }]);
  });

  it('tells nobody that a caller is blocked who may not read those', () => {
    const at = '2026-11-22T21:00:00Z';
    const { blocked, ...answer } = ask(at, { from: '+46701740699', mayReadBlocked: false });
    expect(blocked).toBe(false);
    expect({ blocked, ...answer }).toEqual(ask(at));
  });

  it('shows the desk’s numbers, and officers’ only to those who may read them', () => {
    const phones = (at: string) => ask(at, { mayRead: false }).ladder.map(({ phone }) => phone);
    expect(phones('2026-11-22T21:00:00Z')).toEqual([null, null]);
    expect(phones('2026-11-23T09:00:00Z')).toEqual(['+46846500411', '+46846500411']);
    expect(ask('2026-11-22T21:00:00Z').ladder[0]?.phone).toBe('+46701740611');
  });

  it('names the first change, however far ahead', () => {
    const far = whoAnswersAt({
      line: { ...line, settings: settings({ weeklyHours: [] }), events: [] },
      instant: Temporal.Instant.from('2026-11-22T21:00:00Z'),
      from: 'anonymous',
      siteUrl: 'https://isvagsverket.example',
      mayRead: () => true,
      mayReadBlocked: true,
    });
    expect(far.changes).toEqual([]);
    expect(ask('2026-11-20T17:00:00Z').changes[0]?.at).toBe('2026-11-22T18:00:00Z');
  });
});
