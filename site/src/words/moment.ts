/** A point in time as a clock and a calendar on the wall of the press office show it. */
export interface LocalMoment {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** 1 is Monday. */
  weekday: number;
  hour: number;
  minute: number;
}

export type ToLocal = (instant: string) => LocalMoment;

/** The whole days between two dates, whatever the time of day. */
export function daysBetween(from: LocalMoment, until: LocalMoment): number {
  const dayNumber = ({ year, month, day }: LocalMoment) => Date.UTC(year, month - 1, day) / 86_400_000;
  return dayNumber(until) - dayNumber(from);
}
