import type { Environment } from '@pressjour/contract';
import type { Logger } from 'pino';
import type { Cms } from '../cms.ts';
import { ErrandFailure } from '../failure.ts';

export function fallbackDeployer(_: {
  environment: Pick<Environment, 'siteUrl' | 'dutyLineUrl' | 'twilio'>;
  cms: Pick<Cms, 'line'>;
  now: () => Temporal.Instant;
  log: Logger;
}): () => Promise<void> {
  return async () => {
    throw new ErrandFailure({ sentence: 'not yet', again: true });
  };
}
