import { expect, it } from 'vitest';
import { callerGoneWording, missedWording } from './missed-wording.ts';

const startedAt = '2026-11-20T16:00:00Z';
const from = '+46701740605';
const written = (now: string, language: 'sv' | 'en') => {
  const places = {
    cmsUrl: 'https://press.isvagsverket.example',
    timeZone: 'Europe/Stockholm',
    now: Temporal.Instant.from(now),
  };
  const call = {
    startedAt,
    attempts: [],
    outcome: 'missed' as const,
    offeredVoicemail: false,
    recordings: [],
    undecided: false,
  };
  const link = '';
  return {
    missed: missedWording({ call, from, ...places })({ language, link }),
    gone: callerGoneWording({ startedAt, from, ...places })({ language, link }),
  };
};

it.each([
  ['2026-11-20T22:59:00Z', 'sv', 'kl. 17.00'],
  ['2026-11-20T23:00:00Z', 'sv', 'i går kl. 17.00'],
  ['2026-11-23T07:00:00Z', 'sv', 'fredag 20 november kl. 17.00'],
] as const)('is told at %s in %s with its time, and its date when it is another day', (now, language, at) => {
  const { missed, gone } = written(now, language);
  expect(missed.mail.subject).toBe(`Missat samtal till pressnumret ${at}.`);
  expect(missed.text).toContain(`Missat samtal till pressnumret ${at}. Ring tillbaka: 070-174 06 05.`);
  expect(gone.text).toContain(`Den som ringde pressnumret ${at} hade lagt på`);
});

it('is told in English', () => {
  const { missed, gone } = written('2026-11-21T12:00:00Z', 'en');
  expect(missed.mail.subject).toBe('Missed call to the press number, yesterday, 17:00.');
  expect(gone.text).toContain('Whoever phoned the press number (yesterday, 17:00) had hung up');
});
