import type { NoticeCall } from './errands.ts';
import type { StepSealer } from './sealed-steps.ts';
import { webhookOverrides } from './webhook-overrides.ts';

/** An officer who is phoned again, or whose telephone is told of late, is still understood. */
const lifetime = Temporal.Duration.from({ hours: 24 });

/** Where Twilio asks what to say in a call that Pressjour places itself, and where it tells what became of that call. */
export function noticeCallAddresses({
  dutyLineUrl,
  sealer,
  call,
}: {
  /** DUTY_LINE_URL, without a slash at the end. */
  dutyLineUrl: string;
  sealer: Pick<StepSealer, 'seal'>;
  call: NoticeCall;
}): { url: string; statusCallback: string } {
  const step = sealer.seal({ kind: 'notice', content: call, lifetime });
  const address = (path: string) => `${dutyLineUrl}/voice/${path}?step=${step}${webhookOverrides}`;
  return { url: address('notice'), statusCallback: address('notice-status') };
}
