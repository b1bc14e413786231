import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type WrittenCollection, writtenCollections } from '../written/kinds.ts';

/** What a writer's own preview shows, and to whom. */
export interface EditorPass {
  collection: WrittenCollection;
  id: string;
  /** The id of the writer. */
  user: string;
  expiresAt: Temporal.Instant;
}

/** An hour and what is left of a quarter: within a quarter a text's address stays the same, so that a save does not load it anew. */
const quarter = 15 * 60 * 1000;
const lifetime = 4 * quarter;

const packed = z.tuple([z.enum(writtenCollections), z.string(), z.string(), z.number()]);

/**
 * A token for the preview beside a writer's form. It is signed with a key derived from the cms's secret for this purpose alone, and
 * kept nowhere.
 */
export function sealEditorPass({
  secret,
  now,
  ...pass
}: Omit<EditorPass, 'expiresAt'> & { secret: string; now: Temporal.Instant }): string {
  const expires = (Math.floor(now.epochMilliseconds / quarter) + 1) * quarter + lifetime;
  const content = Buffer.from(JSON.stringify([pass.collection, pass.id, pass.user, expires]));
  const said = content.toString('base64url');
  return `${said}.${sign({ secret, purpose: 'editor', said })}`;
}

/** What a token of `sealEditorPass` says; null for one that is forged, cut or too old. */
export function openEditorPass({
  secret,
  token,
  now,
}: {
  secret: string;
  token: string;
  now: Temporal.Instant;
}): EditorPass | null {
  const [said = '', mark = ''] = token.split('.');
  if (!isSigned({ secret, purpose: 'editor', said, mark })) return null;
  const [collection, id, user, expires] = packed.parse(JSON.parse(Buffer.from(said, 'base64url').toString()));
  if (expires <= now.epochMilliseconds) return null;
  return { collection, id, user, expiresAt: Temporal.Instant.fromEpochMilliseconds(expires) };
}

/** Names a file in an address below a token that was given it, though the saved text does not use it yet. */
export function fileKey({ secret, token, media }: { secret: string; token: string; media: string }): string {
  return `${media}.${sign({ secret, purpose: 'file', said: `${token}\n${media}` })}`;
}

/** The medium of a `fileKey`; null unless it was made for this token. */
export function mediaOfKey({
  secret,
  token,
  key,
}: {
  secret: string;
  token: string;
  key: string;
}): string | null {
  const [media = '', mark = ''] = key.split('.');
  return isSigned({ secret, purpose: 'file', said: `${token}\n${media}`, mark }) ? media : null;
}

interface Saying {
  secret: string;
  purpose: 'editor' | 'file';
  said: string;
}

function sign({ secret, purpose, said }: Saying): string {
  const key = hkdfSync('sha256', secret, '', `pressjour preview ${purpose}, version 1`, 32);
  return createHmac('sha256', Buffer.from(key)).update(said).digest('base64url');
}

function isSigned({ mark, ...saying }: Saying & { mark: string }): boolean {
  const [right, given] = [Buffer.from(sign(saying)), Buffer.from(mark)];
  return right.length === given.length && timingSafeEqual(right, given);
}
