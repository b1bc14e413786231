import type { AccessibilityStatus, PublicPrivacy } from '@pressjour/contract';

/** The words of the pages that an agency answers for, where it has not written its own in the cms. */
export interface StatementTexts {
  accessibility: {
    title: string;
    lead: (organisation: string) => string;
    /** Until somebody has assessed the site. */
    notAssessed: string;
    how: string;
    status: Record<AccessibilityStatus, string>;
    covers: string;
    gaps: string;
    nonConforming: string;
    disproportionate: string;
    outsideLaw: string;
    noGaps: string;
    report: string;
    reportLead: string;
    reportAnswer: string;
    email: string;
    phone: string;
    complain: string;
    complainLead: (regulator: string) => string;
    someRegulator: string;
    complainLink: string;
    assessment: string;
    method: { own: string; external: string };
    assessedOn: string;
    publishedOn: string;
    updatedOn: string;
  };
  privacy: {
    title: string;
    lead: string;
    intro: (organisation: string) => string[];
    handled: string;
    purpose: string;
    legalBasis: string;
    retention: string;
    processing: PublicPrivacy['processing'];
    callerNumbers: (days: number, operatorDays: number) => string;
    voicemails: (days: number) => string;
    rightsTitle: string;
    rights: string[];
    extract: string;
    contact: string;
    officer: string;
    controller: string;
    complain: (regulator: string) => string;
    someRegulator: string;
    complainLink: string;
  };
  socialMedia: {
    lead: string;
    toneTitle: string;
    tone: string[];
    groundsTitle: string;
    grounds: string[];
    recordsTitle: string;
    records: string[];
    rightsTitle: string;
    rights: string[];
    accessLink: string;
  };
  contact: {
    card: (name: string) => string;
    pressCard: string;
    outsideTitle: string;
    outside: string[];
    casesTitle: string;
    cases: string;
    casesLink: string;
    guidance: string;
    guidanceLink: string;
  };
}
