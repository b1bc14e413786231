import { type ClaimQuestion, type ErrandKind, errandKinds } from '@pressjour/contract';

/** How many errands are carried out side by side. */
const atOnce = 8;
/** How many of them may be mails: a mail server that is slow leaves the others to texts and calls. */
const mailsAtOnce = 4;

/**
 * What to claim beside the errands that are under way.
 * @param underWay their kinds
 * @returns null when there is no room
 */
export function nextClaim(underWay: readonly ErrandKind[]): ClaimQuestion | null {
  const room = atOnce - underWay.length;
  const mails = mailsAtOnce - underWay.filter((kind) => kind === 'mail').length;
  if (room <= 0) return null;
  if (mails <= 0) return { limit: room, kinds: errandKinds.filter((kind) => kind !== 'mail') };
  return { limit: Math.min(room, mails) };
}
