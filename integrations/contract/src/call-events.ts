import { z } from 'zod';
import { languages } from './language.ts';

const instant = z.iso.datetime({ offset: true });

/**
 * One entry of the duty line's journal. The cms keeps each once, by `entryId`, and computes `calls` from them.
 * `from` is personal data: the cms moves it to the call and does not keep it in the entry.
 */
export const callEventShape = z.object({
  entryId: z.uuid(),
  callSid: z.string().min(1),
  at: instant,
  /**
   * `accepted`: key 1 on an attempt that asks for it, or bridged on one that does not. `declined`: key 2, or other keys
   * until the whisper was over. `attempt-ended`: its status is `completed` only when the two were bridged. `caller-gone`:
   * the officer pressed 1 and was told that the caller had hung up. `message`: the closed message. `voicemail`: the
   * promise and the tone; both stand once more with `language` when the caller chose one. `recorded`: Twilio has a whole
   * recording. `notice`: what became of a call that Pressjour placed itself.
   */
  kind: z.enum([
    'incoming',
    'attempt',
    'accepted',
    'declined',
    'attempt-ended',
    'caller-gone',
    'message',
    'voicemail',
    'recorded',
    'ended',
    'notice',
  ]),
  /** On `incoming` only: E.164, or `anonymous`. */
  from: z.string().optional(),
  /** On `incoming`. */
  lineState: z.enum(['desk', 'event', 'closed']).optional(),
  /** On `incoming`: the events going on. */
  events: z.array(z.string()).optional(),
  /** On `incoming`: whether the caller is blocked. */
  blocked: z.boolean().optional(),
  /** On `incoming`: nobody could be rung, since there was no snapshot or the rules failed; `lineState` is `closed` then. */
  undecided: z.boolean().optional(),
  /** On `message`, `voicemail` and `recorded`: the language that the caller chose by a key. */
  language: z.enum(languages).optional(),
  /** On attempts, and on an `ended` that the duty line saw during one: the step of the ladder, from 0. */
  step: z.int().min(0).optional(),
  tier: z.int().min(0).optional(),
  /** The name of the officer, or the label of the desk number. */
  name: z.string().optional(),
  officer: z.string().optional(),
  /**
   * On `attempt-ended` and `ended`: what Twilio reports, such as no-answer, busy, completed. On `notice`: `confirmed`,
   * `number-shown`, `number-not-shown`, `no-key`, or what Twilio reports of a call that nobody took.
   */
  status: z.string().optional(),
  durationSeconds: z.int().min(0).optional(),
  /** On `recorded`. */
  recordingSid: z
    .string()
    .regex(/^RE[0-9a-f]{32}$/)
    .optional(),
  /** On `attempt-ended`: what Twilio calls the call to that telephone; none when it was never placed. */
  legSid: z
    .string()
    .regex(/^CA[0-9a-f]{32}$/)
    .optional(),
  /** On `notice`: the id of the notice. */
  notice: z.string().optional(),
});

export type CallEvent = z.infer<typeof callEventShape>;

/** `POST /api/call-events/batch`: entries in the order they were written. Answered `{ stored, known }`. */
export const callEventBatchShape = z.object({ entries: z.array(callEventShape).min(1).max(500) });
export type CallEventBatch = z.infer<typeof callEventBatchShape>;
