import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { GroupField } from 'payload';
import { nobody } from '../../access/nobody.ts';

/** How long a code is valid. Milliseconds. */
const validFor = 10 * 60_000;
const triesPerCode = 5;
const minute = 60_000;
const hour = 60 * minute;
const codesPerHour = 5;

/** The code by which an officer verifies a number, as it is kept: only a keyed hash of it. */
export interface KeptCode {
  hash?: string | null;
  /** Instant, ISO 8601. */
  expiresAt?: string | null;
  triesLeft?: number | null;
  /** When codes were sent within the last hour. Milliseconds since the epoch. */
  sentAt?: unknown;
}

/** Read and written by the cms only. */
export const phoneCodeField: GroupField = {
  name: 'phoneCode',
  type: 'group',
  access: { create: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'hash', type: 'text' },
    { name: 'expiresAt', type: 'date' },
    { name: 'triesLeft', type: 'number' },
    { name: 'sentAt', type: 'json' },
  ],
};

export interface CodeOwner {
  secret: string;
  user: string;
  /** E.164: a code verifies the number that it was sent to, and no other. */
  phone: string;
}

/** A new code of six digits and what is kept of it; null when one was sent within the last minute, or five within the last hour. */
export function newCode({
  kept,
  owner,
  now,
}: {
  kept: KeptCode | null | undefined;
  owner: CodeOwner;
  now: Date;
}): { code: string; kept: Required<KeptCode> } | null {
  const at = now.getTime();
  const sent = timesOf(kept).filter((time) => time > at - hour);
  if (sent.length >= codesPerHour || sent.some((time) => time > at - minute)) return null;
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  return {
    code,
    kept: {
      hash: hashOf(code, owner),
      expiresAt: new Date(at + validFor).toISOString(),
      triesLeft: triesPerCode,
      sentAt: [...sent, at],
    },
  };
}

export type CodeCheck = 'right' | 'wrong' | 'over';

/** Whether a code is the one that was sent. `over`: there is none, it is too old, or it was tried too often; ask for a new one. */
export function checkCode({
  kept,
  code,
  owner,
  now,
}: {
  kept: KeptCode | null | undefined;
  code: string;
  owner: CodeOwner;
  now: Date;
}): CodeCheck {
  if (!kept?.hash || !kept.expiresAt || (kept.triesLeft ?? 0) <= 0) return 'over';
  if (Date.parse(kept.expiresAt) <= now.getTime()) return 'over';
  return timingSafeEqual(Buffer.from(hashOf(code, owner)), Buffer.from(kept.hash)) ? 'right' : 'wrong';
}

function hashOf(code: string, { secret, user, phone }: CodeOwner): string {
  return createHmac('sha256', secret).update(`phone code\n${user}\n${phone}\n${code}`).digest('base64url');
}

function timesOf(kept: KeptCode | null | undefined): number[] {
  return Array.isArray(kept?.sentAt) ? kept.sentAt.filter((time) => typeof time === 'number') : [];
}
