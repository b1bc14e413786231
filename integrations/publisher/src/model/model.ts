import type { DatabaseSync } from 'node:sqlite';
import {
  type Language,
  type LineStatus,
  type PublicPressService,
  type PublicSiteSettings,
  type PublicStatements,
  type SiteExtra,
  siteExtras,
} from '@pressjour/contract';
import { checkpoint, inTransaction, openDatabase } from './database.ts';
import { type Documents, openDocuments } from './documents.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { type Lists, openLists } from './lists.ts';
import { type MediaLedger, openMediaLedger } from './media-ledger.ts';
import { openPings, type Pings } from './pings.ts';
import { openSearchEntries, type SearchEntries } from './search-entries.ts';

/** Everything that pages are made from, and what was made of it. */
export interface Model {
  documents: Documents;
  lists: Lists;
  search: SearchEntries;
  ledger: Ledger;
  media: MediaLedger;
  pings: Pings;
  timeZone: string;
  /** What the operator wants besides pages and feeds. */
  extras: ReadonlySet<SiteExtra>;
  pressService: (language: Language) => PublicPressService | null;
  setPressService: (language: Language, service: PublicPressService) => void;
  siteSettings: (language: Language) => SiteSettings | null;
  setSiteSettings: (language: Language, settings: SiteSettings) => void;
  statements: (language: Language) => PublicStatements | null;
  setStatements: (language: Language, statements: PublicStatements) => void;
  lineStatus: () => LineStatus | null;
  setLineStatus: (status: LineStatus) => void;
  /** The press office's local date that the pages were made for, `YYYY-MM-DD`. */
  today: () => string | null;
  setToday: (date: string) => void;
  /** Whether everything has been read once, for this time zone and these extras, so that single changes can follow. */
  isRead: () => boolean;
  setRead: () => void;
  /** Whether a newsroom stands that may be shown. */
  isBuilt: () => boolean;
  /** Whether the whole newsroom has been built once, from what is written here. */
  isWhole: () => boolean;
  setBuilt: (how: 'whole' | 'by an earlier manifest') => void;
  transaction: <T>(work: () => T) => T;
  /** A transaction that a power cut may take back, until the next that is none of these, or `settle`. */
  provisional: <T>(work: () => T) => T;
  /** Makes everything durable, before whoever asked for it is told that it is done. */
  settle: () => void;
  /** Moves what was written from the log into the file, so that no commit has to do it. For when nothing else is to be done. */
  rest: () => void;
  close: () => void;
}

/** What the site settings say to the public pages. */
export type SiteSettings = Pick<PublicSiteSettings, 'siteName' | 'indexed' | 'webSubHub'>;

/** Opens the read model and the ledger of what was published, in one SQLite file. */
export function openModel({
  file,
  timeZone,
  extras = new Set(siteExtras),
  onTrouble,
}: {
  file: string;
  timeZone: string;
  extras?: ReadonlySet<SiteExtra>;
  onTrouble?: (error: Error) => void;
}): Model {
  const database: DatabaseSync = openDatabase(file, onTrouble);
  const ledger = openLedger(database);
  const lists = openLists(database);
  const search = openSearchEntries(database);
  const documents = openDocuments({
    database,
    lists,
    search: extras.has('search') ? search : null,
    timeZone,
  });
  const readFor = [timeZone, ...siteExtras.filter((extra) => !extras.has(extra))].join(' without ');
  let isSettled = true;
  const run = <T>(work: () => T, { durable }: { durable: boolean }): T => {
    try {
      const result = inTransaction(database, work, { durable });
      isSettled = durable;
      return result;
    } catch (error) {
      documents.forget();
      lists.forget();
      ledger.forget();
      throw error;
    }
  };
  return {
    documents,
    lists,
    search,
    ledger,
    media: openMediaLedger(database),
    pings: openPings(database),
    timeZone,
    extras,
    pressService: (language) => ledger.meta(`press-service:${language}`),
    setPressService: (language, service) => ledger.setMeta(`press-service:${language}`, service),
    siteSettings: (language) => ledger.meta(`site-settings:${language}`),
    setSiteSettings: (language, settings) => ledger.setMeta(`site-settings:${language}`, settings),
    statements: (language) => ledger.meta(`statements:${language}`),
    setStatements: (language, statements) => ledger.setMeta(`statements:${language}`, statements),
    lineStatus: () => ledger.meta('line-status'),
    setLineStatus: (status) => ledger.setMeta('line-status', status),
    today: () => ledger.meta('today'),
    setToday: (date) => ledger.setMeta('today', date),
    isRead: () => ledger.meta<string>('read-for') === readFor,
    setRead: () => ledger.setMeta('read-for', readFor),
    isBuilt: () => ledger.meta('built') !== null,
    isWhole: () => ledger.meta('built') === 'whole',
    setBuilt: (how) => ledger.setMeta('built', how),
    transaction: (work) => run(work, { durable: true }),
    provisional: (work) => run(work, { durable: false }),
    settle() {
      if (!isSettled) run(() => ledger.setMeta('settled', true), { durable: true });
    },
    rest: () => checkpoint(database),
    close: () => database.close(),
  };
}
