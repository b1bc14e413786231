import {
  languages,
  type NoticeCall,
  noticeCallShape,
  type StepSealer,
  webhookOverrides,
} from '@pressjour/contract';
import type { LadderStep } from '@pressjour/rules';
import { z } from 'zod';

/** A telephone of the ladder, packed without the names of its fields, so that the address stays short. */
const packedStepShape = z
  .tuple([z.int(), z.string(), z.string(), z.string().nullable(), z.boolean(), z.int()])
  .transform(([tier, name, phone, officer, acceptByKey, ringSeconds]) => ({
    tier,
    name,
    phone,
    officer,
    acceptByKey,
    ringSeconds,
  }));

/** A call on its way up the ladder, all of it fixed when the call arrived but for `taken`. */
const planShape = z.object({
  callSid: z.string(),
  /** E.164 or `anonymous`. */
  from: z.string(),
  /** The press number, shown on the telephones that ring. */
  number: z.string(),
  /** What the whisper says the call is about, in Swedish. */
  matter: z.string(),
  /** When the call arrived, epoch milliseconds. */
  startedAt: z.number(),
  /** One round. */
  ladder: z.array(packedStepShape),
  rounds: z.int(),
  maxWaitSeconds: z.int(),
  /** What the caller gets whom nobody on the ladder took. */
  unanswered: z.enum(['voicemail', 'message']),
  /** How many telephones were rung so far, all rounds together: the number of the step under way. */
  taken: z.int(),
});

/** One attempt to reach somebody, for the steps on that person's own leg. */
const attemptShape = z.object({
  callSid: z.string(),
  from: z.string(),
  matter: z.string(),
  /** The number of the attempt, from 0, all rounds together. */
  step: z.int(),
  tier: z.int(),
  name: z.string(),
  officer: z.string().nullable(),
  /** When the caller's longest wait is over, epoch milliseconds. */
  waitUntil: z.number(),
});

/** What a caller whom nobody took is listening to. */
const offerShape = z.object({ callSid: z.string(), heard: z.enum(['message', 'voicemail']) });

const recordingShape = z.object({
  callSid: z.string(),
  /** The one chosen by a key. */
  language: z.enum(languages).optional(),
});

/** `left`: how often the question is still put after a key that is no answer. */
const askedAttemptShape = attemptShape.extend({ left: z.int() });
/** `callSid`: the call in which it is asked; the address of the notice itself was made before there was one. */
const askedNoticeShape = noticeCallShape.extend({ left: z.int(), callSid: z.string() });

export type Plan = z.infer<typeof planShape>;
export type Attempt = z.infer<typeof attemptShape>;
export type Recording = z.infer<typeof recordingShape>;

/** What the address of each kind of step carries. */
interface StepContents {
  dialled: Plan;
  whisper: Attempt;
  accept: z.infer<typeof askedAttemptShape>;
  language: z.infer<typeof offerShape>;
  thanks: Recording;
  recorded: Recording;
  notice: NoticeCall;
  'notice-key': z.infer<typeof askedNoticeShape>;
}
type StepKind = keyof StepContents;

const hours = (count: number) => Temporal.Duration.from({ hours: count });
const minutes = (count: number) => Temporal.Duration.from({ minutes: count });

const kinds: {
  [Kind in StepKind]: { shape: z.ZodType<StepContents[Kind]>; lifetime: Temporal.Duration };
} = {
  /** A conversation lasts at most four hours (Twilio's own limit for Dial); its end must still be understood. */
  dialled: { shape: planShape, lifetime: hours(5) },
  whisper: { shape: attemptShape, lifetime: minutes(10) },
  accept: { shape: askedAttemptShape, lifetime: minutes(10) },
  language: { shape: offerShape, lifetime: minutes(30) },
  thanks: { shape: recordingShape, lifetime: hours(1) },
  /** Twilio may take its time with a recording, and one that is told too late would be lost. */
  recorded: { shape: recordingShape, lifetime: hours(7 * 24) },
  notice: { shape: noticeCallShape, lifetime: hours(24) },
  'notice-key': { shape: askedNoticeShape, lifetime: minutes(10) },
};

export interface Steps {
  /** The address of a step, named as its path, with all that the step must know. */
  address: <Kind extends StepKind>(kind: Kind, content: StepContents[Kind]) => string;
  /** What an address carried; null when it is forged, damaged, too old or of another kind of step. */
  open: <Kind extends StepKind>(kind: Kind, token: unknown) => StepContents[Kind] | null;
}

export function callSteps({ sealer, dutyLineUrl }: { sealer: StepSealer; dutyLineUrl: string }): Steps {
  return {
    address(kind, content) {
      const packed = 'ladder' in content ? { ...content, ladder: content.ladder.map(packedStep) } : content;
      const step = sealer.seal({ kind, content: packed, lifetime: kinds[kind].lifetime });
      return `${dutyLineUrl}/voice/${kind}?step=${step}${webhookOverrides}`;
    },
    open: (kind, token) => sealer.open({ kind, token, shape: kinds[kind].shape }),
  };
}

function packedStep({ tier, name, phone, officer, acceptByKey, ringSeconds }: LadderStep) {
  return [tier, name, phone, officer, acceptByKey, ringSeconds];
}
