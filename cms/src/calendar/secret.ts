import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Payload } from 'payload';

/** What is kept of a calendar's secret address. With the database alone nobody can tell the address. */
export interface KeptAddress {
  /** Random; a new one makes a new address. */
  nonce: string;
  /** SHA-256 of the address's secret, by which a calendar is looked up. */
  hash: string;
}

/**
 * The secret in an address, 192 bits: made again from the nonce whenever its owner wants to see it.
 * @param owner the id of a user, or `roster`
 */
export function secretOf({
  payload,
  owner,
  nonce,
}: {
  payload: Payload;
  owner: string;
  nonce: string;
}): string {
  const key = Buffer.from(
    hkdfSync('sha256', payload.secret, '', 'pressjour calendar address, version 1', 32),
  );
  const made = createHmac('sha256', key).update(`${owner}\n${nonce}`).digest();
  return made.subarray(0, 24).toString('base64url');
}

export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** A new address for an owner; the one before no longer works once this is kept. */
export function newAddress({ payload, owner }: { payload: Payload; owner: string }): KeptAddress {
  const nonce = randomBytes(16).toString('base64url');
  return { nonce, hash: hashOfSecret(secretOf({ payload, owner, nonce })) };
}

/** The whole address; null when there is none yet, or the cms has another secret than when it was made. */
export function addressOf({
  payload,
  owner,
  kept,
}: {
  payload: Payload;
  owner: string;
  kept: { nonce?: string | null; hash?: string | null } | null | undefined;
}): string | null {
  if (!kept?.nonce || !kept.hash) return null;
  const secret = secretOf({ payload, owner, nonce: kept.nonce });
  return hashOfSecret(secret) === kept.hash ? `${payload.config.serverURL}/api/calendar/${secret}.ics` : null;
}
