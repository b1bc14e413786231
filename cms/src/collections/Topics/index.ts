import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { anyone } from '../../access/anyone.ts';
import { deciders, writers } from '../../access/roles.ts';
import { slugField } from '../../fields/slug.ts';
import { ownSlug } from '../../hooks/own-slug.ts';
import { refuseIdentityNumbers } from '../../hooks/refuse-identity-numbers.ts';
import { groups, label } from '../../labels.ts';
import { rehashWithout } from '../../workflow/rehash.ts';
import { leaveTopic, publishTopic } from './keep-addresses.ts';

export const topics: CollectionConfig<'topics'> = {
  slug: 'topics',
  labels: { singular: label('Ämne', 'Topic'), plural: label('Ämnen', 'Topics') },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug'],
    group: groups.newsroom,
    description: label(
      'Ett ämne och dess namn kan ses av alla från början, också innan någon nyhet har det.',
      'A topic and its name can be seen by everybody from the start, even before any news item has it.',
    ),
  },
  access: {
    create: allow(...writers),
    read: anyone,
    update: allow(...writers),
    delete: allow(...deciders),
  },
  disableDuplicate: true,
  hooks: {
    beforeValidate: [
      refuseIdentityNumbers,
      ownSlug({ collection: 'topics', kind: label('Ämnet', 'The topic') }),
    ],
    afterChange: [publishTopic],
    afterDelete: [leaveTopic, rehashWithout('topics')],
  },
  fields: [
    { name: 'title', type: 'text', required: true, localized: true, label: label('Namn', 'Name') },
    slugField({ unique: true, index: true }),
  ],
};
