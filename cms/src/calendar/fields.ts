import type { Field } from 'payload';
import { nobody } from '../access/nobody.ts';

const unseen = { create: nobody, read: nobody, update: nobody };

/** What is kept of a calendar's address, which no request can read or write. */
export const calendarAddressField: Field = {
  name: 'calendar',
  type: 'group',
  access: unseen,
  admin: { hidden: true },
  fields: [
    { name: 'nonce', type: 'text', access: unseen },
    { name: 'hash', type: 'text', index: true, access: unseen },
  ],
};
