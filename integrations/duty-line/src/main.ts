import { processEnvironment, startupSentence } from '@pressjour/contract';
import { pino } from 'pino';
import { startDutyLine } from './duty-line.ts';

/** Written together four times a second, so that no call waits until somebody has read the log. */
const log = pino(
  { name: 'duty-line' },
  pino.destination({ sync: false, minLength: 4096, periodicFlush: 250 }),
);

try {
  const dutyLine = await startDutyLine({ environment: processEnvironment(), log });
  log.info({ port: dutyLine.port }, 'The duty line answers.');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      void dutyLine.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  const variables = 'DUTY_LINE_PORT and DUTY_LINE_INTERNAL_URL';
  log.fatal(startupSentence({ service: 'The duty line', variables, error }));
  process.exitCode = 1;
}
