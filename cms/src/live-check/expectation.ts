import type { Language } from '@pressjour/contract';
import type { LiveCheck } from '@pressjour/contract/payload-types';
import type { WrittenCollection } from '../written/kinds.ts';
import { type Fault, isFault } from './fault.ts';

/** What readers should find of a text. Instants are ISO 8601. */
export interface Expectation {
  id: string;
  collection: WrittenCollection;
  document: string;
  language: Language;
  title: string;
  path: string;
  /** Null for guidance. */
  guid: string | null;
  publishedAt: string | null;
  expected: 'live' | 'gone';
  /** Since when it should be so. */
  since: string;
  checkedAt: string | null;
  /** What was wrong at the last look. */
  faults: Fault[];
}

/** What makes a row the row of a text. */
export function expectationKey(collection: WrittenCollection, document: string): string {
  return `${collection}:${document}`;
}

export function expectationOf(row: LiveCheck): Expectation {
  return {
    ...row,
    guid: row.guid ?? null,
    publishedAt: row.publishedAt ?? null,
    checkedAt: row.checkedAt ?? null,
    faults: Array.isArray(row.problem) ? row.problem.filter(isFault) : [],
  };
}
