import fc from 'fast-check';
import type { Line, LineEvent, LineOfficer, LineRotation, LineSettings, LineShift } from '../line.ts';

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

export function officer(number: number): LineOfficer {
  return { id: `officer-${number}`, name: `Jour ${number}`, phone: `+467017406${10 + number}` };
}

/** Each of its officers has a week from Monday 09:00, the first from 2026-01-05. */
export function rotation({
  officers = [0],
  ...changes
}: Partial<Omit<LineRotation, 'officers'>> & { officers?: number[] } = {}): LineRotation {
  return {
    id: `rotation ${changes.tier ?? 1}`,
    name: `Nivå ${changes.tier ?? 1}`,
    tier: 1,
    firstHandOver: '2026-01-05',
    handOverTime: '09:00',
    weeks: 1,
    until: null,
    ...changes,
    officers: officers.map(officer),
  };
}

export function shift({
  officer: number = 0,
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
    id: `shift ${number} ${tier} ${times.startsAt}`,
    officer: officer(number),
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
        ringSeconds: fc.integer({ min: 5, max: 60 }),
        rounds: fc.integer({ min: 1, max: 5 }),
        maxWaitSeconds: fc.integer({ min: 30, max: 600 }),
        voicemail: fc.boolean().map((offered) => ({ offered, maxSeconds: 120 })),
      })
      .map(settings),
    rotations: fc
      .array(anyRotation(near), { maxLength: 3 })
      .map((list) => list.map((each, at) => ({ ...each, id: `rotation ${at}`, name: `Rotation ${at}` }))),
    blockedCallers: fc.constant([]),
    events: fc
      .array(fc.tuple(stretch, fc.boolean()), { maxLength: 4 })
      .map((list) => list.map(([times, staffed], at) => event({ ...times, staffed, id: `event ${at}` }))),
    shifts: fc
      .array(
        fc.record({
          times: stretch,
          officer: fc.integer({ min: 0, max: 4 }),
          tier: fc.integer({ min: 1, max: 3 }),
          extra: fc.boolean(),
        }),
        { maxLength: 8 },
      )
      .map((list) => list.map(({ times, ...duty }) => shift({ ...times, ...duty }))),
  });
};

/** Rotations that begin up to half a year ago, some of which end near. */
function anyRotation(near: fc.Arbitrary<string>): fc.Arbitrary<LineRotation> {
  return fc
    .record({
      tier: fc.integer({ min: 1, max: 3 }),
      officers: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }),
      first: near,
      weeksAgo: fc.integer({ min: 0, max: 26 }),
      handOverTime: anyTime,
      weeks: fc.integer({ min: 1, max: 3 }),
      until: fc.option(near, { freq: 3 }),
    })
    .map(({ first, weeksAgo, ...rest }) =>
      rotation({
        ...rest,
        firstHandOver: Temporal.PlainDate.from(first).subtract({ weeks: weeksAgo }).toString(),
      }),
    );
}

/** A line together with an instant that its events and shifts crowd around. */
export const anyLine = anyInstant.chain((instant) =>
  anyLineAround(instant).map((around) => ({ instant, line: around })),
);
