import type { Happening, LineSnapshot } from '@pressjour/contract';
import type { CallForm } from './form.ts';
import type { Steps } from './steps.ts';

/** One step of a call: the form that Twilio posts and the address it was posted to, answered with a TwiML document. */
export type Answering = (form: CallForm, token: unknown) => string;

/** What every step has at hand; all of it in memory. */
export interface CallParts extends Steps {
  now: () => Temporal.Instant;
  /** The snapshot in memory; null before the very first one. */
  snapshot: () => LineSnapshot | null;
  journal: (happening: Happening) => void;
  /** SITE_URL. */
  siteUrl: string;
}
