import { z } from 'zod';

/**
 * What the agency says of its own site, of personal data and of its social channels: one global each, editable in the cms and read
 * once a language without credentials. A text that nobody has written is empty, and the site says its own instead.
 */

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '');
/** A text with an entry on each line. */
const lines = text.transform((value) => split(value, /\n/));
/** A text whose paragraphs are parted by an empty line. */
const paragraphs = text.transform((value) => split(value, /\n\s*\n/));
const date = z.iso
  .date()
  .nullish()
  .transform((value) => value ?? null);
const updatedAt = z.iso
  .datetime({ offset: true })
  .nullish()
  .transform((value) => value ?? null);
const link = z
  .url({ protocol: /^https$/ })
  .or(z.literal(''))
  .nullish()
  .transform((value) => value ?? '');

const accessibilityStatuses = ['full', 'partial', 'none'] as const;
export type AccessibilityStatus = (typeof accessibilityStatuses)[number];

/** The fields of the Swedish regulator's template: https://www.digg.se/tdosredogorelse */
export const publicAccessibilityShape = z.object({
  /** Null while nobody has assessed the site. */
  status: z
    .enum(accessibilityStatuses)
    .nullish()
    .transform((value) => value ?? null),
  /** Addresses beside the site's own that the statement covers. */
  covered: lines,
  /** Known gaps, one a line: against the law's demands, too great a burden, outside the law. */
  nonConforming: lines,
  disproportionate: lines,
  outsideLaw: lines,
  assessedOn: date,
  method: z
    .enum(['own', 'external'])
    .nullish()
    .transform((value) => value ?? 'own'),
  methodNote: paragraphs,
  /** Empty: the press service's. */
  feedbackEmail: text,
  feedbackPhone: text,
  /** How soon whoever reports a gap is answered. */
  feedbackAnswer: text,
  regulator: text,
  complaintUrl: link,
  publishedOn: date,
  updatedAt,
});

/** Which of the press service's times of keeping a row of the privacy page goes by. */
const retentionKinds = ['none', 'caller-numbers', 'voicemails'] as const;

export const publicPrivacyShape = z.object({
  intro: paragraphs,
  processing: z
    .array(
      z.object({
        what: text,
        purpose: text,
        legalBasis: text,
        retention: text,
        keeps: z
          .enum(retentionKinds)
          .nullish()
          .transform((value) => value ?? 'none'),
      }),
    )
    .nullish()
    .transform((rows) => (rows ?? []).filter(({ what }) => what !== '')),
  rights: lines,
  /** The data protection officer. */
  officerName: text,
  officerEmail: text,
  officerPhone: text,
  regulator: text,
  complaintUrl: link,
  updatedAt,
});

export const publicSocialMediaRulesShape = z.object({
  lead: text,
  tone: paragraphs,
  /** What is removed, one ground a line. */
  grounds: lines,
  records: paragraphs,
  rights: paragraphs,
  updatedAt,
});

export const publicStatementShapes = {
  'accessibility-statement': publicAccessibilityShape,
  'privacy-statement': publicPrivacyShape,
  'social-media-rules': publicSocialMediaRulesShape,
} as const;

export type PublicStatementName = keyof typeof publicStatementShapes;
export type PublicStatements = {
  [Name in PublicStatementName]: z.infer<(typeof publicStatementShapes)[Name]>;
};
export const publicStatementNames = Object.keys(publicStatementShapes) as PublicStatementName[];

export type PublicAccessibility = PublicStatements['accessibility-statement'];
export type PublicPrivacy = PublicStatements['privacy-statement'];
export type PublicSocialMediaRules = PublicStatements['social-media-rules'];

function split(value: string, between: RegExp): string[] {
  return value
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
