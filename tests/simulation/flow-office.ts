import type { LineEvent, LineRotation, LineShift, LineSnapshot } from '@pressjour/contract';
import { settings } from '@pressjour/rules/testing';
import { pressNumber } from '../duty-line/line-under-test.ts';
import type { Random } from './random.ts';

const timeZone = 'Europe/Stockholm';
/** Both nights on which the clock is set, for a start on the day before. */
const clockChanges = ['2026-03-28', '2026-10-24', '2027-03-27', '2027-10-30'];

/** The two days or so that calls are made in, half of them around a change of the clock. */
export function randomStart(random: Random): Temporal.Instant {
  const day = random.percent(50)
    ? Temporal.PlainDate.from(random.pick(clockChanges))
    : Temporal.PlainDate.from('2026-01-01').add({ days: random.whole(0, 729) });
  return day.toZonedDateTime({ timeZone, plainTime: '18:00' }).toInstant();
}

export const blockedNumber = '+46701740699';
const twoDigits = (number: number) => String(number).padStart(2, '0');
const time = (random: Random) => `${twoDigits(random.whole(0, 23))}:${random.pick(['00', '30'])}`;

/** A press office with hours, numbers, events and a roster of any kind around an instant. */
export function randomOffice(random: Random, start: Temporal.Instant): LineSnapshot {
  const officers = Array.from({ length: random.whole(1, 10) }, (_, index) => ({
    id: `officer-${index}`,
    name: `Jour ${index}`,
    phone: random.weighted([
      [18, `+467017406${twoDigits(10 + index)}`],
      [1, null],
      [1, pressNumber],
    ]),
  }));
  const stretch = () => {
    const startsAt = start.add({ minutes: random.whole(-24 * 60, 30 * 60) });
    const endsAt = startsAt.add({ minutes: random.whole(4 * 60, 60 * 60) });
    return { startsAt: startsAt.toString(), endsAt: endsAt.toString() };
  };
  const several = <T>(most: number, make: (index: number) => T): T[] =>
    Array.from({ length: random.whole(0, most) }, (_, index) => make(index));

  return {
    madeAt: start.toString(),
    timeZone,
    settings: settings({
      number: pressNumber,
      weeklyHours: random.percent(30)
        ? []
        : Array.from({ length: 7 }, (_, index) => ({ day: index + 1, opens: '08:00', closes: time(random) })),
      closedOnSwedishHolidays: random.percent(50),
      deskNumbers: several(3, (index) => ({
        label: `Bord ${index}`,
        phone: `+4684650041${index + 1}`,
        acceptByKey: random.percent(50),
      })),
      overflowToOfficers: random.percent(50),
      ringSeconds: random.whole(5, 60),
      rounds: random.whole(1, 3),
      maxWaitSeconds: random.whole(30, 240),
      voicemail: { offered: random.percent(75), maxSeconds: random.whole(15, 180) },
    }),
    events: several(3, (index): LineEvent => {
      const title = { sv: `Händelse ${index}`, en: `Event ${index}` };
      const staffed = random.percent(80);
      return {
        id: `event-${index}`,
        title,
        notice: title,
        updatedAt: start.toString(),
        staffed,
        ...stretch(),
      };
    }),
    shifts: several(6, (index): LineShift => {
      const extra = random.percent(50);
      return {
        id: `shift-${index}`,
        officer: random.pick(officers),
        tier: random.whole(1, 3),
        extra,
        ...stretch(),
      };
    }),
    rotations: several(3, (index): LineRotation => {
      const local = start.toZonedDateTimeISO(timeZone).toPlainDate();
      return {
        id: `rotation-${index}`,
        name: `Rotation ${index}`,
        tier: index + 1,
        officers: random.shuffled(officers).slice(0, random.whole(1, officers.length)),
        firstHandOver: local.subtract({ days: random.whole(0, 30) }).toString(),
        handOverTime: random.pick(['02:30', '08:00', time(random)]),
        weeks: random.whole(1, 2),
        until: null,
      };
    }),
    blockedCallers: random.percent(50) ? [{ phone: blockedNumber, until: null }] : [],
  };
}
