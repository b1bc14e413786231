import type { Errand, Notice } from '@pressjour/contract/payload-types';
import type { Payload } from 'payload';
import type { NoticeKind } from '../../notices/kinds.ts';

/** Something that could not be sent or done outside. */
export interface FailedErrand {
  id: string;
  kind: Errand['kind'];
  /** Instant. */
  at: string;
  reason: string | null;
  /** What it carried, and to whom; null for what is no notice. */
  notice: { kind: NoticeKind; officer: string } | null;
}

/** The newest errands that failed and can still be tried again, at most `limit`, and how many more there are. */
export async function failedErrands({
  payload,
  limit,
}: {
  payload: Payload;
  limit: number;
}): Promise<{ errands: FailedErrand[]; more: number }> {
  const { docs, totalDocs } = await payload.find({
    collection: 'errands',
    where: { and: [{ state: { equals: 'failed' } }, { emptied: { not_equals: true } }] },
    sort: '-endedAt',
    limit,
    depth: 2,
    select: { kind: true, endedAt: true, updatedAt: true, lastError: true, notice: true },
    populate: { notices: { kind: true, officer: true }, users: { name: true } },
  });
  return {
    errands: docs.map(({ id, kind, endedAt, updatedAt, lastError, notice }) => ({
      id,
      kind,
      at: endedAt ?? updatedAt,
      reason: lastError ?? null,
      notice:
        typeof notice === 'object' && notice !== null ? { kind: notice.kind, officer: nameOf(notice) } : null,
    })),
    more: totalDocs - docs.length,
  };
}

/** An officer who was asked to confirm an event that goes on, and has not. */
export interface Unconfirmed {
  id: string;
  officer: string;
  title: string;
  /** Instant at which the officer was asked. */
  at: string;
}

/** Who has not confirmed, of events that go on and that nobody has confirmed. */
export async function unconfirmedNotices(payload: Payload, language: 'sv' | 'en'): Promise<Unconfirmed[]> {
  const { docs } = await payload.find({
    collection: 'notices',
    where: {
      and: [
        { kind: { equals: 'event-started' } },
        { 'event.endsAt': { greater_than: new Date().toISOString() } },
      ],
    },
    sort: 'dueAt',
    pagination: false,
    depth: 1,
    locale: language,
    fallbackLocale: 'sv',
    populate: { events: { title: true }, users: { name: true } },
  });
  return stillUnconfirmed(docs).map((notice) => ({
    id: notice.id,
    officer: nameOf(notice),
    title: typeof notice.event === 'object' && notice.event !== null ? notice.event.title : '',
    at: notice.dueAt ?? notice.createdAt,
  }));
}

/** One officer who confirms is enough: the others of the event are let alone. Pure. */
export function stillUnconfirmed<N extends Pick<Notice, 'state' | 'event'>>(notices: readonly N[]): N[] {
  const confirmed = new Set(notices.filter(({ state }) => state === 'confirmed').map(eventOf));
  return notices.filter(
    (notice) =>
      (notice.state === 'unconfirmed' || notice.state === 'failed') && !confirmed.has(eventOf(notice)),
  );
}

function eventOf({ event }: Pick<Notice, 'event'>): string | null {
  return (typeof event === 'object' ? event?.id : event) ?? null;
}

function nameOf({ officer }: Pick<Notice, 'officer'>): string {
  return typeof officer === 'object' && officer !== null ? officer.name : '–';
}
