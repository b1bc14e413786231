import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { dayAndTime } from '../../fields/day-and-time.ts';
import { phoneField } from '../../fields/phone.ts';
import { tellLine } from '../../hooks/tell-line.ts';
import { groups, label } from '../../labels.ts';
import { maySeeBlocked } from './may-see-blocked.ts';
import { signBlock } from './sign-block.ts';

const rosterKeepers = allow('admin', 'duty-manager');

/** Numbers whose calls hear the message only. Each has its reason, since a refused caller may ask for it as a public record. */
export const blockedCallers: CollectionConfig<'blocked-callers'> = {
  slug: 'blocked-callers',
  labels: {
    singular: label('Spärrat nummer', 'Blocked caller'),
    plural: label('Spärrade nummer', 'Blocked callers'),
  },
  admin: {
    useAsTitle: 'phone',
    defaultColumns: ['phone', 'reason', 'expiresAt', 'blockedBy'],
    group: groups.callLog,
  },
  access: {
    create: rosterKeepers,
    read: maySeeBlocked,
    update: rosterKeepers,
    delete: rosterKeepers,
  },
  hooks: { beforeChange: [signBlock], ...tellLine },
  fields: [
    phoneField({
      name: 'phone',
      required: true,
      unique: true,
      index: true,
      label: label('Nummer', 'Number'),
    }),
    { name: 'reason', type: 'textarea', required: true, label: label('Skäl', 'Reason') },
    {
      name: 'expiresAt',
      type: 'date',
      index: true,
      label: label('Gäller till', 'Until'),
      admin: {
        date: dayAndTime,
        description: label(
          'Därefter tas numret bort ur listan. Tomt: tills någon tar bort det.',
          'After that the number leaves the list. Empty: until somebody removes it.',
        ),
      },
    },
    {
      name: 'blockedBy',
      type: 'relationship',
      relationTo: 'users',
      label: label('Spärrat av', 'Blocked by'),
      admin: { readOnly: true },
    },
    {
      name: 'blockedAt',
      type: 'date',
      label: label('Spärrat', 'Blocked'),
      admin: { readOnly: true, date: dayAndTime },
    },
  ],
};
