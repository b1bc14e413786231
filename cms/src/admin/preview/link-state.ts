import type { PreviewLink } from '@pressjour/contract/payload-types';
import type { Say } from '../texts/index.ts';
import { moment, type Writing } from '../time.ts';

type Near = Writing & { now: { epochMilliseconds: number } };

/** Whether a link shows its text still, as far as its row tells. */
export function isValid({ revokedAt, expiresAt }: PreviewLink, { now }: Pick<Near, 'now'>): boolean {
  return !revokedAt && Date.parse(expiresAt ?? '') > now.epochMilliseconds;
}

/** How long a link is valid, or who ended it, and whether it was used. */
export function linkInWords(link: PreviewLink, { say, writing }: { say: Say; writing: Near }): string {
  const { revokedAt, revokedByName, expiresAt, lastUsedAt } = link;
  const when = (instant: string | null | undefined) => (instant ? moment(instant, writing) : '');
  const used = lastUsedAt ? say('shareUsed', { moment: when(lastUsedAt) }) : say('shareUnused');
  return `${validity()} ${used}`;

  function validity(): string {
    if (!revokedAt) {
      return say(isValid(link, writing) ? 'shareValid' : 'shareExpired', { moment: when(expiresAt) });
    }
    return revokedByName
      ? say('shareRevokedBy', { name: revokedByName, moment: when(revokedAt) })
      : say('shareRevoked', { moment: when(revokedAt) });
  }
}
