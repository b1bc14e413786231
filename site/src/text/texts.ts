import type { Language } from '@pressjour/contract';

/** The words of the pages that do not come from the cms. */
export interface Texts {
  languageName: string;
  /** What the link to a page in this language says. */
  readInThisLanguage: string;
  skipLink: string;
  newsroom: string;
  mainMenu: string;
  opensElsewhere: string;
  lastUpdated: string;
  print: { address: string; printed: string };
  menu: { news: string; contact: string; powerOfAttorney: string; socialMedia: string };
  press: {
    title: string;
    hours: string;
    closed: string;
    exceptions: string;
    /** Stands where the state of the line is filled in by script, and stays without it. */
    always: string;
  };
  event: { label: string; updated: string };
  front: { title: string; lead: string; news: string; none: string; archive: string; feed: string };
  item: {
    kinds: Record<string, string>;
    referenceNumber: string;
    topics: string;
    contacts: string;
    pictures: string;
    downloadPicture: string;
    pictureBy: string;
    files: string;
  };
  archive: {
    title: string;
    lead: string;
    none: string;
    items: (count: number) => string;
    monthTitle: (month: string, year: number) => string;
    newer: string;
    older: string;
    all: string;
  };
  contact: { title: string; lead: string; byTopic: string; general: string; none: string; speaks: string };
  powerOfAttorney: {
    title: string;
    lead: string;
    rule: string[];
    must: TitledList;
    should: TitledList;
    limits: TitledList;
  };
  guidance: { files: string };
  socialMedia: {
    title: string;
    lead: string;
    none: string;
    moderated: string;
    notModerated: string;
    answered: string;
    visit: (name: string) => string;
    rulesTitle: string;
    rules: string[];
    recordsTitle: string;
    records: string[];
  };
  withdrawn: { title: string; body: string; reason: string; date: string };
  gone: { title: string; body: string; reason: string; date: string };
  notFound: { title: string; lead: string; ways: string; front: string; archive: string };
  feed: { title: (organisation: string) => string; description: (organisation: string) => string };
  footer: { feed: string };
  languages: Record<Language, string>;
}

export interface TitledList {
  title: string;
  items: string[];
}
