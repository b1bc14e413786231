import { z } from 'zod';
import { languages } from './language.ts';

/** What the cms's REST API shows of the register of government assignments and of press briefings to a reader without credentials. */

/** A whole https address. */
export const httpsAddressShape = z.url({ protocol: /^https$/ });

const id = z.string().min(1);
const instant = z.iso.datetime({ offset: true });
const day = z.iso.date();
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const ids = z
  .array(id)
  .nullish()
  .transform((list) => list ?? []);
const address = z
  .union([httpsAddressShape, z.literal('')])
  .nullish()
  .transform((value) => value ?? '');
const names = z
  .array(z.object({ name: text }))
  .nullish()
  .transform((rows) => (rows ?? []).map(({ name }) => name).filter((name) => name !== ''));
const orNull = <T extends z.ZodType>(shape: T) => shape.nullish().transform((value) => value ?? null);

const assignmentStates = ['open', 'extended', 'reported', 'closed'] as const;
const briefingStates = ['planned', 'moved', 'cancelled'] as const;

/** Days are those of the calendar, `YYYY-MM-DD`. */
export const publicAssignmentShape = z.object({
  id,
  title: z.string(),
  slug: z.string(),
  summary: text,
  ministry: z.string(),
  /** Who received the assignment. */
  agencies: names,
  /** Of the decision: what the report must cite. */
  referenceNumber: z.string(),
  decidedOn: day,
  decisionLink: address,
  copiesTo: names,
  dueOn: day,
  extendedTo: orNull(day),
  extensionReason: text,
  status: z.enum(assignmentStates),
  reports: z
    .array(
      z.object({
        /** The same for as long as the report stands. */
        id,
        title: text,
        dueOn: orNull(day),
        deliveredOn: orNull(day),
        reportReference: text,
        file: orNull(id),
      }),
    )
    .nullish()
    .transform((list) => list ?? []),
  files: ids,
  updatedAt: instant,
});

export const publicBriefingShape = z.object({
  id,
  title: z.string(),
  slug: z.string(),
  summary: text,
  startsAt: instant,
  endsAt: instant,
  place: z.string(),
  address: text,
  stream: address,
  accreditation: text,
  accreditationUntil: orNull(instant),
  accreditationEmail: text,
  /** The languages spoken. */
  languages: z
    .array(z.enum(languages))
    .nullish()
    .transform((list) => list ?? []),
  signInterpreted: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
  state: z.enum(briefingStates),
  reason: text,
  formerStartsAt: orNull(instant),
  formerPlace: text,
  contacts: ids,
  newsItems: ids,
  /** How many times it has changed. */
  sequence: z
    .number()
    .int()
    .nonnegative()
    .nullish()
    .transform((value) => value ?? 0),
  updatedAt: instant,
});

export type PublicAssignment = z.infer<typeof publicAssignmentShape>;
export type PublicBriefing = z.infer<typeof publicBriefingShape>;
