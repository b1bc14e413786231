import ICAL from 'ical.js';
import { xmlText } from '../feeds/xml-text.ts';

/** When an entry is: a day of the calendar, `YYYY-MM-DD`, or instants. */
export type EntryTime = { day: string } | { startsAt: string; endsAt: string };

export interface CalendarEntry {
  /** The same for as long as what it is about stands, and in every language. */
  uid: string;
  /** Rises with each change. */
  sequence: number;
  /** When it was last changed. Instant. */
  changedAt: string;
  time: EntryTime;
  summary: string;
  description: string;
  location: string;
  url: string;
  cancelled: boolean;
  /** Whether somebody who has it is busy meanwhile. */
  busy: boolean;
}

export interface Calendar {
  name: string;
  /** Who publishes it, which a published calendar must say (RFC 5546, 3.2.1). */
  organiser: { name: string; email: string };
  entries: CalendarEntry[];
}

/**
 * A calendar to subscribe to. Instants are written in UTC, which no change of daylight saving time touches and which every program
 * turns into the reader's own time; days have no time zone. The same entries give the same bytes.
 * @see https://www.rfc-editor.org/rfc/rfc5545 and, for the calendar's name and how often to ask, https://www.rfc-editor.org/rfc/rfc7986
 */
export function icalendar({ name, organiser, entries }: Calendar): string {
  const calendar = new ICAL.Component('vcalendar');
  addText(calendar, 'version', '2.0');
  addText(calendar, 'prodid', '-//Pressjour//Newsroom//EN');
  addText(calendar, 'calscale', 'GREGORIAN');
  addText(calendar, 'method', 'PUBLISH');
  addPlain(calendar, 'name', escaped(xmlText(name)));
  addPlain(calendar, 'x-wr-calname', escaped(xmlText(name)));
  calendar.addProperty(new ICAL.Property(['refresh-interval', {}, 'duration', 'PT1H']));
  addPlain(calendar, 'x-published-ttl', 'PT1H');
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, organiser));
  return `${calendar.toString()}\r\n`;
}

function eventOf(entry: CalendarEntry, { name, email }: Calendar['organiser']): ICAL.Component {
  const event = new ICAL.Component('vevent');
  addText(event, 'uid', entry.uid);
  event.addPropertyWithValue('sequence', entry.sequence);
  event.addPropertyWithValue('dtstamp', utc(entry.changedAt));
  event.addPropertyWithValue('last-modified', utc(entry.changedAt));
  event.addProperty(
    new ICAL.Property(['organizer', { cn: xmlText(name) }, 'cal-address', `mailto:${email}`]),
  );
  const { time } = entry;
  if ('day' in time) {
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(time.day));
  } else {
    event.addPropertyWithValue('dtstart', utc(time.startsAt));
    event.addPropertyWithValue('dtend', utc(time.endsAt));
  }
  addText(event, 'summary', entry.summary);
  addText(event, 'description', entry.description);
  addText(event, 'location', entry.location);
  event.addPropertyWithValue('url', entry.url);
  addText(event, 'status', entry.cancelled ? 'CANCELLED' : 'CONFIRMED');
  addText(event, 'transp', entry.busy ? 'OPAQUE' : 'TRANSPARENT');
  return event;
}

/** Leaves out what is empty, and characters that no calendar can carry. */
function addText(component: ICAL.Component, name: string, value: string): void {
  if (value === '') return;
  component.addProperty(new ICAL.Property([name, {}, 'text', xmlText(value)]));
}

/** A property that ical.js does not know: without the parameter that would tell its type, which not every program reads. */
function addPlain(component: ICAL.Component, name: string, value: string): void {
  component.addProperty(new ICAL.Property([name, {}, 'unknown', value]));
}

/** @see https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11 */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

function utc(instant: string): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(instant), true);
}
