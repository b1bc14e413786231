import type { DrizzleAdapter } from '@payloadcms/drizzle';
import type { SanitizedConfig } from 'payload';

/**
 * Makes the tables of a fresh SQLite database from the config as it stands instead of from the committed migrations, when
 * PRESSJOUR_TEST_PUSH is 1: for fields that have no migration yet.
 */
export function pushSchemaIfAsked(config: SanitizedConfig): void {
  if (process.env.PRESSJOUR_TEST_PUSH !== '1') return;
  const { init } = config.db;
  config.db.init = (args) => {
    const adapter = init(args) as unknown as DrizzleAdapter;
    const { connect } = adapter;
    if (adapter.name !== 'sqlite') return adapter as never;
    adapter.connect = async (options) => {
      process.env.PAYLOAD_MIGRATING = 'true';
      try {
        await connect?.call(adapter, options);
      } finally {
        delete process.env.PAYLOAD_MIGRATING;
      }
      const { pushSchema } = adapter.requireDrizzleKit();
      const { apply } = await pushSchema(adapter.schema, adapter.drizzle as never);
      await apply();
    };
    return adapter as never;
  };
}
