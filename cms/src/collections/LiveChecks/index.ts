import { guidanceLanguages } from '@pressjour/contract';
import type { CollectionConfig } from 'payload';
import { inside } from '../../access/inside.ts';
import { nobody } from '../../access/nobody.ts';
import { dayAndTime } from '../../fields/day-and-time.ts';
import { groups, label } from '../../labels.ts';
import { writtenCollections } from '../../written/kinds.ts';

/**
 * What readers should find of each text that was ever published, when the publisher had it on disk, and whether it was seen there.
 * Written beneath Payload's operations: the row of a text in the transaction of its change, the rest by the check.
 */
export const liveChecks: CollectionConfig<'live-checks'> = {
  slug: 'live-checks',
  labels: {
    singular: label('Kontroll på webbplatsen', 'Check of the site'),
    plural: label('Kontroller på webbplatsen', 'Checks of the site'),
  },
  admin: { useAsTitle: 'title', hidden: true, group: groups.administration },
  defaultSort: '-since',
  access: { create: nobody, read: inside, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  indexes: [
    { fields: ['since', 'checkedAt'] },
    { fields: ['checkedAt', 'since'] },
    { fields: ['looks', 'since'] },
    { fields: ['expected', 'since'] },
  ],
  fields: [
    /** `collection:document`: one row a text. */
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'collection', type: 'select', required: true, options: [...writtenCollections] },
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'language', type: 'select', required: true, options: [...guidanceLanguages] },
    { name: 'title', type: 'text', required: true, label: label('Titel', 'Title') },
    { name: 'path', type: 'text', required: true, index: true, label: label('Adress', 'Path') },
    /** Of a news item: how the feed knows it, and which month lists it. */
    { name: 'guid', type: 'text' },
    { name: 'publishedAt', type: 'date' },
    {
      name: 'expected',
      type: 'select',
      required: true,
      label: label('Ska vara', 'Should be'),
      options: [
        { value: 'live', label: label('På webbplatsen', 'On the site') },
        { value: 'gone', label: label('Borta', 'Gone') },
      ],
    },
    {
      name: 'since',
      type: 'date',
      required: true,
      label: label('Sedan', 'Since'),
      admin: { date: dayAndTime },
    },
    /** When the publisher had answered that every file is on disk. */
    { name: 'publicAt', type: 'date', label: label('Utfört', 'Done'), admin: { date: dayAndTime } },
    { name: 'checkedAt', type: 'date', label: label('Kontrollerat', 'Checked'), admin: { date: dayAndTime } },
    { name: 'problem', type: 'json', label: label('Fel', 'Problem') },
    /** How many looks in a row have found it; zero while nothing is wrong. */
    { name: 'looks', type: 'number' },
  ],
};
