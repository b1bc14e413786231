import { type Config, defaultLoggerOptions } from 'payload';
import { lineWithoutValues, withoutValues } from './without-values.ts';

/**
 * Payload's logger, with nothing in it that a failed statement was to write. Before pino reads an error rather than as its
 * serializer: pino takes an error's message for a line that has none.
 */
export const logger: Extract<Config['logger'], { options: object }> = {
  destination: defaultLoggerOptions,
  options: {
    name: 'cms',
    hooks: {
      logMethod(args, log) {
        log.apply(this, args.map(safe) as typeof args);
      },
    },
  },
};

function safe(said: unknown): unknown {
  if (typeof said === 'string') return lineWithoutValues(said);
  if (typeof said !== 'object' || said === null || said instanceof Error) return withoutValues(said);
  return Object.fromEntries(
    Object.entries(said).map(([key, value]) => [
      key,
      typeof value === 'string' ? lineWithoutValues(value) : withoutValues(value),
    ]),
  );
}
