import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { nobody } from '../../access/nobody.ts';
import { auditSwaps } from '../../audit/of-roster.ts';
import { dayAndTime } from '../../fields/day-and-time.ts';
import { onlyOfficers } from '../../fields/officer.ts';
import { stretchFields } from '../../fields/stretch.ts';
import { tier } from '../../fields/tier.ts';
import { checkStretch } from '../../hooks/check-stretch.ts';
import { groups, label } from '../../labels.ts';
import { tellOfSwap } from '../../notices/swaps.ts';
import { checkAsk } from './check-ask.ts';
import { acceptEndpoint, declineEndpoint, withdrawEndpoint } from './endpoints.ts';
import { swapStates } from './states.ts';

/** An officer asks another to take over a part of a duty, or the whole of it. Only the one who is asked can accept. */
export const swaps: CollectionConfig<'swaps'> = {
  slug: 'swaps',
  labels: { singular: label('Byte', 'Swap'), plural: label('Byten', 'Swaps') },
  admin: {
    defaultColumns: ['asker', 'asked', 'startsAt', 'endsAt', 'tier', 'state'],
    group: groups.pressLine,
    description: label(
      'Be om byte och svara på frågor under Min jour.',
      'Ask for swaps and answer questions under My duty.',
    ),
  },
  defaultSort: '-createdAt',
  access: {
    create: allow('admin', 'duty-manager', 'officer'),
    read: allow('admin', 'duty-manager', 'officer'),
    update: nobody,
    delete: allow('admin', 'duty-manager'),
  },
  disableDuplicate: true,
  hooks: { beforeValidate: [checkStretch], beforeChange: [checkAsk], afterChange: [tellOfSwap, auditSwaps] },
  endpoints: [acceptEndpoint, declineEndpoint, withdrawEndpoint],
  fields: [
    {
      name: 'asker',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      defaultValue: ({ user }) => user?.id,
      label: label('Vem som vill byta', 'Who asks'),
      filterOptions: onlyOfficers,
    },
    {
      name: 'asked',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      label: label('Vem som ska ta över', 'Who is to take over'),
      filterOptions: onlyOfficers,
    },
    ...stretchFields,
    tier,
    { name: 'message', type: 'textarea', maxLength: 500, label: label('Hälsning', 'Message') },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'asked',
      label: label('Läge', 'Status'),
      options: Object.entries(swapStates).map(([value, text]) => ({ value, label: text })),
      access: { create: () => false, update: () => false },
      admin: { readOnly: true },
    },
    {
      name: 'decidedAt',
      type: 'date',
      access: { create: () => false, update: () => false },
      label: label('Avgjort', 'Decided'),
      admin: { readOnly: true, date: dayAndTime },
    },
  ],
};
