import { EnvironmentError, processEnvironment } from '@pressjour/contract';
import { pino } from 'pino';
import { startDutyLine } from './duty-line.ts';

const log = pino({ name: 'duty-line' });

try {
  const dutyLine = await startDutyLine({ environment: processEnvironment(), log });
  log.info({ port: dutyLine.port }, 'The duty line answers.');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      void dutyLine.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  log.fatal(sentence(error));
  process.exitCode = 1;
}

function sentence(error: unknown): string {
  if (error instanceof EnvironmentError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    return `Port ${error.port} is taken: stop what uses it, or set DUTY_LINE_PORT and DUTY_LINE_INTERNAL_URL to free ones.`;
  }
  return `The duty line could not start: ${error instanceof Error ? error.message : String(error)}`;
}
