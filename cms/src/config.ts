import { join } from 'node:path';
import { en } from '@payloadcms/translations/languages/en';
import { sv } from '@payloadcms/translations/languages/sv';
import { type Environment, languages } from '@pressjour/contract';
import { buildConfig, type SanitizedConfig } from 'payload';
import sharp from 'sharp';
import { allow } from './access/allow.ts';
import { nobody } from './access/nobody.ts';
import { withOutsideRules } from './access/outside-rules.ts';
import { adminParts } from './admin/parts.ts';
import { adminTranslations } from './admin/texts/index.ts';
import {
  calendarAddressesEndpoint,
  calendarFeedEndpoint,
  renewCalendarEndpoint,
} from './calendar/endpoints.ts';
import { addresses } from './collections/Addresses/index.ts';
import { approvals } from './collections/Approvals/index.ts';
import { assignments } from './collections/Assignments/index.ts';
import { auditLog } from './collections/AuditLog/index.ts';
import { blockedCallers } from './collections/BlockedCallers/index.ts';
import { briefings } from './collections/Briefings/index.ts';
import { callEvents } from './collections/CallEvents/index.ts';
import { calls } from './collections/Calls/index.ts';
import { channels } from './collections/Channels/index.ts';
import { errands } from './collections/Errands/index.ts';
import { events } from './collections/Events/index.ts';
import { guardWaivers } from './collections/GuardWaivers/index.ts';
import { guidance } from './collections/Guidance/index.ts';
import { linkChecks } from './collections/LinkChecks/index.ts';
import { liveChecks } from './collections/LiveChecks/index.ts';
import { media } from './collections/Media/index.ts';
import { newsItems } from './collections/NewsItems/index.ts';
import { notices } from './collections/Notices/index.ts';
import { pressContacts } from './collections/PressContacts/index.ts';
import { previewLinks } from './collections/PreviewLinks/index.ts';
import { purges } from './collections/Purges/index.ts';
import { rotations } from './collections/Rotations/index.ts';
import { shifts } from './collections/Shifts/index.ts';
import { swaps } from './collections/Swaps/index.ts';
import { topics } from './collections/Topics/index.ts';
import { users } from './collections/Users/index.ts';
import { databaseAdapter } from './database/index.ts';
import { noteFailure } from './database/side-by-side.ts';
import { dutyCheckEndpoint } from './endpoints/duty-check.ts';
import { lineStatusEndpoint } from './endpoints/line-status.ts';
import { linkEndpoints } from './endpoints/links.ts';
import { myDutyEndpoint } from './endpoints/my-duty.ts';
import { snapshotEndpoint } from './endpoints/snapshot.ts';
import { whoAnswersEndpoint } from './endpoints/who-answers.ts';
import { pressService } from './globals/PressService/index.ts';
import { rosterCalendar } from './globals/RosterCalendar/index.ts';
import { siteSettings } from './globals/SiteSettings/index.ts';
import { accessibilityStatement } from './globals/Statements/accessibility.ts';
import { privacyStatement } from './globals/Statements/privacy.ts';
import { socialMediaRules } from './globals/Statements/social-media.ts';
import { toldRoster } from './globals/ToldRoster/index.ts';
import { toldTroubles } from './globals/ToldTroubles/index.ts';
import { publishTask } from './jobs/publish-task.ts';
import { retryPublishEndpoint } from './jobs/retry.ts';
import { teller } from './jobs/tell.ts';
import { groups, label } from './labels.ts';
import { liveCheckEndpoint } from './live-check/health.ts';
import { logger } from './log/logger.ts';
import { mailByErrand } from './mail-by-errand.ts';
import { previewEndpoints } from './preview/endpoints.ts';
import { answerOddRequests } from './requests/answer-odd.ts';
import { sourceFolder } from './source-folder.ts';
import { start } from './start.ts';
import { richText } from './written/rich-text.ts';

const quiet: Record<string, 'debug'> = {
  PublicError: 'debug',
  AuthenticationError: 'debug',
  LockedAuth: 'debug',
  Forbidden: 'debug',
  NotFound: 'debug',
  ValidationError: 'debug',
  QueryError: 'debug',
  SavesMetError: 'debug',
};

/** The whole cms for an environment. */
export function createConfig(environment: Environment): Promise<SanitizedConfig> {
  const { timeZone, cmsUrl, internalToken } = environment;
  return buildConfig({
    serverURL: cmsUrl,
    custom: { siteUrl: environment.siteUrl },
    secret: environment.payloadSecret,
    csrf: [cmsUrl],
    cors: [cmsUrl],
    telemetry: false,
    // What a caller is told anyway is no fault of the cms.
    loggingLevels: { ...quiet },
    logger,
    hooks: { afterError: [({ error }) => noteFailure(error), answerOddRequests] },
    graphQL: { disable: true },
    db: databaseAdapter(environment.database),
    email: mailByErrand(),
    editor: richText,
    sharp,
    localization: { locales: [...languages], defaultLocale: 'sv', fallback: true },
    i18n: { supportedLanguages: { sv, en }, fallbackLanguage: 'sv', translations: adminTranslations },
    admin: {
      ...adminParts,
      user: 'users',
      avatar: 'default',
      importMap: {
        baseDir: sourceFolder,
        importMapFile: join(sourceFolder, 'app', '(payload)', 'admin', 'importMap.js'),
      },
      timezones: { supportedTimezones: [{ label: timeZone, value: timeZone }], defaultTimezone: timeZone },
    },
    collections: [
      newsItems,
      guidance,
      approvals,
      pressContacts,
      topics,
      channels,
      assignments,
      briefings,
      media({ staticDir: join(environment.dataDir, 'media') }),
      addresses,
      events,
      rotations,
      shifts,
      swaps,
      calls(environment),
      callEvents({ siteUrl: environment.siteUrl }),
      blockedCallers,
      purges,
      notices,
      errands,
      auditLog,
      guardWaivers,
      linkChecks,
      liveChecks,
      previewLinks,
      users({ internalToken, secure: cmsUrl.startsWith('https:') }),
    ].map(withOutsideRules),
    globals: [
      pressService,
      siteSettings,
      accessibilityStatement,
      privacyStatement,
      socialMediaRules,
      toldRoster,
      toldTroubles,
      rosterCalendar,
    ],
    endpoints: [
      lineStatusEndpoint({ timeZone }),
      snapshotEndpoint({ timeZone }),
      dutyCheckEndpoint({ timeZone }),
      ...linkEndpoints,
      ...previewEndpoints,
      myDutyEndpoint,
      liveCheckEndpoint,
      retryPublishEndpoint,
      calendarAddressesEndpoint,
      calendarFeedEndpoint,
      renewCalendarEndpoint,
      whoAnswersEndpoint({ timeZone, siteUrl: environment.siteUrl }),
    ],
    jobs: {
      tasks: [publishTask(teller(environment))],
      access: { run: nobody, queue: nobody, cancel: nobody },
      jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
        ...defaultJobsCollection,
        labels: { singular: label('Jobb', 'Job'), plural: label('Jobb', 'Jobs') },
        admin: { ...defaultJobsCollection.admin, hidden: true, group: groups.administration },
        access: { create: nobody, read: allow('admin'), update: nobody, delete: nobody },
      }),
    },
    typescript: {
      autoGenerate: false,
      declare: false,
      outputFile: join(sourceFolder, '..', '..', 'integrations', 'contract', 'src', 'payload-types.ts'),
    },
    onInit: (payload) => start({ payload, environment }),
  });
}
