import { lineStateShape } from '@pressjour/contract';
import { z } from 'zod';

const rungShape = z.object({
  tier: z.int(),
  name: z.string(),
  phone: z.string(),
  officer: z.string().nullable(),
  acceptByKey: z.boolean(),
  ringSeconds: z.number(),
});

/** A call on its way up the ladder. */
export const planShape = z.object({
  callSid: z.string(),
  /** E.164 or `anonymous`. */
  from: z.string(),
  /** The press number, shown on the telephones that ring. */
  number: z.string(),
  state: lineStateShape,
  /** The number of the step that `ladder` begins with, from 0. */
  step: z.int(),
  /** What is left of the ladder. */
  ladder: z.array(rungShape),
});

/** One attempt to reach somebody, for the steps on that person's own leg. */
export const attemptShape = z.object({
  callSid: z.string(),
  from: z.string(),
  step: z.int(),
  tier: z.int(),
  name: z.string(),
  officer: z.string().nullable(),
});

export type Plan = z.infer<typeof planShape>;
export type Attempt = z.infer<typeof attemptShape>;

/** What a step is for; a token made for one is worth nothing at another. */
export type StepKind = 'dialled' | 'whisper' | 'accept';
