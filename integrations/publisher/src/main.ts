import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { EnvironmentError, processEnvironment } from '@pressjour/contract';
import { heapGrowth } from '@pressjour/contract/heap';
import { pino } from 'pino';
import { startPublisher } from './publisher.ts';

setFlagsFromString(heapGrowth);

const logger = pino({ name: 'publisher' });
const { values } = parseArgs({
  options: { 'site-build': { type: 'string', default: join(import.meta.dirname, '../../../site/dist') } },
});

try {
  const publisher = await startPublisher({
    environment: processEnvironment(),
    siteBuild: values['site-build'],
    logger,
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, async () => {
      await publisher.close();
      process.exit(0);
    });
  }
} catch (error) {
  if (error instanceof EnvironmentError) console.error(error.message);
  else logger.fatal({ err: error }, 'The publisher could not start');
  process.exit(1);
}
