import { createHash, randomBytes } from 'node:crypto';

/** What a one-time link does: confirm its notice, or let the event of its notice go on for longer. */
export type LinkAction = 'confirm' | 'extend';

/** A token of 128 random bits for an address, and its SHA-256, which is all that is kept of it. */
export function makeToken(): { token: string; hash: string } {
  const token = randomBytes(16).toString('base64url');
  return { token, hash: hashOf(token) };
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

export function linkAddress({ cmsUrl, token }: { cmsUrl: string; token: string }): string {
  return `${cmsUrl}/api/links/${token}`;
}
