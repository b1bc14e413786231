import type { Environment } from '@pressjour/contract';
import { deployFallback } from '@pressjour/telephony';
import type { Logger } from 'pino';
import type { Cms } from '../cms.ts';

export interface FallbackParts {
  environment: Pick<Environment, 'siteUrl' | 'twilio'>;
  cms: Pick<Cms, 'line'>;
  now: () => Temporal.Instant;
  log: Logger;
}

/**
 * Deploys the fallback by what the cms knows when it is its turn; asked several times at once it does so one after the other,
 * since two deployments of one service would stand in each other's way.
 */
export function fallbackDeployer({
  environment: { twilio, siteUrl },
  cms,
  now,
  log,
}: FallbackParts): () => Promise<void> {
  let before: Promise<void> = Promise.resolve();
  return () => {
    const mine = before.then(deploy);
    before = mine.catch(() => {});
    return mine;
  };

  async function deploy(): Promise<void> {
    const { changed } = await deployFallback({ twilio, line: await cms.line(), now: now(), siteUrl });
    log.info({ changed }, 'The fallback at Twilio is up to date.');
  }
}
