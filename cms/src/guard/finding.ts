/** What the publish guard looks for. */
export type FindingCode =
  | 'personal-identity-number'
  | 'case-number'
  | 'email-address'
  | 'telephone-number'
  | 'missing-alt'
  | 'missing-credit'
  | 'missing-licence'
  | 'empty-lead'
  | 'dead-link'
  | 'unchecked-link';

/** Something in a text or its files that must be removed, or waved through with a reason, before it is approved. */
export interface Finding {
  code: FindingCode;
  /** The same for the same thing found again, so that a reason given for it holds; never holds what was found in clear. */
  key: string;
  /** The field, as the form names it, and the words around it; of a personal identity number only its first six digits are shown. */
  place: { field: string; label: string; excerpt: string };
  /** What it is and what to do, in the reader's language. */
  message: string;
  /** Whether it stands in the way. A link that could not be checked does not. */
  blocks: boolean;
  /** The reason it was waved through with. */
  waived: { by: string; at: string; reason: string } | null;
}
