import type { PayloadRequest } from 'payload';
import { actorOf } from '../audit/actor.ts';
import { importedGuidKey } from '../collections/NewsItems/fields.ts';
import { label } from '../labels.ts';
import { PublicError } from '../public-error.ts';
import { say } from '../say.ts';
import { examine, type Guarded } from './examine.ts';
import type { Finding } from './finding.ts';
import { findingNames } from './words.ts';

export type { Guarded } from './examine.ts';

/**
 * What stands in a text or its files and must be removed, or waved through with a reason, before readers have it, with the reasons
 * that were given. No network: of links outside it says what they answered when they were last checked.
 */
export async function guardFindings(guarded: Guarded): Promise<Finding[]> {
  return (await examine(guarded)).map(({ finding }) => finding);
}

export interface Approved extends Guarded {
  /** A public note that is to be added to the corrections as the text goes out; null or absent without one. */
  correction?: string | null;
}

/**
 * Refuses to let a text go live while something found in it is neither removed nor waved through. What an import brings and the demo
 * holds passes: the first was public already, the second is invented. Meant for the moment when a text is approved; what was approved
 * goes out at its hour without being asked again.
 * @throws {PublicError} 409 with `findings` in its data
 */
export async function refuseUnresolved({ correction, ...guarded }: Approved): Promise<void> {
  const { req, document } = guarded;
  if (passes(req)) return;
  const corrections = [...(document.corrections ?? []), ...(correction ? [{ text: correction }] : [])];
  const findings = (await guardFindings({ ...guarded, document: { ...document, corrections } })).filter(
    ({ blocks, waived }) => blocks && waived === null,
  );
  if (findings.length === 0) return;
  const named = findings.map(({ code, place: { label: field, excerpt } }) => {
    const where = [field, excerpt].filter(Boolean).join(': ');
    return `${say(req, findingNames[code])} (${where})`;
  });
  const message = label(
    `Texten gick inte vidare. Rätta detta, eller släpp igenom det med ett skäl: ${named.join('; ')}.`,
    `The text went no further. Mend this, or wave it through with a reason: ${named.join('; ')}.`,
  );
  throw new PublicError(say(req, message), 409, { findings });
}

function passes(req: PayloadRequest): boolean {
  const { id, name } = actorOf(req);
  return typeof req.context[importedGuidKey] === 'string' || (id === null && name === 'Demo');
}
