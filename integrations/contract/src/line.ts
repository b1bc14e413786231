import { z } from 'zod';

/** What the duty line needs to route a call, and the rules to say who answers when. */

const instant = z.iso.datetime({ offset: true });
const localDate = z.iso.date();
const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is written HH:MM');
const e164 = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/, 'a telephone number is written in E.164, for example +46701740605');
const localized = z.object({ sv: z.string(), en: z.string() });

export const lineSettingsShape = z.object({
  organisation: localized,
  /** The press number, E.164. */
  number: e164,
  email: z.email(),
  /** Office hours, press-office time. `day`: 1 is Monday, 7 is Sunday. A day without an entry is closed. */
  weeklyHours: z.array(z.object({ day: z.int().min(1).max(7), opens: localTime, closes: localTime })),
  /** Whether Swedish public holidays and eves (midsummer, Christmas, New Year's) are closed days. */
  closedOnSwedishHolidays: z.boolean(),
  closedDays: z.array(z.object({ date: localDate, reason: z.string().nullish() })),
  /** Days with hours of their own; they win over closed days and weekly hours. */
  shortDays: z.array(z.object({ date: localDate, opens: localTime, closes: localTime })),
  deskNumbers: z.array(z.object({ label: z.string(), phone: e164, acceptByKey: z.boolean() })),
  overflowToOfficers: z.boolean(),
  /** How long each telephone of the press desk rings, in seconds. An officer's rings 15 to 20, the nearest to this. */
  ringSeconds: z.int().min(5).max(60),
  /** How often the ladder is gone through before the caller is asked to leave a message. */
  rounds: z.int().min(1).max(5).default(2),
  /** The longest that a caller hears ringing, in seconds. */
  maxWaitSeconds: z.int().min(30).max(600).default(180),
  /** What a caller is offered whom nobody on the ladder answered. A closed line, or one with nobody on it, offers none. */
  voicemail: z
    .object({ offered: z.boolean(), maxSeconds: z.int().min(15).max(600) })
    .default({ offered: true, maxSeconds: 120 }),
  /** Whether a caller whom nobody answered gets a text with the newsroom's address. */
  textToCaller: z.boolean().default(false),
  /** Spoken texts. An empty one means the text that the duty line brings along. */
  messages: z.object({
    /** Said when nobody is called: a closed line, an empty roster, a blocked caller. */
    closed: localized,
    /** Said before the tone of the voicemail: the promise to phone back. */
    voicemail: localized.default({ sv: '', en: '' }),
    /** Said when a message was left. */
    thanks: localized.default({ sv: '', en: '' }),
  }),
});

export const lineEventShape = z.object({
  id: z.string(),
  title: localized,
  notice: localized,
  startsAt: instant,
  endsAt: instant,
  /** Whether the line is staffed outside office hours because of this event. */
  staffed: z.boolean(),
  /** When its words were last changed. */
  updatedAt: instant,
  /** Where its page stands on the site; absent where nothing is said of one. */
  path: localized.optional(),
});

const lineOfficerShape = z.object({ id: z.string(), name: z.string(), phone: e164.nullable() });

export const lineShiftShape = z.object({
  id: z.string(),
  officer: lineOfficerShape,
  startsAt: instant,
  endsAt: instant,
  /** 1 is called first. */
  tier: z.int().min(1).max(9),
  /** Whether it stands beside the rotations of its tier, as for an event; without it the shift takes their place. */
  extra: z.boolean().default(false),
});

/** A weekly rotation: its officers take over from each other at one local time, in turn. */
export const lineRotationShape = z.object({
  id: z.string(),
  name: z.string(),
  tier: z.int().min(1).max(9),
  /** In turn. The first has duty from the first hand-over. */
  officers: z.array(lineOfficerShape).min(1),
  /** Local date of the first hand-over; its weekday is that of every hand-over. */
  firstHandOver: localDate,
  /** Local time of every hand-over. */
  handOverTime: localTime,
  /** How many weeks each has duty at a stretch. */
  weeks: z.int().min(1).max(8),
  /** Local date from whose hand-over time on it goes on no more; null: until further notice. */
  until: localDate.nullable(),
});

/** A caller who hears the message only. */
export const blockedCallerShape = z.object({
  phone: e164,
  /** Null: until somebody lifts it. */
  until: instant.nullable(),
});

/** Everything the rules read. Fetched from the cms, kept on disk by the duty line. */
export const lineSnapshotShape = z.object({
  madeAt: instant,
  timeZone: z.string(),
  settings: lineSettingsShape,
  events: z.array(lineEventShape),
  shifts: z.array(lineShiftShape),
  rotations: z.array(lineRotationShape).default([]),
  blockedCallers: z.array(blockedCallerShape).default([]),
});

export const lineStateShape = z.enum(['desk', 'event', 'closed']);

/** The public state of the line: `/api/line-status` in the cms, `/status.json` on the site. No names. */
export const lineStatusShape = z.object({
  state: lineStateShape,
  /** Whether a person answers a call made now. */
  answered: z.boolean(),
  since: instant.nullable(),
  /** When state or answered changes next; null when nothing changes within the horizon of the rules. */
  until: instant.nullable(),
  /** The press number, E.164. */
  number: z.string(),
  /** Events going on now. */
  events: z.array(lineEventShape),
  /**
   * When an event starts or ends next, also one that changes neither state nor answered; null when none does within 60 days.
   * What shows the events going on must be made anew then.
   */
  eventsChangeAt: instant.nullable(),
  /** What follows within the next 48 hours, in order of time. */
  changes: z.array(z.object({ at: instant, state: lineStateShape, answered: z.boolean() })),
  /** The first change after now, however far ahead (60 days at most). */
  next: z.object({ at: instant, state: lineStateShape, answered: z.boolean() }).nullable(),
  /** The first instant from now on, within 60 days, at which somebody answers; now when somebody does. */
  answeredFrom: instant.nullable(),
});

export type LineSettings = z.infer<typeof lineSettingsShape>;
export type LineEvent = z.infer<typeof lineEventShape>;
export type LineShift = z.infer<typeof lineShiftShape>;
export type LineRotation = z.infer<typeof lineRotationShape>;
export type BlockedCaller = z.infer<typeof blockedCallerShape>;
export type LineSnapshot = z.infer<typeof lineSnapshotShape>;
export type LineState = z.infer<typeof lineStateShape>;
export type LineStatus = z.infer<typeof lineStatusShape>;
