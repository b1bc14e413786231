import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

/**
 * One entry of the duty line's journal. The cms keeps each once, by `entryId`, and computes `calls` from them.
 * `from` is personal data: the cms moves it to the call and does not keep it in the entry.
 */
export const callEventShape = z.object({
  entryId: z.uuid(),
  callSid: z.string().min(1),
  at: instant,
  kind: z.enum(['incoming', 'attempt', 'accepted', 'declined', 'attempt-ended', 'message', 'ended']),
  /** On `incoming` only: E.164, or `anonymous`. */
  from: z.string().optional(),
  /** On `incoming`. */
  lineState: z.enum(['desk', 'event', 'closed']).optional(),
  /** On attempts, and on an `ended` that the duty line saw during one: the step of the ladder, from 0. */
  step: z.int().min(0).optional(),
  tier: z.int().min(0).optional(),
  /** The name of the officer, or the label of the desk number. */
  name: z.string().optional(),
  officer: z.string().optional(),
  /** On `attempt-ended` and `ended`: what Twilio reports, such as no-answer, busy, completed. */
  status: z.string().optional(),
  durationSeconds: z.int().min(0).optional(),
});

export type CallEvent = z.infer<typeof callEventShape>;

/** `POST /api/call-events/batch`: entries in the order they were written. Answered `{ stored, known }`. */
export const callEventBatchShape = z.object({ entries: z.array(callEventShape).min(1).max(500) });
export type CallEventBatch = z.infer<typeof callEventBatchShape>;
