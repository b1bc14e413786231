import { mongooseAdapter } from '@payloadcms/db-mongodb';
import type { DatabaseAdapterObj } from 'payload';

/** Payload on MongoDB. The environment has checked that the address names a replica set, for transactions. */
export function mongodb(url: string): DatabaseAdapterObj {
  return mongooseAdapter({ url, ensureIndexes: true, connectOptions: { appName: 'pressjour-cms' } });
}
