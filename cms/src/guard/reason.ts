import type { PayloadRequest } from 'payload';
import { label } from '../labels.ts';
import { publicError } from '../public-error.ts';
import { say } from '../say.ts';
import { wordRules } from './examine.ts';
import { findInWords } from './find/in-words.ts';
import { findingNames } from './words.ts';

/**
 * Refuses a reason that readers are to see where a text stood, while something stands in it that they should not have. It can always be
 * said in other words, so nothing in it can be waved through.
 * @throws {PublicError} 409 with what was found, in words
 */
export async function refuseInReason(req: PayloadRequest, reason: string): Promise<void> {
  const pieces = [{ field: 'withdrawal', file: '', text: reason, kind: 'words' } as const];
  const found = findInWords(pieces, await wordRules(req));
  if (found.length === 0) return;
  const named = found.map(({ code, excerpt }) => `${say(req, findingNames[code])} (${excerpt})`).join('; ');
  const message = label(
    `Texten är kvar. Skälet visas för alla, så skriv om det utan detta: ${named}.`,
    `The text is still live. Everybody sees the reason, so write it in other words, without this: ${named}.`,
  );
  throw publicError(req, message, 409);
}
