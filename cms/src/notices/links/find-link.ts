import type { Language, Localized } from '@pressjour/contract';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { extendedEnd } from '../../clock/due/events.ts';
import { bothLanguages } from '../../line/both-languages.ts';
import { officeTimeZone } from '../../line/current.ts';
import { ownLocale } from '../../line/own-locale.ts';
import { hashOf } from '../link-token.ts';

/** What a link is good for, as its page tells it. Instants are ISO 8601. */
export type LinkState =
  /** There is no such link. Nothing more is told. */
  | { state: 'unknown' }
  | { state: 'used' | 'expired' }
  | { state: 'confirm' | 'confirmed'; title: Localized; endsAt: string }
  | { state: 'extend' | 'extended'; title: Localized; endsAt: string; longer: string }
  /** Somebody has changed the end of the event since the link was sent. */
  | { state: 'moved'; title: Localized; endsAt: string };

export interface Link {
  link: LinkState;
  language: Language;
  timeZone: string;
  now: Temporal.Instant;
  /** The notice and the event that it is about; null unless the link can be used. */
  subject: { notice: string; event: string; locale: Language } | null;
  /** Whom it was sent to; null when that account is gone. */
  sentTo: { id: string; name: string } | null;
}

export interface LinkQuestion {
  payload: Payload;
  token: string;
  now: Temporal.Instant;
  /** Of whoever asks: for a link that is not known. */
  language: Language;
}

/** What a token is good for now, in the language of whoever it was sent to. */
export async function findLink(question: LinkQuestion): Promise<Link> {
  return linkOf(await createLocalReq({}, question.payload), question);
}

/** The same within a request of the cms's own and its transaction. */
export async function linkOf(
  req: PayloadRequest,
  { payload, token, now, language: asked }: LinkQuestion,
): Promise<Link> {
  const frame = { timeZone: officeTimeZone(payload), now, subject: null, sentTo: null };
  const [notice] = (
    await req.payload.find({
      collection: 'notices',
      where: { 'link.hash': { equals: hashOf(token) } },
      limit: 1,
      pagination: false,
      depth: 1,
      populate: { users: { language: true, name: true } },
      req,
    })
  ).docs;
  const sent = notice?.link;
  if (!notice || !sent?.expiresAt) {
    return { ...frame, link: { state: 'unknown' }, language: asked };
  }
  const { officer } = notice;
  const language = (typeof officer === 'object' && officer?.language) || 'sv';
  const sentTo = typeof officer === 'object' && officer ? { id: officer.id, name: officer.name } : null;
  const found = { ...frame, language, sentTo };
  if (sent.usedAt) return { ...found, link: { state: 'used' } };
  const event = await eventOf(req, notice.event);
  if (!event || Temporal.Instant.compare(event.endsAt, now) <= 0) {
    return { ...found, link: { state: 'expired' } };
  }
  const { id, title, endsAt, locale } = event;
  const subject = { notice: notice.id, event: id, locale };
  if (sent.action === 'confirm') {
    return notice.state === 'confirmed'
      ? { ...found, link: { state: 'confirmed', title, endsAt } }
      : { ...found, subject, link: { state: 'confirm', title, endsAt } };
  }
  if (Temporal.Instant.compare(endsAt, sent.expiresAt) !== 0) {
    return { ...found, link: { state: 'moved', title, endsAt } };
  }
  return {
    ...found,
    subject,
    link: { state: 'extend', title, endsAt, longer: extendedEnd({ endsAt, now }) },
  };
}

interface KeptEvent {
  id: string;
  title: Localized;
  endsAt: string;
  /** A language in which it has a title, so that it can be saved. */
  locale: Language;
}

async function eventOf(
  req: PayloadRequest,
  event: string | { id: string } | null | undefined,
): Promise<KeptEvent | null> {
  const id = typeof event === 'object' ? event?.id : event;
  if (!id) return null;
  const [kept] = (
    await req.payload.find({
      collection: 'events',
      where: { id: { equals: id } },
      locale: 'all',
      limit: 1,
      pagination: false,
      depth: 0,
      req: ownLocale(req),
    })
  ).docs;
  if (!kept) return null;
  const { sv } = kept.title as unknown as Partial<Localized>;
  return { id, title: bothLanguages(kept.title), endsAt: kept.endsAt, locale: sv ? 'sv' : 'en' };
}
