import { type Language, type Localized, lineSettingsShape } from '@pressjour/contract';
import type { PayloadRequest } from 'payload';
import type { NoticeKind } from './kinds.ts';
import { type LinkAction, linkAddress, makeToken } from './link-token.ts';
import { queueWays, waysTo } from './ways.ts';

export type Channel = 'text' | 'mail' | 'call';

/** A notice in one language. */
export interface Words {
  /** The text message: what happened and what to do, at most 1000 characters. */
  text: string;
  mail: { subject: string; text: string };
}

/** Writes a notice for whoever gets it. `link` is the address of the one-time link; empty for a notice without one. */
export type Wording = (reader: { language: Language; link: string }) => Words;

export interface RaiseNotice {
  req: PayloadRequest;
  /** What makes it this notice and no other: the same key again raises nothing. */
  key: string;
  kind: NoticeKind;
  /** The id of the user who is told. */
  officer: string;
  channels: readonly Channel[];
  /** Null for a notice that is a call only. */
  wording: Wording | null;
  /** When texts and mails are due; now unless said. */
  dueAt?: Date;
  about?: { event?: string; call?: string; shift?: string };
  confirmBy?: Date;
  /** The tier that is asked. */
  tier?: number;
  /** A link that does one thing once. */
  link?: { action: LinkAction; expiresAt: Date };
  /** What the call, if there is one, is about, and when it is placed: with the rest unless said. */
  call?: ({ purpose: 'test' } | { purpose: 'event'; title: Localized }) & { dueAt?: Date };
}

const dialled = lineSettingsShape.shape.number;

/**
 * Raises a notice in the request's transaction: the notice, and an errand for each channel, in the language of who gets it.
 * Whoever has no telephone is mailed instead. A way that cannot be gone is left out; a notice that
 * can go no way at all is kept as failed.
 * @returns its id; null when it was raised before or there is no such user
 */
export async function raiseNotice(notice: RaiseNotice): Promise<string | null> {
  const { req, key, kind, officer, channels, about = {}, confirmBy, tier, link, dueAt = new Date() } = notice;
  const { totalDocs } = await req.payload.count({
    collection: 'notices',
    where: { key: { equals: key } },
    req,
  });
  if (totalDocs > 0) return null;
  const reader = await readerOf(req, officer);
  if (!reader) return null;
  const ways = waysTo({ channels, phone: reader.phone });
  const token = link ? makeToken() : null;
  const { id } = await req.payload.create({
    collection: 'notices',
    data: {
      key,
      kind,
      officer,
      channels: ways,
      state: ways.length === 0 ? 'failed' : 'waiting',
      dueAt: dueAt.toISOString(),
      ...about,
      ...(confirmBy ? { confirmBy: confirmBy.toISOString() } : {}),
      ...(tier === undefined ? {} : { tier }),
      ...(link && token
        ? { link: { hash: token.hash, action: link.action, expiresAt: link.expiresAt.toISOString() } }
        : {}),
    },
    depth: 0,
    req,
  });
  const address = token ? linkAddress({ cmsUrl: req.payload.config.serverURL, token: token.token }) : '';
  const words = notice.wording?.({ language: reader.language, link: address }) ?? null;
  const gone = await queueWays({ req, key, notice: id, reader, words, call: notice.call, ways, dueAt });
  if (gone.length < ways.length) {
    const data = { channels: gone, ...(gone.length === 0 ? { state: 'failed' as const } : {}) };
    await req.payload.update({ collection: 'notices', id, data, depth: 0, req });
  }
  return id;
}

/** Who gets a notice. */
export interface Reader {
  name: string;
  email: string;
  /** E.164; null when there is none that can be dialled. */
  phone: string | null;
  language: Language;
}

async function readerOf(req: PayloadRequest, id: string): Promise<Reader | null> {
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req });
  if (!user) return null;
  const { name, email, language } = user;
  return { name, email, phone: dialled.safeParse(user.phone).data ?? null, language: language ?? 'sv' };
}
