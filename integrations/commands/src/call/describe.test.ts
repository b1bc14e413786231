import type { LineSnapshot } from '@pressjour/contract';
import { answerAt } from '@pressjour/rules';
import { settings } from '@pressjour/rules/testing';
import { expect, it } from 'vitest';
import { callJson, describeCall } from './describe.ts';

const line: LineSnapshot = {
  madeAt: '2026-11-22T12:00:00Z',
  timeZone: 'Europe/Stockholm',
  settings: settings(),
  events: [
    {
      id: 'e1',
      title: { sv: 'Sprickor i isen', en: 'Cracks in the ice' },
      notice: { sv: '', en: '' },
      startsAt: '2026-12-24T00:00:00Z',
      endsAt: '2026-12-25T00:00:00Z',
      staffed: true,
      updatedAt: '2026-12-24T00:00:00Z',
    },
  ],
  shifts: [
    {
      id: 's1',
      officer: { id: 'o1', name: 'Maja Lind', phone: '+46701740605' },
      startsAt: '2026-12-23T00:00:00Z',
      endsAt: '2026-12-27T00:00:00Z',
      tier: 1,
      extra: false,
    },
  ],
  rotations: [],
  blockedCallers: [],
};

const at = (text: string, { settings: changes = {}, from = 'anonymous' }: Asked = {}) => {
  const instant = Temporal.Instant.from(text);
  const called: LineSnapshot = { ...line, settings: settings(changes) };
  const answer = answerAt({ instant, line: called, from });
  return { instant, answer, from, line: called, siteUrl: 'https://isvagsverket.example' };
};

interface Asked {
  settings?: Partial<LineSnapshot['settings']>;
  from?: string;
}

const atNight = '2026-12-24T03:00+01:00';

it('answers who takes a call on Christmas Eve at three', () => {
  const { answer } = at(atNight);
  expect(callJson(answer)).toEqual({
    state: 'event',
    answered: true,
    reasons: expect.arrayContaining([expect.stringContaining('Maja Lind is on shift')]),
    ladder: [{ tier: 1, name: 'Maja Lind', phone: '+46701740605' }],
  });
});

it('tells the way of the call with its times', () => {
  const text = describeCall(at(atNight, { settings: { rounds: 2 } }));
  expect(text).toContain('from a hidden number');
  expect(text).toContain('on Thursday 2026-12-24 03:00:00 (Europe/Stockholm)');
  expect(text).toMatch(/^ 0:00 {2}Tier 1: Maja Lind, \+46701740605, rings 20 seconds\. .*presses 1/m);
  expect(text).toMatch(/^ 0:20 {2}Round 2\. Tier 1: Maja Lind/m);
  expect(text).toMatch(/^ 0:40 {2}Nobody took the call: the caller hears the spoken message/m);
});

it('cuts the way at the longest wait, and ends it in the voicemail', () => {
  const voicemail = { offered: true, maxSeconds: 60 };
  const text = describeCall(at(atNight, { settings: { rounds: 5, maxWaitSeconds: 30, voicemail } }));
  expect(text).toMatch(/^ 0:20 {2}Round 2\. .* rings 10 seconds/m);
  expect(text).toMatch(/^ 0:30 {2}Nobody took the call: the caller hears the promise/m);
  expect(text).toMatch(
    /before the tone:\n {4}sv {2}Du har kommit till pressjouren på Isvägsverket.*\n {4}en {2}\S/,
  );
  expect(text).toContain('after a message was left:');
});

it('promises nobody when the line is closed, and says what is heard', () => {
  const text = describeCall(
    at('2026-12-06T03:00+01:00', { settings: { messages: { ...settings().messages, closed: own } } }),
  );
  expect(text).toContain('State     closed, nobody is called');
  expect(text).toMatch(/^ 0:00 {2}The caller hears the spoken message/m);
  expect(text).toContain('    sv  Stängt.\n    en  Closed.');
});

it('calls nobody for a blocked caller', () => {
  const asked = at(atNight, { from: '+46701740699' });
  const answer = answerAt({
    instant: asked.instant,
    line: { ...line, blockedCallers: [{ phone: '+46701740699', until: null }] },
    from: asked.from,
  });
  expect(describeCall({ ...asked, answer })).toMatch(/nobody is called\nBecause .*blocked/);
});

const own = { sv: 'Stängt.', en: 'Closed.' };
