import type { Attachment, Contact, PageFrame } from './page-parts.ts';
import type { PublicAssignment, PublicBriefing } from './public-registers.ts';

/** A file that stands beside a page, as a calendar does. Null while it is not there. */
export type FileBeside = { path: string } | null;

/** A line of the register. Days are those of the calendar, `YYYY-MM-DD`. */
export interface AssignmentRow
  extends Pick<PublicAssignment, 'title' | 'ministry' | 'referenceNumber' | 'status'> {
  path: string;
  /** The day by which it is to be reported as things stand, extended or not. */
  dueOn: string;
}

export interface AssignmentsPage extends PageFrame {
  page: 'assignments';
  /** Open and extended ones, the next due first. */
  current: AssignmentRow[];
  /** Reported and closed ones, the last due first. */
  ended: AssignmentRow[];
  calendar: FileBeside;
}

export interface AssignmentReport {
  title: string;
  dueOn: string | null;
  deliveredOn: string | null;
  reportReference: string;
  file: Attachment | null;
}

export interface AssignmentPage extends PageFrame {
  page: 'assignment';
  assignment: Omit<PublicAssignment, 'id' | 'slug' | 'updatedAt' | 'reports' | 'files'> & {
    reports: AssignmentReport[];
    files: Attachment[];
  };
}

/** A day in the calendar of due dates. */
export interface DueDate {
  /** The same for as long as the assignment, or its report, stands. */
  id: string;
  path: string;
  /** Of the assignment. */
  title: string;
  /** The report that is due; empty: the assignment itself. */
  report: string;
  referenceNumber: string;
  ministry: string;
  dueOn: string;
  /** Whether nothing is to be reported any more, though nothing was. */
  cancelled: boolean;
  updatedAt: string;
}

/** The due dates as iCalendar, in order of day. */
export interface AssignmentsCalendar extends PageFrame {
  page: 'assignments-calendar';
  dates: DueDate[];
}

export interface BriefingRow
  extends Pick<PublicBriefing, 'title' | 'startsAt' | 'endsAt' | 'place' | 'state'> {
  path: string;
}

/** The briefings of today and later, the next first, and those before, the last first. */
export interface BriefingsPage extends PageFrame {
  page: 'briefings';
  coming: BriefingRow[];
  past: BriefingRow[];
  calendar: FileBeside;
}

export interface BriefingPage extends PageFrame {
  page: 'briefing';
  briefing: Omit<PublicBriefing, 'id' | 'slug' | 'contacts' | 'newsItems' | 'sequence' | 'updatedAt'> & {
    contacts: Contact[];
    /** News in the language of the page. */
    related: { title: string; path: string }[];
  };
  calendar: FileBeside;
}

/** A briefing in a calendar. */
export interface CalendarBriefing
  extends Pick<
    PublicBriefing,
    'id' | 'title' | 'summary' | 'startsAt' | 'endsAt' | 'place' | 'address' | 'state' | 'reason' | 'sequence'
  > {
  path: string;
  updatedAt: string;
}

/** Briefings as iCalendar, in order of time: every one, or one alone. */
export interface BriefingsCalendar extends PageFrame {
  page: 'briefings-calendar';
  briefings: CalendarBriefing[];
}

export type RegisterPage =
  | AssignmentsPage
  | AssignmentPage
  | AssignmentsCalendar
  | BriefingsPage
  | BriefingPage
  | BriefingsCalendar;
