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
  /** How long each telephone of the press desk rings. */
  ringSeconds: number;
  /** How often the ladder is gone through. */
  rounds: number;
  /** The longest that a caller hears ringing. */
  maxWaitSeconds: number;
  voicemail: { offered: boolean; maxSeconds: number };
  textToCaller: boolean;
  messages: { closed: Localized; voicemail: Localized; thanks: Localized };
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

export interface LineOfficer {
  id: string;
  name: string;
  /** E.164; null means that the officer cannot be called. */
  phone: string | null;
}

export interface LineShift {
  id: string;
  officer: LineOfficer;
  startsAt: string;
  endsAt: string;
  /** 1 is called first. */
  tier: number;
  /** Whether it stands beside the rotations of its tier; without it the shift takes their place. */
  extra: boolean;
}

/** A weekly rotation: its officers take over from each other at one local time, in turn. */
export interface LineRotation {
  id: string;
  name: string;
  tier: number;
  /** In turn. The first has duty from the first hand-over. */
  officers: LineOfficer[];
  /** Local date, `YYYY-MM-DD`; its weekday is that of every hand-over. */
  firstHandOver: string;
  /** Local time, `HH:MM`. */
  handOverTime: string;
  /** How many weeks each has duty at a stretch. */
  weeks: number;
  /** Local date from whose hand-over time on it goes on no more; null: until further notice. */
  until: string | null;
}

/** A caller who hears the message only. */
export interface BlockedCaller {
  /** E.164. */
  phone: string;
  /** Null: until somebody lifts it. */
  until: string | null;
}

export interface Line {
  /** IANA time zone of the press office. */
  timeZone: string;
  settings: LineSettings;
  events: LineEvent[];
  shifts: LineShift[];
  rotations: LineRotation[];
  blockedCallers: BlockedCaller[];
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
