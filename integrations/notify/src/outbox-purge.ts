import type { Logger } from 'pino';
import type { Outbox } from './outbox.ts';

const hour = 60 * 60 * 1000;

/**
 * Purges the outbox now and each hour, and logs how many files that removed, nothing that was in them. What fails is logged and done
 * the next time.
 * @returns ends it after the purge under way
 */
export function startOutboxPurge({
  outbox,
  log,
  everyMilliseconds = hour,
}: {
  outbox: Pick<Outbox, 'purge'>;
  log: Pick<Logger, 'info' | 'error'>;
  everyMilliseconds?: number;
}): () => Promise<void> {
  const purge = async () => {
    try {
      const removed = await outbox.purge();
      if (removed > 0) log.info({ removed }, 'Removed files of the outbox that were kept for their time.');
    } catch (error) {
      log.error({ err: error }, 'DATA_DIR/outbox could not be purged; it is tried again within the hour.');
    }
  };
  let purging = purge();
  const timer = setInterval(() => {
    purging = purging.then(purge);
  }, everyMilliseconds).unref();
  return async () => {
    clearInterval(timer);
    await purging;
  };
}
