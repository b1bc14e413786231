import type { AssignmentsCalendar, DueDate } from '@pressjour/contract';
import { assignmentTexts } from '../text/registers/assignments.ts';
import { type CalendarEntry, icalendar } from './icalendar.ts';

const sequenceEpoch = Date.UTC(2020, 0, 1);

/** The due dates of government assignments, each a day. */
export function assignmentsCalendar(page: AssignmentsCalendar): string {
  const { language, press, siteName, siteUrl, dates } = page;
  const words = assignmentTexts[language].calendar;
  const { hostname } = new URL(siteUrl);
  const entryOf = (date: DueDate): CalendarEntry => ({
    uid: `${date.id}@${hostname}`,
    sequence: Math.max(0, Math.floor((Date.parse(date.updatedAt) - sequenceEpoch) / 1000)),
    changedAt: date.updatedAt,
    time: { day: date.dueOn },
    summary: date.report === '' ? words.due(date.title) : words.reportDue(date.report, date.title),
    description: words.description(date),
    location: '',
    url: siteUrl + date.path,
    cancelled: date.cancelled,
    busy: false,
  });
  return icalendar({
    name: words.name(siteName || press.organisation),
    organiser: { name: press.organisation, email: press.email },
    entries: dates.map(entryOf),
  });
}
