import type { Localized } from '@pressjour/contract';
import type { Payload } from 'payload';
import { kept } from '../../database/kept.ts';
import { bothLanguages } from '../../line/both-languages.ts';
import { type CaseNumberSearch, caseNumberSearch } from './case-number.ts';

/** The site settings, with the defaults of whatever nobody has set. */
export interface SiteSettings {
  /** A language without one takes the other's. Empty: pages name the newsroom after the organisation. */
  siteName: Localized;
  /** Whether search engines may list the site. */
  indexed: boolean;
  /** Whether somebody else than the writer must approve. */
  fourEyes: boolean;
  findCaseNumbers: CaseNumberSearch;
  /** How long the audit log is kept, in days. */
  auditRetentionDays: number;
}

const settings = kept(read);

/**
 * The site settings as they are committed. They are read once, outside the request's transaction, and again after a change; what
 * the running transaction itself has changed of them is not seen.
 */
export const siteSettings = settings.get;

/** Has the settings read anew once the request's transaction is committed. */
export const forgetSiteSettings = settings.forget;

async function read(payload: Payload): Promise<SiteSettings> {
  const stored = await payload.findGlobal({ slug: 'site-settings', locale: 'all', depth: 0 });
  const { fourEyes, indexed, caseNumberPatterns, auditRetentionDays } = stored;
  return {
    siteName: bothLanguages(stored.siteName),
    indexed: indexed !== false,
    fourEyes: fourEyes === true,
    findCaseNumbers: caseNumberSearch((caseNumberPatterns ?? []).map(({ pattern }) => pattern)),
    auditRetentionDays: auditRetentionDays ?? 3650,
  };
}
