import type { FeedKind, Language } from '@pressjour/contract';

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
  event: {
    label: string;
    /** The name of the place where events stand that the page was made without. */
    now: string;
    updated: string;
    /** Leads from the band to the event's page. */
    more: string;
    /** What stands over the title of one that is over. */
    over: string;
    began: string;
    ended: string;
    updates: string;
    noUpdates: string;
    /** The heading over the updates of one event on the front page, and what leads to the rest of them. */
    latest: string;
    rest: (count: number) => string;
    items: string;
    noItems: string;
    feed: string;
    channels: string;
  };
  front: {
    title: string;
    lead: string;
    news: string;
    none: string;
    archive: string;
    feed: string;
    topics: string;
    follow: string;
  };
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
    /** Before the event that the item belongs to. */
    event: string;
    /** The heading over contacts that are not the item's own, but those of its topics. */
    topicContacts: string;
    related: string;
    share: {
      title: string;
      mail: string;
      elsewhere: (place: string) => string;
      /** Before an address to copy. */
      address: string;
    };
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
  guidance: {
    title: string;
    lead: string;
    none: string;
    files: string;
    /** The versions in other languages, and the list of what is in none of the site's. */
    languages: string;
    otherLanguages: string;
    history: string;
    first: string;
    changed: string;
  };
  socialMedia: {
    title: string;
    none: string;
    comments: string;
    moderated: string;
    notModerated: string;
    answered: string;
    visit: (name: string) => string;
  };
  withdrawn: { title: string; body: string; reason: string; date: string };
  gone: { title: string; body: string; reason: string; date: string };
  notFound: {
    title: string;
    lead: string;
    ways: string;
    search: string;
    archive: string;
    topics: string;
    guidance: string;
    contact: string;
    front: string;
    phone: string;
  };
  follow: {
    title: string;
    lead: string;
    everything: string;
    byTopic: string;
    events: string;
    formatsTitle: string;
    formats: Record<FeedKind, { name: string; use: string }>;
    opmlTitle: string;
    opml: string;
    opmlLink: string;
  };
  feed: {
    title: (organisation: string) => string;
    description: (organisation: string) => string;
    topicDescription: (organisation: string, topic: string) => string;
    /** Of the feed of a list by what it is of. */
    listDescription: (organisation: string, of: string) => string;
  };
  /** The headings of its lists, and what the newest news as a feed is called. */
  footer: { newsroom: string; site: string; feed: string };
  languages: Record<Language, string>;
}

export interface TitledList {
  title: string;
  items: string[];
}
