import { randomBytes, randomUUID } from 'node:crypto';
import type { Payload } from 'payload';

/** An id for a row that is about to be made, as its database would have given it. */
export function newId({ db }: Pick<Payload, 'db'>): string {
  return db.name === 'sqlite' ? randomUUID() : randomBytes(12).toString('hex');
}
