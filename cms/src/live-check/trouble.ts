import type { GuidanceLanguage } from '@pressjour/contract';
import type { PublishJob } from '../jobs/job.ts';
import { type Expectation, enoughLooks, isUnreadable } from './expectation.ts';
import type { Fault } from './fault.ts';

/** A text, as troubles name it. */
export interface About {
  collection: string;
  id: string;
  title: string | null;
  /** Its public address; null for what has none of its own. */
  url: string | null;
}

/**
 * Something that readers have and should not, or should have and do not. `since` is an instant. A text and an approval have one key each,
 * whatever is wrong with them.
 */
export type Trouble = {
  key: string;
  since: string;
  /**
   * Whether two looks in a row have found it, and it waits for no change that is on its way: a site that is about to change may be
   * wrong for a moment, and the change that waits is told of itself.
   */
  confirmed: boolean;
} & (
  | { kind: 'not-live' | 'not-gone'; about: About; faults: Fault[] }
  | { kind: 'site-unreadable'; texts: string[]; answer: string }
  | { kind: 'publish-overdue' | 'take-down-overdue' | 'hour-problem'; about: About; problem: string | null }
  | { kind: 'not-taken'; about: About | null; reason: string; job: string }
  | { kind: 'publisher-away'; changes: number; reason: string | null }
);

/** An approval whose hour has passed, or that cannot be kept. */
export interface DueApproval {
  id: string;
  action: 'publish' | 'take-down';
  collection: string;
  document: string;
  language: GuidanceLanguage;
  title: string | null;
  path: string | null;
  /** Instant; null for one that is carried out by hand. */
  dueAt: string | null;
  problem: string | null;
}

/** A change that has waited for long. */
export interface WaitingChange extends Pick<PublishJob, 'id' | 'queuedAt' | 'tries' | 'failed'> {
  /** Of one that was refused. */
  about: About | null;
  /** The ids of all that it changes. */
  documents: string[];
}

/** How long what is due at an hour may take before it is overdue, and how long a change may wait. Milliseconds. */
export const allowed = { hour: 60_000, change: 30_000 } as const;
export function textKey(document: string): string {
  return `text:${document}`;
}

/**
 * All that is wrong now. One cause is one trouble: a site that cannot be read at all, or a publisher that is away, is told of once and
 * not for each text. Pure.
 */
export function troublesOf({
  expectations,
  approvals,
  changes,
  siteUrl,
  now,
}: {
  /** Those with faults. */
  expectations: readonly Expectation[];
  approvals: readonly DueApproval[];
  changes: readonly WaitingChange[];
  /** SITE_URL. */
  siteUrl: string;
  now: Date;
}): Trouble[] {
  return [
    ...onSite({ expectations, changes, siteUrl, now }),
    ...approvals.flatMap((approval) => ofApproval(approval, siteUrl, now)),
    ...ofChanges(changes, now),
  ];
}

function onSite({
  expectations,
  changes,
  siteUrl,
  now,
}: Omit<Parameters<typeof troublesOf>[0], 'approvals'>): Trouble[] {
  const isOnItsWay = waitingIn(changes, now);
  const unreadable = expectations.filter(({ faults }) => isUnreadable(faults));
  const [first] = unreadable;
  const site: Trouble[] = first
    ? [
        {
          key: 'site-unreadable',
          kind: 'site-unreadable',
          since: unreadable.map(({ since }) => since).reduce((one, other) => (one < other ? one : other)),
          confirmed: unreadable.some(({ looks }) => looks >= enoughLooks),
          texts: unreadable.map(({ document }) => textKey(document)),
          answer: first.faults[0]?.answer ?? '',
        },
      ]
    : [];
  const seen = expectations.filter((expectation) => !unreadable.includes(expectation));
  return [
    ...site,
    ...seen.map(
      (expectation): Trouble => ({
        key: textKey(expectation.document),
        kind: expectation.expected === 'live' ? 'not-live' : 'not-gone',
        since: expectation.since,
        confirmed: expectation.looks >= enoughLooks && !isOnItsWay(expectation),
        about: {
          collection: expectation.collection,
          id: expectation.document,
          title: expectation.title,
          url: siteUrl + expectation.path,
        },
        faults: expectation.faults,
      }),
    ),
  ];
}

/** Tells of texts whose last change the publisher has not answered for: more may wait for one that is away than are read. */
function waitingIn(changes: readonly WaitingChange[], now: Date): (expectation: Expectation) => boolean {
  const documents = new Set(changes.flatMap((change) => change.documents));
  const isAway = changes.some((change) => change.tries === 0 && isLate(change, now));
  return ({ document, publicAt }) => documents.has(document) || (isAway && publicAt === null);
}

function isLate({ queuedAt }: WaitingChange, now: Date): boolean {
  return Date.parse(queuedAt) + allowed.change < now.getTime();
}

function ofApproval(approval: DueApproval, siteUrl: string, now: Date): Trouble[] {
  const { id, action, collection, document, title, path, dueAt, problem } = approval;
  const isOverdue = dueAt !== null && Date.parse(dueAt) + allowed.hour < now.getTime();
  if (!isOverdue && problem === null) return [];
  const kind = !isOverdue ? 'hour-problem' : action === 'publish' ? 'publish-overdue' : 'take-down-overdue';
  return [
    {
      key: `approval:${id}`,
      kind,
      since: dueAt ?? now.toISOString(),
      confirmed: true,
      about: { collection, id: document, title, url: path && siteUrl + path },
      problem,
    },
  ];
}

/** A change that a publisher which is there has refused is a trouble of its own; the others wait for the same one. */
function ofChanges(changes: readonly WaitingChange[], now: Date): Trouble[] {
  const late = changes.filter((change) => isLate(change, now));
  const refused = late.filter(({ tries }) => tries > 0);
  const waiting = late.filter(({ tries }) => tries === 0);
  const [oldest] = waiting;
  return [
    ...refused.map(
      ({ id, queuedAt, failed, about }): Trouble => ({
        key: `not-taken:${id}`,
        kind: 'not-taken',
        since: queuedAt,
        confirmed: true,
        about,
        reason: failed?.reason ?? '',
        job: id,
      }),
    ),
    ...(oldest
      ? [
          {
            key: 'publisher-away',
            kind: 'publisher-away' as const,
            since: oldest.queuedAt,
            confirmed: true,
            changes: waiting.length,
            reason: oldest.failed?.reason ?? null,
          },
        ]
      : []),
  ];
}
