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
  menu: { news: string; topics: string; contact: string; powerOfAttorney: string };
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
    /** The heading of one correction or several. */
    corrections: (count: number) => string;
  };
  archive: {
    title: string;
    lead: string;
    none: string;
    items: (count: number) => string;
    yearTitle: (year: number) => string;
    monthTitle: (month: string, year: number) => string;
    byYear: string;
    newer: string;
    older: string;
    all: string;
  };
  topics: { title: string; lead: string; none: string };
  topic: {
    /** Says what the title is the name of. */
    label: string;
    newest: string;
    byYear: string;
    yearTitle: (topic: string, year: number) => string;
    newestLink: (topic: string) => string;
    feed: string;
    all: string;
  };
  corrections: {
    title: string;
    yearTitle: (year: number) => string;
    lead: string;
    none: string;
    notes: string;
    byYear: string;
    items: (count: number) => string;
    newestLink: string;
    /** Before a correction in a feed. */
    inFeed: (date: string) => string;
  };
  preview: {
    label: string;
    /** What is shown: a draft, or what is approved and waits for its hour. */
    draft: string;
    approved: string;
    forEditor: string;
    forReader: (name: string) => string;
    keep: string;
    embargo: string;
    until: string;
    /** The page could not be brought up to date with what is typed. */
    failed: string;
    /** The link is no longer good for it. */
    ended: string;
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
  feed: {
    title: (organisation: string) => string;
    description: (organisation: string) => string;
    topicDescription: (organisation: string, topic: string) => string;
  };
  /** The headings of its lists, and what the newest news as a feed is called. */
  footer: { newsroom: string; site: string; feed: string };
  languages: Record<Language, string>;
}

export interface TitledList {
  title: string;
  items: string[];
}
