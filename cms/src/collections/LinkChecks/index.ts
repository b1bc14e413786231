import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { nobody } from '../../access/nobody.ts';
import { writers } from '../../access/roles.ts';
import { dayAndTime } from '../../fields/day-and-time.ts';
import { groups, label } from '../../labels.ts';

/** What came of asking for the addresses that texts link to. Written by the cms itself. */
export const linkChecks: CollectionConfig<'link-checks'> = {
  slug: 'link-checks',
  labels: {
    singular: label('Länkkontroll', 'Link check'),
    plural: label('Länkkontroller', 'Link checks'),
  },
  admin: {
    useAsTitle: 'url',
    defaultColumns: ['url', 'status', 'checkedAt', 'detail'],
    group: groups.newsroom,
    hidden: true,
  },
  access: { create: nobody, read: allow(...writers), update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    {
      name: 'url',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: label('Adress', 'Address'),
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      label: label('Läge', 'Status'),
      options: [
        { value: 'alive', label: label('Svarar', 'Alive') },
        { value: 'dead', label: label('Finns inte', 'Dead') },
        { value: 'unknown', label: label('Gick inte att kontrollera', 'Could not be checked') },
      ],
    },
    {
      name: 'checkedAt',
      type: 'date',
      required: true,
      index: true,
      label: label('Kontrollerad', 'Checked'),
      admin: { date: dayAndTime },
    },
    { name: 'detail', type: 'text', label: label('Svar', 'Answer') },
  ],
};
