import type { GroupField } from 'payload';
import { nobody } from '../../access/nobody.ts';

/** The code by which an officer verifies a number: only a hash of it, for whom nobody reads. */
export const phoneCodeField: GroupField = {
  name: 'phoneCode',
  type: 'group',
  access: { create: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'hash', type: 'text' },
    { name: 'expiresAt', type: 'date' },
    { name: 'triesLeft', type: 'number' },
    // When codes were sent within the last hour, for the limits on that. Milliseconds since the epoch.
    { name: 'sentAt', type: 'json' },
  ],
};
