import { languages } from '@pressjour/contract';
import type { CollectionConfig } from 'payload';
import { anyone } from '../../access/anyone.ts';
import { nobody } from '../../access/nobody.ts';
import { groups, label } from '../../labels.ts';

/** Public addresses that no longer have a page of their own. Written by the change that leaves them, in its transaction. */
export const addresses: CollectionConfig<'addresses'> = {
  slug: 'addresses',
  labels: {
    singular: label('Tidigare adress', 'Former address'),
    plural: label('Tidigare adresser', 'Former addresses'),
  },
  admin: { useAsTitle: 'path', defaultColumns: ['path', 'kind', 'target', 'date'], group: groups.newsroom },
  access: { create: nobody, read: anyone, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    { name: 'path', type: 'text', required: true, unique: true, index: true, label: label('Adress', 'Path') },
    {
      name: 'language',
      type: 'select',
      required: true,
      options: [...languages],
      label: label('Språk', 'Language'),
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: label('Slag', 'Kind'),
      options: [
        { value: 'redirect', label: label('Flyttad', 'Moved') },
        { value: 'withdrawn', label: label('Tillbakadragen', 'Withdrawn') },
        { value: 'gone', label: label('Borttagen', 'Gone') },
      ],
    },
    { name: 'target', type: 'text', index: true, label: label('Till', 'Target') },
    { name: 'reason', type: 'textarea', label: label('Skäl', 'Reason') },
    { name: 'date', type: 'date', required: true, label: label('Datum', 'Date') },
  ],
};
