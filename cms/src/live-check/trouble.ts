import type { Language } from '@pressjour/contract';
import type { PublishJob } from '../jobs/job.ts';
import type { Expectation } from './expectation.ts';
import type { Fault } from './fault.ts';

/** A text, as troubles name it. */
export interface About {
  collection: string;
  id: string;
  title: string | null;
}

/** Something that readers have and should not, or should have and do not. `since` is an instant. */
export type Trouble = { key: string; since: string } & (
  | { kind: 'not-live' | 'not-gone'; about: About; faults: Fault[] }
  | { kind: 'site-unreadable'; texts: number; answer: string }
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
  language: Language;
  title: string | null;
  /** Instant; null for one that is carried out by hand. */
  dueAt: string | null;
  problem: string | null;
}

/** A change that has waited for long. */
export interface WaitingChange extends Pick<PublishJob, 'id' | 'queuedAt' | 'tries' | 'failed'> {
  /** Of one that was refused. */
  about: About | null;
}

/** How long what is due at an hour may take before it is overdue, and how long a change may wait. Milliseconds. */
export const allowed = { hour: 60_000, change: 30_000 } as const;

/**
 * All that is wrong now. One cause is one trouble: a site that cannot be read at all, or a publisher that is away, is told of once and
 * not for each text. Pure.
 */
export function troublesOf({
  expectations,
  approvals,
  changes,
  now,
}: {
  /** Those with faults. */
  expectations: readonly Expectation[];
  approvals: readonly DueApproval[];
  changes: readonly WaitingChange[];
  now: Date;
}): Trouble[] {
  return [
    ...onSite(expectations),
    ...approvals.flatMap((approval) => ofApproval(approval, now)),
    ...ofChanges(changes, now),
  ];
}

function onSite(expectations: readonly Expectation[]): Trouble[] {
  const unreadable = expectations.filter(({ faults }) => faults.every(({ fault }) => fault === 'unreadable'));
  const [first] = unreadable;
  const site: Trouble[] = first
    ? [
        {
          key: 'site-unreadable',
          kind: 'site-unreadable',
          since: unreadable.map(({ since }) => since).reduce((one, other) => (one < other ? one : other)),
          texts: unreadable.length,
          answer: first.faults[0]?.answer ?? '',
        },
      ]
    : [];
  const seen = expectations.filter((expectation) => !unreadable.includes(expectation));
  return [
    ...site,
    ...seen.map(({ collection, document, title, expected, since, faults }): Trouble => {
      const kind = expected === 'live' ? 'not-live' : 'not-gone';
      return { key: `${kind}:${document}`, kind, since, about: { collection, id: document, title }, faults };
    }),
  ];
}

function ofApproval(approval: DueApproval, now: Date): Trouble[] {
  const { id, action, collection, document, title, dueAt, problem } = approval;
  const isOverdue = dueAt !== null && Date.parse(dueAt) + allowed.hour < now.getTime();
  if (!isOverdue && problem === null) return [];
  const kind = !isOverdue ? 'hour-problem' : action === 'publish' ? 'publish-overdue' : 'take-down-overdue';
  return [
    {
      key: `${kind}:${id}`,
      kind,
      since: dueAt ?? now.toISOString(),
      about: { collection, id: document, title },
      problem,
    },
  ];
}

/** A change that a publisher which is there has refused is a trouble of its own; the others wait for the same one. */
function ofChanges(changes: readonly WaitingChange[], now: Date): Trouble[] {
  const late = changes.filter(({ queuedAt }) => Date.parse(queuedAt) + allowed.change < now.getTime());
  const refused = late.filter(({ tries }) => tries > 0);
  const waiting = late.filter(({ tries }) => tries === 0);
  const [oldest] = waiting;
  return [
    ...refused.map(
      ({ id, queuedAt, failed, about }): Trouble => ({
        key: `not-taken:${id}`,
        kind: 'not-taken',
        since: queuedAt,
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
            changes: waiting.length,
            reason: oldest.failed?.reason ?? null,
          },
        ]
      : []),
  ];
}
