import {
  type Environment,
  type Errand,
  type ErrandResult,
  noticeCallAddresses,
  type StepSealer,
} from '@pressjour/contract';
import type { Telephony } from '@pressjour/telephony';
import type { Cms } from '../cms.ts';
import { ErrandFailure } from '../failure.ts';
import type { SendMail } from '../mail/mail-sender.ts';
import type { Outbox } from '../outbox.ts';
import { deleteRecords } from '../twilio/deletions.ts';
import { findRecordings } from '../twilio/lost-recordings.ts';
import { createRecordings } from '../twilio/recordings.ts';

export interface Done {
  result: Extract<ErrandResult, { outcome: 'done' }>;
  /** To be done once the cms knows the result. */
  settle?: () => Promise<void>;
}

/**
 * Carries out one errand.
 * @throws an error with a sentence for people and `again`
 */
export type CarryOut = (claimed: { id: string; errand: Errand }) => Promise<Done>;

export type NotifierTelephony = Pick<
  Telephony,
  | 'sendText'
  | 'placeCall'
  | 'fetchRecording'
  | 'listRecordings'
  | 'deleteRecording'
  | 'deleteCall'
  | 'deleteMessage'
>;

export interface CarryOutParts {
  environment: Pick<Environment, 'dataDir' | 'dutyLineUrl' | 'twilio'>;
  /** The account at Twilio; null: none is set. */
  account: {
    telephony: NotifierTelephony;
    /** Deploys the fallback when it differs from the one that is there. */
    deployFallback: () => Promise<void>;
  } | null;
  cms: Pick<Cms, 'keepVoicemail' | 'journal' | 'line'>;
  sendMail: SendMail;
  outbox: Outbox;
  sealer: Pick<StepSealer, 'seal'>;
}

const officerRingSeconds = 25;

/** Without an account at Twilio texts and calls go to the outbox, and there is nothing there to delete or to deploy. */
export function createCarryOut({
  environment,
  account,
  cms,
  sendMail,
  outbox,
  sealer,
}: CarryOutParts): CarryOut {
  const { dataDir, dutyLineUrl, twilio } = environment;
  const telephony = account?.telephony ?? null;
  const recordings = telephony && createRecordings({ telephony, cms, dataDir });

  return async ({ id, errand }) => {
    switch (errand.kind) {
      case 'text':
        return { result: { outcome: 'done', ...(await text(errand)) } };
      case 'mail': {
        const { to, subject, text } = errand;
        return { result: { outcome: 'done', ...(await sendMail({ id, to, subject, text })) } };
      }
      case 'call':
        return { result: { outcome: 'done', ...(await call(errand)) } };
      case 'fetch-recording':
        if (recordings === null) throw noAccount();
        await recordings.bring(errand);
        return { result: { outcome: 'done' }, settle: () => recordings.settle(errand) };
      case 'find-recordings':
        if (telephony !== null) await findRecordings({ telephony, cms, calls: errand.calls });
        return { result: { outcome: 'done' } };
      case 'delete-at-twilio':
        if (telephony !== null) await deleteRecords(telephony, errand);
        return { result: { outcome: 'done' } };
      case 'deploy-fallback':
        await account?.deployFallback();
        return { result: { outcome: 'done' } };
    }
  };

  async function text({ to, body }: Extract<Errand, { kind: 'text' }>): Promise<Went> {
    if (telephony !== null && twilio.textsFrom !== null) return telephony.sendText({ to, body });
    await outbox.keep({ to, body });
    return { outbox: true };
  }

  async function call({ to, call }: Extract<Errand, { kind: 'call' }>): Promise<Went> {
    if (telephony === null) {
      await outbox.keep({ to, call });
      return { outbox: true };
    }
    const { settings } = await cms.line();
    return telephony.placeCall({
      to,
      from: settings.number,
      ringSeconds: officerRingSeconds,
      ...noticeCallAddresses({ dutyLineUrl, sealer, call }),
    });
  }
}

type Went = { sid: string } | { outbox: true };

function noAccount(): ErrandFailure {
  return new ErrandFailure({
    sentence:
      'The recording was not fetched, since TWILIO_ACCOUNT_SID is unset: set it as it was during the call.',
    again: true,
  });
}
