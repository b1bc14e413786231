import {
  type AssignmentRow,
  type DueDate,
  type Language,
  languages,
  otherLanguage,
  type PublicAssignment,
  paths,
} from '@pressjour/contract';
import type { DocumentKey } from '../model/content.ts';
import type { Model } from '../model/model.ts';
import { pageFrame } from './frame.ts';
import { latest } from './latest.ts';
import { attachmentsOf } from './media.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';

/** The register of government assignments. Everything in it is affected by any of them. */
export function assignmentsPage(newsroom: Newsroom, language: Language): PlannedPage {
  const assignments = newsroom.model.documents.all('assignments', language);
  const rows = assignments.sort(byDueDate).map((assignment) => rowOf(assignment, language));
  const isCurrent = ({ status }: AssignmentRow) => status === 'open' || status === 'extended';
  return {
    page: {
      page: 'assignments',
      ...pageFrame(newsroom, {
        language,
        path: paths.assignments(language),
        alternate: paths.assignments(otherLanguage(language)),
        updatedAt: latest(assignments.map(({ updatedAt }) => updatedAt)),
      }),
      current: rows.filter(isCurrent),
      ended: rows.filter((row) => !isCurrent(row)).reverse(),
      calendar: rows.length === 0 ? null : { path: paths.assignmentsCalendar(language) },
    },
    documents: [],
  };
}

/** The page of an assignment. */
export function assignmentPage(newsroom: Newsroom, assignment: PublicAssignment, path: string): PlannedPage {
  const { id, slug, updatedAt, reports, files, ...rest } = assignment;
  const language = paths.assignment('en', slug) === path ? 'en' : 'sv';
  const documents: DocumentKey[] = [];
  const offered = (ids: string[]) => attachmentsOf(newsroom, { ids, language, seen: documents });
  return {
    page: {
      page: 'assignment',
      ...pageFrame(newsroom, {
        language,
        path,
        alternate: paths.assignment(otherLanguage(language), slug),
        updatedAt,
      }),
      assignment: {
        ...rest,
        reports: reports.map(({ title, dueOn, deliveredOn, reportReference, file }) => ({
          title,
          dueOn,
          deliveredOn,
          reportReference,
          file: file === null ? null : (offered([file])[0] ?? null),
        })),
        files: offered(files),
      },
    },
    documents,
  };
}

/** Every due date as iCalendar; null while there is none, since a calendar without an entry is none. */
export function assignmentsCalendar(newsroom: Newsroom, language: Language): PlannedPage | null {
  const assignments = newsroom.model.documents.all('assignments', language);
  if (assignments.length === 0) return null;
  return {
    page: {
      page: 'assignments-calendar',
      ...pageFrame(newsroom, {
        language,
        path: paths.assignmentsCalendar(language),
        alternate: paths.assignmentsCalendar(otherLanguage(language)),
      }),
      dates: assignments.flatMap((assignment) => datesOf(assignment, language)).sort(inOrderOfDay),
    },
    documents: [],
  };
}

/** Everything that an assignment stands in, in both languages. */
export function assignmentPaths({ documents }: Model, id: string): string[] {
  const own = languages.flatMap((language) => {
    const assignment = documents.get('assignments', id, language);
    if (assignment === null) return [];
    return [
      paths.assignment(language, assignment.slug),
      paths.assignments(language),
      paths.assignmentsCalendar(language),
    ];
  });
  return [...own, paths.sitemapPages()];
}

function rowOf(assignment: PublicAssignment, language: Language): AssignmentRow {
  const { slug, title, ministry, referenceNumber, status } = assignment;
  const path = paths.assignment(language, slug);
  return { path, title, ministry, referenceNumber, dueOn: dueDateOf(assignment), status };
}

const dueDateOf = ({ dueOn, extendedTo }: PublicAssignment): string => extendedTo ?? dueOn;

function byDueDate(a: PublicAssignment, b: PublicAssignment): number {
  return compare(dueDateOf(a), dueDateOf(b)) || compare(a.id, b.id);
}

function datesOf(assignment: PublicAssignment, language: Language): DueDate[] {
  const { id, slug, title, referenceNumber, ministry, status, updatedAt } = assignment;
  const shared = {
    path: paths.assignment(language, slug),
    title,
    referenceNumber,
    ministry,
    cancelled: status === 'closed',
    updatedAt,
  };
  return [
    { ...shared, id: `assignment-${id}`, report: '', dueOn: dueDateOf(assignment) },
    ...assignment.reports.flatMap((report) =>
      report.dueOn === null
        ? []
        : [{ ...shared, id: `assignment-${id}-${report.id}`, report: report.title, dueOn: report.dueOn }],
    ),
  ];
}

function inOrderOfDay(a: DueDate, b: DueDate): number {
  return compare(a.dueOn, b.dueOn) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
