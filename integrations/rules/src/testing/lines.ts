import fc from 'fast-check';
import type { Line, LineEvent, LineSettings, LineShift } from '../line.ts';

export const weekdays = [1, 2, 3, 4, 5];

export function settings(changes: Partial<LineSettings> = {}): LineSettings {
  return {
    organisation: { sv: 'Isvägsverket', en: 'The Ice Road Agency' },
    number: '+46846500410',
    email: 'press@isvagsverket.example',
    weeklyHours: weekdays.map((day) => ({ day, opens: '08:00', closes: '17:00' })),
    closedOnSwedishHolidays: true,
    closedDays: [],
    shortDays: [],
    deskNumbers: [{ label: 'Pressbordet', phone: '+46846500411', acceptByKey: false }],
    overflowToOfficers: false,
    ringSeconds: 20,
    rounds: 1,
    maxWaitSeconds: 180,
    voicemail: { offered: false, maxSeconds: 120 },
    textToCaller: false,
    messages: { closed: { sv: '', en: '' }, voicemail: { sv: '', en: '' }, thanks: { sv: '', en: '' } },
    ...changes,
  };
}

export function line(changes: Partial<Line> = {}): Line {
  return {
    timeZone: 'Europe/Stockholm',
    settings: settings(),
    events: [],
    shifts: [],
    rotations: [],
    blockedCallers: [],
    ...changes,
  };
}

export function event(changes: Partial<LineEvent> & Pick<LineEvent, 'startsAt' | 'endsAt'>): LineEvent {
  return {
    id: `event ${changes.startsAt}`,
    title: { sv: 'Isen brister', en: 'The ice breaks' },
    notice: { sv: 'Vägen är avstängd.', en: 'The road is closed.' },
    staffed: true,
    updatedAt: changes.startsAt,
    ...changes,
  };
}

export function shift({
  officer = 0,
  tier = 1,
  extra = false,
  ...times
}: {
  officer?: number;
  tier?: number;
  extra?: boolean;
  startsAt: string;
  endsAt: string;
}): LineShift {
  return {
    id: `shift ${officer} ${tier} ${times.startsAt}`,
    officer: { id: `officer-${officer}`, name: `Jour ${officer}`, phone: `+467017406${10 + officer}` },
    tier,
    extra,
    ...times,
  };
}

/** An instant from a local time in Stockholm that happens once. */
export function stockholm(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local)
    .toZonedDateTime('Europe/Stockholm', { disambiguation: 'reject' })
    .toInstant();
}

const firstMoment = Temporal.Instant.from('2026-01-01T00:00:00Z').epochMilliseconds;
const lastMoment = Temporal.Instant.from('2027-01-01T00:00:00Z').epochMilliseconds;

/** Any whole second of 2026. */
export const anyInstant = fc
  .integer({ min: firstMoment / 1000, max: lastMoment / 1000 - 1 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));

const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const anyHours = fc.tuple(anyTime, anyTime).map(([one, two]) => ({ opens: one, closes: two }));

/** Lines whose events and shifts crowd around one instant, many of them meeting or overlapping. */
export const anyLineAround = (middle: Temporal.Instant): fc.Arbitrary<Line> => {
  const stretch = fc
    .tuple(fc.integer({ min: -96, max: 96 }), fc.integer({ min: 0, max: 48 }))
    .map(([start, length]) => ({
      startsAt: middle.add({ hours: start }).toString(),
      endsAt: middle.add({ hours: start + length }).toString(),
    }));
  const near = fc
    .integer({ min: -5, max: 60 })
    .map((days) => middle.toZonedDateTimeISO('Europe/Stockholm').toPlainDate().add({ days }).toString());
  return fc.record({
    timeZone: fc.constantFrom('Europe/Stockholm', 'Europe/Stockholm', 'America/St_Johns'),
    settings: fc
      .record({
        weeklyHours: fc.array(
          fc
            .tuple(fc.integer({ min: 1, max: 7 }), anyHours)
            .map(([day, { opens, closes }]) => ({ day, opens, closes })),
          { maxLength: 8 },
        ),
        closedOnSwedishHolidays: fc.boolean(),
        closedDays: fc.array(fc.record({ date: near }), { maxLength: 3 }),
        shortDays: fc.array(
          fc.tuple(near, anyHours).map(([date, hours]) => ({ date, ...hours })),
          { maxLength: 3 },
        ),
        deskNumbers: fc.constantFrom([], settings().deskNumbers),
        overflowToOfficers: fc.boolean(),
      })
      .map(settings),
    rotations: fc.constant([]),
    blockedCallers: fc.constant([]),
    events: fc
      .array(fc.tuple(stretch, fc.boolean()), { maxLength: 4 })
      .map((list) => list.map(([times, staffed], at) => event({ ...times, staffed, id: `event ${at}` }))),
    shifts: fc
      .array(fc.tuple(stretch, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 3 })), {
        maxLength: 8,
      })
      .map((list) => list.map(([times, officer, tier]) => shift({ ...times, officer, tier }))),
  });
};

/** A line together with an instant that its events and shifts crowd around. */
export const anyLine = anyInstant.chain((instant) =>
  anyLineAround(instant).map((around) => ({ instant, line: around })),
);
