import { reachableOfficers } from '@pressjour/rules';
import { compare, iso } from '../duties.ts';
import type { DueNotice, Present, TestCall } from './types.ts';

/** A test call that was to be made longer ago waits for next week. Minutes. */
const freshMinutes = 60;
/** How long the result of a test call may take. Minutes. */
const resultMinutes = 20;

/** Results that say nothing is wrong: the number showed, or nothing was sent out at all. */
const good: readonly string[] = ['number-shown', 'outbox'];

type TestCalls = Pick<Present, 'now' | 'line' | 'settings' | 'testCalls'>;

/** The test call of the week to whoever is called first now, and word to the duty managers of one that went wrong. */
export function dueTestCalls({ now, line, settings, testCalls }: TestCalls): DueNotice[] {
  const wrong = testCalls.flatMap((call) => {
    const result = wrongResult(call, now);
    return result === null ? [] : [bad({ key: call.notice, officer: call.officer, result, at: call.at })];
  });
  const at = settings.testCall && latest({ ...settings.testCall, now, timeZone: line.timeZone });
  if (!at || compare(iso(at), iso(now.subtract({ minutes: freshMinutes }))) <= 0) return wrong;
  const key = at.toZonedDateTimeISO(line.timeZone).toPlainDate().toString();
  const [officer] = reachableOfficers({ instant: now, line });
  if (!officer) return [...wrong, bad({ key, officer: null, result: 'nobody', at: iso(at) })];
  // The officer stands in the key too; a day's test call goes to one.
  const made = testCalls.some((call) => compare(call.at, iso(at)) >= 0);
  return made ? wrong : [...wrong, testCall(key, officer.id)];
}

function testCall(key: string, officer: string): DueNotice {
  return {
    key: `test-call:${key}`,
    kind: 'test-call',
    to: [officer],
    channels: ['call'],
    told: null,
    call: { purpose: 'test' },
  };
}

interface Bad {
  key: string;
  officer: string | null;
  result: string;
  at: string;
}

function bad({ key, ...facts }: Bad): DueNotice {
  return {
    key: `test-call-bad:${key}`,
    kind: 'test-call-bad',
    to: 'duty-managers',
    channels: ['text', 'mail'],
    told: { kind: 'test-call-bad', ...facts },
  };
}

/** What went wrong with a test call; null when nothing did, or its result may still come. */
function wrongResult({ result, failed, at }: TestCall, now: Temporal.Instant): string | null {
  if (result !== null) return good.includes(result) ? null : result;
  if (failed) return 'failed';
  return compare(at, iso(now.subtract({ minutes: resultMinutes }))) < 0 ? 'unknown' : null;
}

interface Weekly {
  /** 1 is Monday. */
  day: number;
  /** HH:MM, local. */
  time: string;
  now: Temporal.Instant;
  timeZone: string;
}

/** The latest instant, up to now, of a weekly local time. One that happens twice is the first; one that never happens, the gap later. */
function latest({ day, time, now, timeZone }: Weekly): Temporal.Instant {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const date = today.subtract({ days: (today.dayOfWeek - day + 7) % 7 });
  const at = (on: Temporal.PlainDate) => on.toZonedDateTime({ timeZone, plainTime: time }).toInstant();
  return Temporal.Instant.compare(at(date), now) <= 0 ? at(date) : at(date.subtract({ weeks: 1 }));
}
