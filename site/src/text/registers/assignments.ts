import type { Localized, PublicAssignment } from '@pressjour/contract';

/** The words of the register of government assignments. Days are given as the language writes them. */
export interface AssignmentTexts {
  title: string;
  lead: string;
  none: string;
  /** Says what the title is the name of. */
  label: string;
  current: string;
  ended: string;
  columns: { referenceNumber: string; title: string; ministry: string; dueOn: string; status: string };
  states: Record<PublicAssignment['status'], string>;
  facts: {
    status: string;
    ministry: string;
    agencies: string;
    decidedOn: string;
    referenceNumber: string;
    dueOn: string;
    copiesTo: string;
  };
  /** Above the new due date and why there is one. */
  extended: string;
  /** After the new due date. */
  extendedFrom: (day: string) => string;
  reason: string;
  /** The rule that every assignment has. */
  cite: (referenceNumber: string) => string;
  decisionLink: string;
  reports: string;
  noReports: string;
  report: { dueOn: string; deliveredOn: string; notDelivered: string; reference: string };
  files: string;
  all: string;
  calendar: {
    link: string;
    help: string;
    name: (organisation: string) => string;
    due: (title: string) => string;
    reportDue: (report: string, title: string) => string;
    description: (given: { ministry: string; referenceNumber: string }) => string;
  };
}

export const assignmentTexts: Localized<AssignmentTexts> = {
  sv: {
    title: 'Regeringsuppdrag',
    lead: 'Det här har regeringen gett oss i uppdrag att göra, och då ska vi redovisa det.',
    none: 'Vi har inga regeringsuppdrag att visa just nu.',
    label: 'Regeringsuppdrag',
    current: 'Pågående uppdrag',
    ended: 'Avslutade uppdrag',
    columns: {
      referenceNumber: 'Diarienummer',
      title: 'Uppdrag',
      ministry: 'Departement',
      dueOn: 'Redovisas senast',
      status: 'Läge',
    },
    states: {
      open: 'Pågår',
      extended: 'Pågår, förlängt',
      reported: 'Redovisat',
      closed: 'Avslutat utan redovisning',
    },
    facts: {
      status: 'Läge',
      ministry: 'Beslutat av',
      agencies: 'Uppdraget gäller',
      decidedOn: 'Beslutsdatum',
      referenceNumber: 'Diarienummer',
      dueOn: 'Redovisas senast',
      copiesTo: 'Kopia till',
    },
    extended: 'Tiden är förlängd',
    extendedFrom: (day) => `Först bestämt till ${day}.`,
    reason: 'Skäl',
    cite: (referenceNumber) => `Redovisningen ska hänvisa till diarienumret ${referenceNumber}.`,
    decisionLink: 'Läs regeringens beslut',
    reports: 'Redovisningar',
    noReports: 'Ingen redovisning är lämnad än.',
    report: {
      dueOn: 'Ska lämnas senast',
      deliveredOn: 'Lämnad',
      notDelivered: 'inte än',
      reference: 'Diarienummer',
    },
    files: 'Filer att ladda ner',
    all: 'Alla regeringsuppdrag',
    calendar: {
      link: 'Redovisningsdagarna som kalender',
      help: 'Prenumerera på adressen i ditt kalenderprogram, så följer ändringarna med.',
      name: (organisation) => `${organisation}: regeringsuppdrag`,
      due: (title) => `Redovisas senast: ${title}`,
      reportDue: (report, title) => `${report} senast: ${title}`,
      description: ({ ministry, referenceNumber }) =>
        `Beslutat av: ${ministry}. Redovisningen ska hänvisa till ${referenceNumber}.`,
    },
  },
  en: {
    title: 'Government assignments',
    lead: 'What the Government has asked us to do, and when we are to report on it.',
    none: 'We have no government assignments to show at the moment.',
    label: 'Government assignment',
    current: 'Current assignments',
    ended: 'Completed assignments',
    columns: {
      referenceNumber: 'Reference number',
      title: 'Assignment',
      ministry: 'Ministry',
      dueOn: 'Report due',
      status: 'Status',
    },
    states: {
      open: 'In progress',
      extended: 'In progress, extended',
      reported: 'Reported',
      closed: 'Closed without a report',
    },
    facts: {
      status: 'Status',
      ministry: 'Issued by',
      agencies: 'Given to',
      decidedOn: 'Date of the decision',
      referenceNumber: 'Reference number',
      dueOn: 'Report due',
      copiesTo: 'Copies to',
    },
    extended: 'The time is extended',
    extendedFrom: (day) => `First due on ${day}.`,
    reason: 'Reason',
    cite: (referenceNumber) => `The report must cite the reference number ${referenceNumber}.`,
    decisionLink: 'Read the Government’s decision',
    reports: 'Reports',
    noReports: 'No report has been submitted yet.',
    report: {
      dueOn: 'Due',
      deliveredOn: 'Submitted',
      notDelivered: 'not yet',
      reference: 'Reference number',
    },
    files: 'Files to download',
    all: 'All government assignments',
    calendar: {
      link: 'The due dates as a calendar',
      help: 'Subscribe to the address in your calendar, and changes will follow.',
      name: (organisation) => `${organisation}: government assignments`,
      due: (title) => `Report due: ${title}`,
      reportDue: (report, title) => `${report} due: ${title}`,
      description: ({ ministry, referenceNumber }) =>
        `Issued by: ${ministry}. The report must cite ${referenceNumber}.`,
    },
  },
};
