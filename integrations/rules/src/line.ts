/** What the rules read. The shapes are those of the snapshot that the cms hands out; instants are ISO 8601 with offset. */

export type Language = 'sv' | 'en';

export interface Localized {
  sv: string;
  en: string;
}

/** `desk`: office hours. `event`: outside them, while a staffed event is ongoing. `closed`: otherwise. */
export type LineState = 'desk' | 'event' | 'closed';

/** Local times of the press office, `HH:MM`. Closing at `00:00` means the end of the day. */
export interface Hours {
  opens: string;
  closes: string;
}

export interface DeskNumber {
  label: string;
  /** E.164. */
  phone: string;
  acceptByKey: boolean;
}

export interface LineSettings {
  organisation: Localized;
  /** The press number, E.164. */
  number: string;
  email: string;
  /** `day`: 1 is Monday, 7 is Sunday. A day may have several entries; one without an entry is closed. */
  weeklyHours: (Hours & { day: number })[];
  closedOnSwedishHolidays: boolean;
  /** `date`: local date, `YYYY-MM-DD`. */
  closedDays: { date: string; reason?: string | null | undefined }[];
  /** They win over closed days and weekly hours. */
  shortDays: (Hours & { date: string })[];
  /** Called in this order. */
  deskNumbers: DeskNumber[];
  overflowToOfficers: boolean;
  /** How long each telephone rings. */
  ringSeconds: number;
  messages: { closed: Localized };
}

export interface LineEvent {
  id: string;
  title: Localized;
  notice: Localized;
  startsAt: string;
  endsAt: string;
  /** Whether officers on shift take calls outside office hours because of it. */
  staffed: boolean;
  updatedAt: string;
}

export interface LineShift {
  id: string;
  officer: { id: string; name: string; phone: string | null };
  startsAt: string;
  endsAt: string;
  /** 1 is called first. */
  tier: number;
}

export interface Line {
  /** IANA time zone of the press office. */
  timeZone: string;
  settings: LineSettings;
  events: LineEvent[];
  shifts: LineShift[];
}

/** One telephone to try. */
export interface LadderStep {
  /** 0 is the press desk. */
  tier: number;
  /** The officer's name, or the label of the desk number. */
  name: string;
  /** E.164. */
  phone: string;
  /** The officer's id; null for the press desk. */
  officer: string | null;
  /** Whether the one who picks up must press 1 before the call is connected. */
  acceptByKey: boolean;
  ringSeconds: number;
}

/** A stretch of time, half open: `from` belongs to it, `until` does not. */
export interface Interval {
  from: Temporal.Instant;
  until: Temporal.Instant;
}
