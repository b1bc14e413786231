import { defineConfig } from 'vitest/config';

const guard = 'tests/harness/console-guard.ts';
const setupFiles = [guard, 'tests/harness/properties.ts'];
const browser = ['tests/{site,admin}/**/*.test.ts', 'tests/**/*browser*.test.ts'];
const services = [
  'tests/{harness,exchange,duty-line,publisher,notify,telephony,twilio-api,simulation}/**/*.test.ts',
];

/**
 * What these try lies above the database and is asked of SQLite alone, since CI has twenty-five minutes: forms, words, files and
 * calendars. What writes, waits, publishes, decides or may be read is tried on both.
 */
const onSqliteOnly = [
  'tests/cms/{calendar,call-log,corrections,demo,links,notifier,odd-requests,preview,public-files,roster,shapes,site,start-page,verify,voicemail}.test.ts',
  'tests/{commands,import}/**/*.test.ts',
];
const leaks = 'tests/leaks/**/*.test.ts';
const onMongodb = process.env.PRESSJOUR_TEST_DATABASE === 'mongodb';

/**
 * unit: beside the code. components: those of the site, by Astro's compiler. services: real processes without a database. system: run once on SQLite and once on
 * MongoDB (PRESSJOUR_TEST_DATABASE). leaks: on SQLite, in a process of its own and beside the others, since
 * its thousands of requests take longer than any other file's, and longer still in a process that has had many databases. browser: in a real Chromium, on SQLite.
 */
export default defineConfig({
  test: {
    projects: [
      'site/vitest.config.ts',
      {
        test: {
          name: 'unit',
          include: ['{integrations/*,cms,site}/src/**/*.test.{ts,tsx}'],
          exclude: ['site/src/components/**'],
          setupFiles,
          maxWorkers: 2,
          isolate: false,
        },
      },
      {
        test: {
          name: 'services',
          include: services,
          exclude: browser,
          setupFiles,
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/**/*.test.ts'],
          exclude: [...services, ...browser, leaks, ...(onMongodb ? onSqliteOnly : [])],
          setupFiles,
          globalSetup: ['tests/harness/global-setup.ts'],
          fileParallelism: false,
          // Loading the cms takes longer than most files: they share a process, and each starts its own.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'leaks',
          include: [leaks],
          setupFiles,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: browser,
          setupFiles,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
