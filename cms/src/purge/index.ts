import type { Environment } from '@pressjour/contract';
import type { Payload } from 'payload';
import { emptyOldErrands } from '../errands/empty-old.ts';
import { siteSettings } from '../globals/SiteSettings/read.ts';
import type { DutySettings } from '../line/duty-settings.ts';
import { voicemailVault } from '../voicemail/vault.ts';
import { purgeAuditLog } from './audit-log.ts';
import { purgeCallerNumbers } from './caller-numbers.ts';
import { daysBefore } from './days-before.ts';
import { purgeExpired } from './expired.ts';
import { purgeLinkChecks, purgeWaivers } from './guard.ts';
import { type PurgeCounts, type PurgeStep, purgeSteps } from './steps.ts';
import { purgeTwilioRecords } from './twilio-records.ts';
import { purgeVoicemails } from './voicemails.ts';

/** How long the words of texts and mails are kept once these have been sent, in days. */
const errandDays = 7;
/** How long it is kept whom a preview link was for, once it has run out, in days. */
const previewLinkDays = 90;
/** How long it is kept what the address of a link answered, in days. */
const linkCheckDays = 30;

export interface Purge {
  payload: Payload;
  environment: Pick<Environment, 'dataDir' | 'payloadSecret' | 'twilio'>;
  now: Date;
  settings: Pick<DutySettings, 'retention'>;
}

/**
 * Removes personal data whose time is over, here and at Twilio, and keeps how much that was in `purges` and the log, as counts only.
 * What fails is logged, holds nothing else up, and is done the next time; doing it again removes nothing more.
 * @returns how many of each were removed
 */
export async function purge({ payload, environment, now, settings }: Purge): Promise<PurgeCounts> {
  const { voicemailDays, callerNumberDays, twilioDays } = settings.retention;
  const vault = voicemailVault({ dataDir: environment.dataDir, secret: environment.payloadSecret });
  const before = (days: number) => daysBefore(now, days);
  const steps: Record<PurgeStep, () => Promise<number>> = {
    voicemails: () => purgeVoicemails({ payload, vault, before: before(voicemailDays), now }),
    callerNumbers: () => purgeCallerNumbers({ payload, before: before(callerNumberDays) }),
    twilioRecords: async () =>
      environment.twilio.accountSid === null
        ? 0
        : purgeTwilioRecords({ payload, before: before(twilioDays), now }),
    blockedCallers: () => purgeExpired({ payload, collection: 'blocked-callers', before: now }),
    errands: () => emptyOldErrands({ payload, before: before(errandDays) }),
    previewLinks: () =>
      purgeExpired({ payload, collection: 'preview-links', before: before(previewLinkDays) }),
    linkChecks: () => purgeLinkChecks({ payload, before: before(linkCheckDays) }),
    waivers: () => purgeWaivers({ payload }),
    auditLog: async () => {
      const { auditRetentionDays } = await siteSettings({ payload });
      return purgeAuditLog({ payload, before: before(auditRetentionDays) });
    },
  };
  const counts = {} as PurgeCounts;
  const failed: PurgeStep[] = [];
  for (const step of purgeSteps) {
    try {
      counts[step] = await steps[step]();
    } catch (error) {
      counts[step] = 0;
      failed.push(step);
      payload.logger.error({ err: error, step, msg: 'A purge did not finish; it goes on the next time.' });
    }
  }
  if (failed.length > 0 || Object.values(counts).some((count) => count > 0)) {
    payload.logger.info({ purged: counts, failed, msg: 'Removed what was kept for its time.' });
    const data = { at: now.toISOString(), ...counts, failed };
    await payload.create({ collection: 'purges', data, depth: 0 });
  }
  return counts;
}
