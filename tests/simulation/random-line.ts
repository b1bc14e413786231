import type { Line, LineOfficer, LineRotation } from '@pressjour/rules';
import { settings } from '@pressjour/rules/testing';
import type { Random } from './random.ts';

export const firstYear = 2026;
export const years = 10;
const hour = 3_600_000;
const start = Date.UTC(firstYear, 0, 1);
const end = Date.UTC(firstYear + years, 0, 1);

export const callers = ['+46313900601', '+46313900602', '+46313900603', 'anonymous'] as const;

/** A line of ten years, with whatever a roster may hold, sense or not. Much of it crowds around the nights when the clock changes. */
export function randomLine(random: Random): { line: Line; nights: number[] } {
  const timeZone = random.pick([
    'Europe/Stockholm',
    'Europe/Stockholm',
    'Europe/Stockholm',
    'America/St_Johns',
    'America/Havana',
    'Australia/Lord_Howe',
  ]);
  const nights = clockChanges(timeZone);
  const officers = several(10, (number) => randomOfficer(random, number));
  const anOfficer = () => officers[random.whole(0, officers.length - 1)] as LineOfficer;
  const stretch = (longest: number) => {
    const middle = random.percent(40) ? nights[random.whole(0, nights.length - 1)] : undefined;
    const from = middle === undefined ? random.whole(start, end) : middle + random.whole(-72, 24) * hour;
    const startsAt = Math.floor(from / 60_000) * 60_000;
    return { startsAt: iso(startsAt), endsAt: iso(startsAt + random.whole(0, longest * 4) * (hour / 4)) };
  };

  const line: Line = {
    timeZone,
    settings: randomSettings(random),
    events: several(random.whole(0, 20), (number) => ({
      id: `event ${number}`,
      title: { sv: 'Isen brister', en: 'The ice breaks' },
      notice: { sv: 'Vägen är avstängd.', en: 'The road is closed.' },
      staffed: random.percent(80),
      updatedAt: iso(start),
      ...(number === 0 && random.percent(60) ? { startsAt: iso(start), endsAt: iso(end) } : stretch(72)),
    })),
    shifts: several(random.whole(0, 40), (number) => ({
      id: `shift ${number}`,
      officer: anOfficer(),
      tier: random.whole(1, 4),
      extra: random.percent(40),
      ...stretch(96),
    })),
    rotations: several(random.whole(0, 4), (number) => randomRotation(random, number, anOfficer)),
    blockedCallers: [
      { phone: callers[0], until: random.percent(30) ? null : iso(random.whole(start, end)) },
      ...(random.percent(10) ? [{ phone: callers[1], until: iso(random.whole(start, end)) }] : []),
    ],
  };
  return { line, nights };
}

function randomOfficer(random: Random, number: number): LineOfficer {
  const own = `+467017406${10 + number}`;
  const phone = random.percent(85)
    ? own
    : random.pick([null, settings().number, settings().deskNumbers[0]?.phone ?? null, '+46701740610']);
  return { id: `officer-${number}`, name: `Jour ${number}`, phone };
}

function randomRotation(random: Random, number: number, anOfficer: () => LineOfficer): LineRotation {
  const first = Temporal.PlainDate.from(`${firstYear - 1}-06-01`).add({ days: random.whole(0, 900) });
  const sunday = first.add({ days: 7 - first.dayOfWeek });
  return {
    id: `rotation ${number}`,
    name: `Rotation ${number}`,
    tier: random.whole(1, 4),
    officers: several(random.whole(1, 6), anOfficer),
    firstHandOver: (random.percent(50) ? sunday : first).toString(),
    handOverTime: random.pick(['00:00', '01:30', '02:00', '02:15', '02:30', '03:00', '09:00', '23:59']),
    weeks: random.whole(1, random.percent(70) ? 1 : 8),
    until: random.percent(70) ? null : first.add({ days: random.whole(0, 3000) }).toString(),
  };
}

function randomSettings(random: Random): Line['settings'] {
  const time = () =>
    `${String(random.whole(0, 23)).padStart(2, '0')}:${random.pick(['00', '15', '30', '45', '59'])}`;
  const hours = () => ({ opens: time(), closes: random.percent(15) ? '00:00' : time() });
  const usual = settings();
  const date = () =>
    Temporal.PlainDate.from(`${firstYear}-01-01`)
      .add({ days: random.whole(0, 365 * years) })
      .toString();
  const desk = several(random.whole(0, 3), (number) => ({
    label: `Bord ${number}`,
    phone: random.pick(['+46846500411', '+46846500412', '+46846500413', usual.number, '+46701740612']),
    acceptByKey: random.percent(50),
  }));
  return settings({
    weeklyHours: random.percent(30)
      ? usual.weeklyHours
      : several(random.whole(0, 9), () => ({ day: random.whole(1, 7), ...hours() })),
    closedOnSwedishHolidays: random.percent(70),
    closedDays: several(random.whole(0, 40), () => ({ date: date() })),
    shortDays: several(random.whole(0, 40), () => ({ date: date(), ...hours() })),
    deskNumbers: desk,
    overflowToOfficers: random.percent(50),
    ringSeconds: random.whole(5, 60),
    rounds: random.whole(1, 5),
    maxWaitSeconds: random.whole(30, 600),
    voicemail: { offered: random.percent(70), maxSeconds: 120 },
  });
}

/** The instants at which the clock changes within the ten years, milliseconds. */
function clockChanges(timeZone: string): number[] {
  const changes: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= end) return changes;
    changes.push(next.epochMilliseconds);
    at = next;
  }
}

function several<Value>(length: number, make: (index: number) => Value): Value[] {
  return Array.from({ length }, (_, index) => make(index));
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
