import type { PayloadRequest } from 'payload';
import { acts } from '../access/roles.ts';
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
 * Refuses to let a text go live while something found in it is neither removed nor waved through. What a service or an administrator
 * imports and what the demo holds passes: the first was public already, the second is invented. Meant for the moment when a text is approved; what was approved
 * goes out at its hour without being asked again.
 * @throws {PublicError} 409 with `findings` in its data
 */
export async function refuseUnresolved({ correction, ...guarded }: Approved): Promise<void> {
  const { req } = guarded;
  if (passes(req)) return;
  const findings = (await guardFindings(withCorrection(guarded, correction))).filter(
    ({ blocks, waived }) => blocks && waived === null,
  );
  if (findings.length === 0) return;
  const named = findings.map(({ code, place: { label: field, excerpt } }) => {
    const where = [field, excerpt].filter(Boolean).join(': ');
    return `${say(req, findingNames[code])} (${where})`;
  });
  const message = isImport(req) ? notBrought(named) : notFurther(named);
  throw new PublicError(say(req, message), 409, { findings });
}

/** The text as it is with a public note that goes out with it. */
export function withCorrection(guarded: Guarded, correction: string | null | undefined): Guarded {
  if (!correction) return guarded;
  const { document } = guarded;
  return {
    ...guarded,
    document: { ...document, corrections: [...(document.corrections ?? []), { text: correction }] },
  };
}

const notFurther = (named: readonly string[]) =>
  label(
    `Texten gick inte vidare. Rätta detta, eller släpp igenom det med ett skäl: ${named.join('; ')}.`,
    `The text went no further. Mend this, or wave it through with a reason: ${named.join('; ')}.`,
  );

const notBrought = (named: readonly string[]) =>
  label(
    `Texten importerades inte, och inget sparades. Rätta detta där den kommer från, eller be en administratör importera den: ${named.join('; ')}.`,
    `The item was not imported, and nothing was kept. Mend this where it comes from, or ask an administrator to import it: ${named.join('; ')}.`,
  );

/** An import by somebody who may not judge what was public before is looked through as anything else that they publish. */
function passes(req: PayloadRequest): boolean {
  if (isImport(req)) return !req.user || acts(req.user, 'admin', 'service');
  const { id, name } = actorOf(req);
  return id === null && name === 'Demo';
}

function isImport({ context }: PayloadRequest): boolean {
  return typeof context[importedGuidKey] === 'string';
}
