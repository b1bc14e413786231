import { slugFrom } from '@pressjour/contract';
import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { anyone } from '../../access/anyone.ts';
import { slugField } from '../../fields/slug.ts';
import { tellPublisher } from '../../hooks/tell-publisher.ts';
import { groups, label } from '../../labels.ts';

export const topics: CollectionConfig<'topics'> = {
  slug: 'topics',
  labels: { singular: label('Ämne', 'Topic'), plural: label('Ämnen', 'Topics') },
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'slug'], group: groups.newsroom },
  access: {
    create: allow('admin', 'editor', 'approver'),
    read: anyone,
    update: allow('admin', 'editor', 'approver'),
    delete: allow('admin', 'approver'),
  },
  disableDuplicate: true,
  hooks: {
    beforeValidate: [
      ({ data, originalDoc }) => {
        if (data && !data.slug) data.slug = originalDoc?.slug ?? slugFrom(data.title ?? '');
        return data;
      },
    ],
    ...tellPublisher('topics'),
  },
  fields: [
    { name: 'title', type: 'text', required: true, localized: true, label: label('Namn', 'Name') },
    slugField({ unique: true, index: true }),
  ],
};
