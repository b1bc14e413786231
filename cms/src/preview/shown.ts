import type { Preview, PublicNewsItem } from '@pressjour/contract';
import type { Approval, PreviewLink } from '@pressjour/contract/payload-types';
import type { Payload } from 'payload';
import { acts, deciders, writers } from '../access/roles.ts';
import { hashOf } from '../notices/link-token.ts';
import { isAhead } from '../workflow/hour.ts';
import type { WrittenCollection, WrittenDocument } from '../written/kinds.ts';
import type { RichText } from '../written/rich-text-from-html.ts';
import { openEditorPass } from './token.ts';

/** A text as it is saved, or as it was when it was approved: one that is half written lacks what publishing would ask for. */
export interface PreviewedText extends Omit<WrittenDocument, 'title' | 'slug' | 'lead'> {
  title?: string | null;
  slug?: string | null;
  lead?: string | null;
  kind: string;
  body?: RichText | null;
  topics?: unknown;
  contacts?: unknown;
  referenceNumber?: string | null;
  corrections?: PublicNewsItem['corrections'] | null;
  publishAt?: string | null;
}

/** What the holder of a token is shown. */
export interface Shown extends Pick<Preview, 'kind' | 'to' | 'expiresAt'> {
  collection: WrittenCollection;
  text: PreviewedText;
  /** The link that was used; null for a writer's own preview, which is kept nowhere. */
  link: { id: string; uses: number; lastUsedAt: string | null } | null;
}

export interface Showing {
  payload: Payload;
  token: string;
  now: Temporal.Instant;
}

/** Tokens have one of two shapes; anything else is not looked up. */
const ofLink = /^[\w-]{22}$/;
const ofEditor = /^[\w-]{20,500}\.[\w-]{43}$/;

/**
 * What a token shows now; null when it shows nothing (any more): unknown, forged, expired, revoked, its text deleted, its writer
 * no longer one, its approval void. A link is looked up by its hash, so that no comparison tells how near a guess was.
 */
export async function shownBy(showing: Showing): Promise<Shown | null> {
  if (ofLink.test(showing.token)) return byLink(showing);
  return ofEditor.test(showing.token) ? byPass(showing) : null;
}

async function byPass({ payload, token, now }: Showing): Promise<Shown | null> {
  const pass = openEditorPass({ secret: payload.secret, token, now });
  if (pass === null) return null;
  const { collection, id, expiresAt } = pass;
  const user = await payload.findByID({ collection: 'users', id: pass.user, depth: 0, disableErrors: true });
  if (!acts(user, ...writers)) return null;
  const text = await latest({ payload, collection, id });
  return text && { kind: 'editor', to: '', expiresAt: expiresAt.toString(), collection, text, link: null };
}

async function byLink({ payload, token, now }: Showing): Promise<Shown | null> {
  const { docs } = await payload.find({
    collection: 'preview-links',
    where: { tokenHash: { equals: hashOf(token) } },
    depth: 0,
    limit: 1,
    pagination: false,
  });
  const [link] = docs;
  if (!link?.expiresAt || link.revokedAt) return null;
  if (Date.parse(link.expiresAt) <= now.epochMilliseconds) return null;
  const text = await textOf({ payload, link, now });
  if (text === null) return null;
  const { kind, to, expiresAt, collection, id, uses, lastUsedAt } = link;
  const used = { id, uses: uses ?? 0, lastUsedAt: lastUsedAt ?? null };
  return { kind, to, expiresAt, collection, text, link: used };
}

interface Reading {
  payload: Payload;
  link: PreviewLink;
  now: Temporal.Instant;
}

async function textOf({ payload, link, now }: Reading): Promise<PreviewedText | null> {
  const text = await latest({ payload, collection: link.collection, id: link.document });
  if (text === null) return null;
  if (link.kind === 'colleague') return (await isForHolder({ payload, link, now }, text)) ? text : null;
  if (!link.approval) return null;
  const approval: Approval | null = await payload.findByID({
    collection: 'approvals',
    id: link.approval,
    depth: 0,
    disableErrors: true,
  });
  if (approval?.state !== 'approved') return null;
  return { ...(approval.copy as unknown as PreviewedText), id: text.id };
}

/**
 * While an embargo lies ahead the links of those who approve alone show the text. Setting the embargo ends the others; this holds for
 * one that was made in the same moment too, by a transaction that did not see the embargo yet.
 */
async function isForHolder({ payload, link, now }: Reading, text: PreviewedText): Promise<boolean> {
  if (!isAhead(text.embargoedUntil, new Date(now.epochMilliseconds))) return true;
  if (!link.madeBy) return false;
  const maker = await payload.findByID({
    collection: 'users',
    id: link.madeBy,
    depth: 0,
    disableErrors: true,
  });
  return acts(maker, ...deciders);
}

async function latest({
  payload,
  collection,
  id,
}: {
  payload: Payload;
  collection: WrittenCollection;
  id: string;
}): Promise<PreviewedText | null> {
  const text = await payload.findByID({ collection, id, draft: true, depth: 0, disableErrors: true });
  return text as unknown as PreviewedText | null;
}
