import { defineConfig } from 'vitest/config';

const guard = 'tests/harness/console-guard.ts';
const browser = ['tests/{site,admin}/**/*.test.ts', 'tests/**/*browser*.test.ts'];
const services = [
  'tests/{harness,exchange,duty-line,publisher,notify,telephony,twilio-api,simulation}/**/*.test.ts',
];

/**
 * unit: beside the code. services: real processes without a database. system: run once on SQLite and once on
 * MongoDB (PRESSJOUR_TEST_DATABASE). browser: in a real Chromium, on SQLite.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{integrations/*,cms,site}/src/**/*.test.{ts,tsx}'],
          setupFiles: [guard],
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'services',
          include: services,
          exclude: browser,
          setupFiles: [guard],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/**/*.test.ts'],
          exclude: [...services, ...browser],
          setupFiles: [guard],
          globalSetup: ['tests/harness/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: browser,
          setupFiles: [guard],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
