import { lineShiftShape } from '@pressjour/contract';
import type { CollectionBeforeValidateHook } from 'payload';
import { label } from '../labels.ts';
import { refusal } from '../refuse.ts';

/** Refuses a document whose `endsAt` does not come after its `startsAt`, and years that the line cannot be told of. */
export const checkStretch: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) => {
  const starts = Date.parse(data?.startsAt ?? originalDoc?.startsAt);
  const ends = Date.parse(data?.endsAt ?? originalDoc?.endsAt);
  const refuse = (sv: string, en: string) =>
    refusal({ req, collection: collection.slug, path: 'endsAt', message: label(sv, en) });
  if (ends <= starts) throw refuse('Slutet måste ligga efter början.', 'The end must come after the start.');
  if ([starts, ends].some(isOutsideFourDigitYears)) {
    throw refuse('Skriv årtalet med fyra siffror.', 'Write the year with four digits.');
  }
  return data;
};

/** The line is told of instants in years of four digits only. */
function isOutsideFourDigitYears(at: number): boolean {
  return !Number.isNaN(at) && !lineShiftShape.shape.endsAt.safeParse(new Date(at).toISOString()).success;
}
