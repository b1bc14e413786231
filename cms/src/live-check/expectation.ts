import type { GuidanceLanguage } from '@pressjour/contract';
import type { LiveCheck } from '@pressjour/contract/payload-types';
import type { WrittenCollection } from '../written/kinds.ts';
import { type Fault, isFault } from './fault.ts';

/** What readers should find of a text. Instants are ISO 8601. */
export interface Expectation {
  id: string;
  collection: WrittenCollection;
  document: string;
  language: GuidanceLanguage;
  title: string;
  path: string;
  /** Null for guidance. */
  guid: string | null;
  publishedAt: string | null;
  expected: 'live' | 'gone';
  /** Since when it should be so. */
  since: string;
  /** When the publisher had it on disk; null until it has answered. */
  publicAt: string | null;
  checkedAt: string | null;
  /** What was wrong at the last look. */
  faults: Fault[];
  /** How many looks in a row have found the same: something wrong, or nothing that could be read. */
  looks: number;
}

/** Of a query: texts with something wrong at the last look. */
export const isWrong = { looks: { greater_than: 0 } };

/** How many looks in a row must find the same before it is sure. */
export const enoughLooks = 2;

/** What makes a row the row of a text. */
export function expectationKey(collection: WrittenCollection, document: string): string {
  return `${collection}:${document}`;
}

/** Whether nothing is known of a text but that the site could not be read. */
export function isUnreadable(faults: readonly Fault[]): boolean {
  return faults.every(({ fault }) => fault === 'unreadable');
}

export function expectationOf(row: LiveCheck): Expectation {
  return {
    ...row,
    guid: row.guid ?? null,
    publishedAt: row.publishedAt ?? null,
    publicAt: row.publicAt ?? null,
    checkedAt: row.checkedAt ?? null,
    faults: Array.isArray(row.problem) ? row.problem.filter(isFault) : [],
    looks: row.looks ?? 0,
  };
}
