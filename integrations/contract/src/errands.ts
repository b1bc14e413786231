import { z } from 'zod';
import { languages } from './language.ts';

/**
 * What the cms asks the notifier to do outside: texts, mails, calls, and errands at Twilio. The cms keeps each in the transaction
 * of what caused it; the notifier claims those that are due, on CMS_INTERNAL_URL with `Authorization: Bearer INTERNAL_TOKEN`.
 */

const e164 = z.string().regex(/^\+[1-9]\d{6,14}$/);
/** As wide as what the cms takes as a user's address: `z.email` refuses some of those, as `a&b@example.se`. */
const mailAddress = z.string().regex(/^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+\.[a-z]{2,}$/i);
const sid = (prefix: string) => z.string().regex(new RegExp(`^${prefix}[0-9a-f]{32}$`));

/** A call that Pressjour places itself; the duty line speaks in it. */
export const noticeCallShape = z.object({
  /** The notice that it belongs to. */
  notice: z.string(),
  /** `test`: the weekly test call, which asks whether the press number shows. `event`: asks to confirm that an event has begun. */
  purpose: z.enum(['test', 'event']),
  /** The officer's name. */
  name: z.string(),
  language: z.enum(languages),
  /** On `event`: its title. */
  title: z.string().optional(),
});

export const errandShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), to: e164, body: z.string().min(1).max(1000) }),
  z.object({
    kind: z.literal('mail'),
    to: mailAddress,
    subject: z.string().min(1),
    text: z.string().min(1),
  }),
  /** Answered with TwiML by the duty line's `/voice/notice`. */
  z.object({ kind: z.literal('call'), to: e164, call: noticeCallShape }),
  /** Fetch a recording, verify it, hand it to the cms, then delete it at Twilio. */
  z.object({
    kind: z.literal('fetch-recording'),
    callSid: z.string().min(1),
    recordingSid: sid('RE'),
    /** What Twilio said of its length. */
    durationSeconds: z.int().min(0),
  }),
  /** Look for voicemails of calls whose journal has none, and tell the cms as the duty line would have. */
  z.object({ kind: z.literal('find-recordings'), calls: z.array(sid('CA')).min(1) }),
  /**
   * Delete records at Twilio, of each call all recordings too but those that are still to be fetched. What is gone already counts
   * as deleted.
   */
  z.object({
    kind: z.literal('delete-at-twilio'),
    calls: z.array(sid('CA')),
    messages: z.array(sid('(?:SM|MM)')),
    recordings: z.array(sid('RE')),
    /** Recordings of these calls that stay. */
    awaited: z.array(sid('RE')).optional(),
  }),
  /** Deploy the fallback anew when its timetable differs from the one that is there. */
  z.object({ kind: z.literal('deploy-fallback') }),
]);

export type Errand = z.infer<typeof errandShape>;
export type ErrandKind = Errand['kind'];
export const errandKinds = errandShape.options.map(({ shape }) => shape.kind.value);
export type NoticeCall = z.infer<typeof noticeCallShape>;

/** `POST /api/errands/claim`: leases what is due, in order, of these kinds or of any. */
export const claimQuestionShape = z.object({
  limit: z.int().min(1).max(50),
  kinds: z.array(z.enum(errandKinds)).min(1).optional(),
});
export type ClaimQuestion = z.infer<typeof claimQuestionShape>;

/** What a claim is answered with. What is claimed is leased for `leaseSeconds`. */
export const claimedErrandsShape = z.object({
  errands: z.array(
    z.object({
      id: z.string(),
      attempt: z.int().min(1),
      /** Since when it is due; the notifier tells monitors how long the oldest has waited. */
      dueAt: z.iso.datetime({ offset: true }),
      errand: errandShape,
    }),
  ),
  leaseSeconds: z.number(),
});
export type ClaimedErrands = z.infer<typeof claimedErrandsShape>;

/** `POST /api/errands/:id/result`: what became of one try. The cms decides whether and when it is tried again. */
export const errandResultShape = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('done'),
    /** What Twilio calls the text or the call. */
    sid: z.string().optional(),
    /** Where it went when nothing is sent out. */
    outbox: z.boolean().optional(),
  }),
  z.object({
    outcome: z.literal('failed'),
    /** One sentence for people, without telephone numbers. */
    error: z.string(),
    /** Whether another try may do better: false for a number that does not exist. */
    again: z.boolean(),
  }),
]);
export type ErrandResult = z.infer<typeof errandResultShape>;

/**
 * `PUT /api/calls/:callSid/voicemail?recordingSid=…&durationSeconds=…` with the audio as body (audio/mpeg or audio/wav):
 * answered when the cms has it, encrypted, on its disk. The same recording again is answered the same.
 */
export const voicemailKeptShape = z.object({ bytes: z.int(), sha256: z.string() });
export type VoicemailKept = z.infer<typeof voicemailKeptShape>;
