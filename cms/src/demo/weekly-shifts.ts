export interface WeeklyRoster {
  /** Ids, in the order in which they take the weeks. */
  officers: readonly string[];
  timeZone: string;
  now: Temporal.Instant;
  /** How far ahead the roster reaches at least. */
  days: number;
}

export interface WeeklyShift {
  officer: string;
  startsAt: string;
  endsAt: string;
  tier: number;
}

/** Whole weeks from Monday 08:00 to Monday 08:00, local time: one officer is called first, the others after, turn by turn. */
export function weeklyShifts({ officers, timeZone, now, days }: WeeklyRoster): WeeklyShift[] {
  const local = now.toZonedDateTimeISO(timeZone);
  const until = local.add({ days });
  const monday = local.toPlainDate().subtract({ days: local.dayOfWeek - 1 });
  const handOver = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from('08:00') });
  const thisWeek = handOver(monday);
  const first = Temporal.ZonedDateTime.compare(thisWeek, local) > 0 ? monday.subtract({ weeks: 1 }) : monday;

  const shifts: WeeklyShift[] = [];
  for (let week = 0; ; week += 1) {
    const start = handOver(first.add({ weeks: week }));
    if (Temporal.ZonedDateTime.compare(start, until) >= 0) return shifts;
    const end = handOver(first.add({ weeks: week + 1 }));
    for (const [place, officer] of officers.entries()) {
      shifts.push({
        officer,
        startsAt: new Date(start.epochMilliseconds).toISOString(),
        endsAt: new Date(end.epochMilliseconds).toISOString(),
        tier: ((place + week) % officers.length) + 1,
      });
    }
  }
}
