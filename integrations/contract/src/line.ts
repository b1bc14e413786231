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
  /** How long each telephone rings, in seconds. */
  ringSeconds: z.int().min(5).max(60),
  /** Spoken texts. An empty one means the text that the duty line brings along. */
  messages: z.object({
    /** Said when nobody answers: outside office hours, or with an empty roster. */
    closed: localized,
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
  /** When its title or notice was last changed. */
  updatedAt: instant,
});

export const lineShiftShape = z.object({
  id: z.string(),
  officer: z.object({ id: z.string(), name: z.string(), phone: e164.nullable() }),
  startsAt: instant,
  endsAt: instant,
  /** 1 is called first. */
  tier: z.int().min(1).max(9),
});

/** Everything the rules read. Fetched from the cms, kept on disk by the duty line. */
export const lineSnapshotShape = z.object({
  madeAt: instant,
  timeZone: z.string(),
  settings: lineSettingsShape,
  events: z.array(lineEventShape),
  shifts: z.array(lineShiftShape),
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
export type LineSnapshot = z.infer<typeof lineSnapshotShape>;
export type LineState = z.infer<typeof lineStateShape>;
export type LineStatus = z.infer<typeof lineStatusShape>;
