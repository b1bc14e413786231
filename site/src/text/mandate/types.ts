/** What is filled in, in the order of the form. */
export const mandateFields = [
  'name',
  'identityNumber',
  'journalist',
  'newsroom',
  'caseNumber',
  'documents',
  'purpose',
  'from',
  'until',
  'exceptions',
  'others',
  'place',
] as const;
export type MandateField = (typeof mandateFields)[number];

/** In the order of the form; each with what is filled in there. */
export const mandateParts = {
  giver: ['name', 'identityNumber'],
  receiver: ['journalist', 'newsroom'],
  subject: ['caseNumber', 'documents', 'purpose'],
  limits: ['from', 'until', 'exceptions', 'others'],
} as const satisfies Record<string, readonly MandateField[]>;
export type MandatePart = keyof typeof mandateParts;

/** What the power of attorney needs; of the case number and the documents, one is enough. */
export const neededFields: readonly MandateField[] = [
  'name',
  'journalist',
  'caseNumber',
  'documents',
  'from',
  'until',
];

/** What a power of attorney is refused for. */
export type Refusal =
  | 'no-name'
  | 'wrong-identity-number'
  | 'no-journalist'
  | 'no-subject'
  | 'too-general'
  | 'no-from'
  | 'no-until'
  | 'until-before-from'
  | 'until-past';

/** What it may be, and had better not. */
export type Advice = 'long' | 'old';

/** The words of the power of attorney: of its blank form, of the page that fills it in, and of what is printed. */
export interface MandateTexts {
  title: string;
  lead: (organisation: string) => string;
  needed: string;
  parts: Record<MandatePart | 'consent' | 'signature', string>;
  fields: Record<MandateField, { label: string; hint: string }>;
  consent: (organisation: string) => string;
  /** To be ticked. */
  comment: (organisation: string) => string;
  withdrawal: (organisation: string) => string;
  signature: { own: string; capitals: string; date: string; several: string };
  sending: { title: string; body: (contact: { email: string; phone: string }) => string };
  /** Which wording of the form it is. */
  edition: (date: string) => string;
  builder: MandateBuilderTexts;
}

/** The words of filling it in on the page. */
export interface MandateBuilderTexts {
  title: string;
  lead: string;
  /** Says that nothing is sent or kept. */
  privacy: string;
  /** Before the list of what to write, where the page cannot fill it in. */
  withoutScript: string;
  show: string;
  refused: (count: number) => string;
  refusals: Record<Refusal, string>;
  adviceTitle: string;
  advice: Record<Advice, string>;
  ready: string;
  readyLead: string;
  print: string;
  change: string;
  validity: string;
  period: (from: string, until: string) => string;
}
