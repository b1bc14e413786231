import type { PayloadRequest } from 'payload';
import { PublicError } from '../public-error.ts';
import { isInside } from './roles.ts';

/**
 * Languages are handed out one at a time outside the house: all of them at once would show what one of them keeps back.
 * @throws {PublicError} 400 when somebody outside asks over HTTP for every language at once
 */
export function refuseAllLanguages(req: PayloadRequest): void {
  const asksForAll = (req.locale as string | null | undefined) === 'all';
  if (req.payloadAPI === 'local' || !asksForAll || isInside(req.user)) return;
  throw new PublicError('Ask for one language: locale=sv or locale=en.', 400);
}
