import type { CollectionBeforeValidateHook } from 'payload';
import { type Label, label } from '../../labels.ts';
import { refusal } from '../../refuse.ts';

/** What the rules look at. Days are written YYYY-MM-DD. */
export interface AssignmentDates {
  status: string;
  decidedOn: string | null;
  dueOn: string | null;
  extendedTo: string | null;
  extensionReason: string;
  reports: { dueOn: string | null; deliveredOn: string | null }[];
}

/** What is wrong with the dates of an assignment, and at which field; null when nothing is. */
export function faultIn({
  status,
  decidedOn,
  dueOn,
  extendedTo,
  extensionReason,
  reports,
}: AssignmentDates): { path: string; message: Label } | null {
  const early = (day: string | null, than: string | null) => day !== null && than !== null && day < than;
  if (early(dueOn, decidedOn)) {
    return {
      path: 'dueOn',
      message: label(
        'Redovisningsdagen ligger före beslutet. Ändra någon av dagarna.',
        'The due date is before the decision. Change one of the dates.',
      ),
    };
  }
  if (extendedTo !== null && dueOn !== null && extendedTo <= dueOn) {
    return {
      path: 'extendedTo',
      message: label(
        'Den nya redovisningsdagen måste ligga efter den första.',
        'The new due date must come after the first one.',
      ),
    };
  }
  if (status === 'extended' && extendedTo === null) {
    return {
      path: 'extendedTo',
      message: label(
        'Skriv till vilken dag uppdraget är förlängt.',
        'Write to which day the assignment is extended.',
      ),
    };
  }
  if (extendedTo !== null && extensionReason.trim() === '') {
    return {
      path: 'extensionReason',
      message: label(
        'Skriv varför tiden förlängdes. Skälet visas på webbplatsen.',
        'Write why the time was extended. The reason is shown on the site.',
      ),
    };
  }
  for (const [at, report] of reports.entries()) {
    for (const field of ['dueOn', 'deliveredOn'] as const) {
      if (early(report[field], decidedOn)) {
        return {
          path: `reports.${at}.${field}`,
          message: label('Dagen ligger före beslutet.', 'The day is before the decision.'),
        };
      }
    }
  }
  if (status === 'reported' && !reports.some(({ deliveredOn }) => deliveredOn !== null)) {
    return {
      path: 'reports',
      message: label(
        'Ett redovisat uppdrag har minst en redovisning med den dag då den lämnades. Lägg till den.',
        'A reported assignment has at least one report with the day it was submitted. Add it.',
      ),
    };
  }
  return null;
}

/** Refuses dates of an assignment that cannot all be right. @throws {ValidationError} 400 at the field */
export const checkDates: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const after: Record<string, unknown> = { ...originalDoc, ...data };
  const fault = faultIn({
    status: String(after.status ?? ''),
    decidedOn: dayOf(after.decidedOn),
    dueOn: dayOf(after.dueOn),
    extendedTo: dayOf(after.extendedTo),
    extensionReason: typeof after.extensionReason === 'string' ? after.extensionReason : '',
    reports: rowsOf(after.reports).map((row) => ({
      dueOn: dayOf(row.dueOn),
      deliveredOn: dayOf(row.deliveredOn),
    })),
  });
  if (fault !== null) throw refusal({ req, collection: 'assignments', ...fault });
  return data;
};

/** What is no day is refused by its field. */
function dayOf(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
}

function rowsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter((row) => typeof row === 'object' && row !== null) : [];
}
