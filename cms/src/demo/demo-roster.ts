export interface DemoRosterQuestion {
  /** Ids: two who take turns, and one who steps in. */
  officers: readonly string[];
  timeZone: string;
  now: Temporal.Instant;
}

/** Days are YYYY-MM-DD, times of day HH:MM, both local. */
export interface DemoRotation {
  name: string;
  tier: number;
  officers: string[];
  firstHandOver: string;
  handOverTime: string;
  weeks: number;
}

/** Instants. */
export interface DemoShift {
  officer: string;
  startsAt: string;
  endsAt: string;
  tier: number;
  note: string;
}

const handOverTime = '08:00';

/**
 * Two officers who change places each Monday at eight: one is called first, the other after. A third takes over the first place
 * for the Saturday after next.
 */
export function demoRoster({ officers, timeZone, now }: DemoRosterQuestion): {
  rotations: DemoRotation[];
  shifts: DemoShift[];
} {
  const [one, other, third] = officers;
  if (!one || !other || !third) throw new Error('The roster of the demo needs three officers.');
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const rotation = { firstHandOver: `${monday.subtract({ weeks: 2 })}`, handOverTime, weeks: 1 };
  const saturday = monday.add({ days: 12 });
  const at = (date: Temporal.PlainDate) => {
    const moment = date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(handOverTime) });
    return new Date(moment.epochMilliseconds).toISOString();
  };
  return {
    rotations: [
      { ...rotation, name: 'Rings först', tier: 1, officers: [one, other] },
      { ...rotation, name: 'Rings därnäst', tier: 2, officers: [other, one] },
    ],
    shifts: [
      {
        officer: third,
        startsAt: at(saturday),
        endsAt: at(saturday.add({ days: 1 })),
        tier: 1,
        note: 'Tar över lördagen.',
      },
    ],
  };
}
