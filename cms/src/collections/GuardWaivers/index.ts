import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { nobody } from '../../access/nobody.ts';
import { writers } from '../../access/roles.ts';
import { dayAndTime } from '../../fields/day-and-time.ts';
import { findingNames } from '../../guard/words.ts';
import { groups, label } from '../../labels.ts';
import { writtenCollections } from '../../written/kinds.ts';

/** Findings of the publish guard that somebody waved through, each with its reason. What was found is not kept. */
export const guardWaivers: CollectionConfig<'guard-waivers'> = {
  slug: 'guard-waivers',
  labels: {
    singular: label('Genomsläppt träff', 'Waiver'),
    plural: label('Genomsläppta träffar', 'Waivers'),
  },
  admin: {
    useAsTitle: 'reason',
    defaultColumns: ['at', 'code', 'shown', 'reason', 'byName', 'title'],
    group: groups.newsroom,
  },
  defaultSort: '-at',
  access: { create: nobody, read: allow(...writers), update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  indexes: [{ fields: ['document', 'collection', 'key'], unique: true }],
  fields: [
    {
      name: 'at',
      type: 'date',
      required: true,
      label: label('När', 'When'),
      admin: { date: dayAndTime },
    },
    {
      name: 'code',
      type: 'select',
      required: true,
      label: label('Vad', 'What'),
      options: Object.entries(findingNames).map(([value, name]) => ({ value, label: name })),
    },
    { name: 'shown', type: 'text', label: label('Träff, delvis dold', 'Finding, partly hidden') },
    { name: 'reason', type: 'textarea', required: true, label: label('Skäl', 'Reason') },
    { name: 'byName', type: 'text', required: true, label: label('Av', 'By') },
    { name: 'byId', type: 'text', label: label('Konto', 'Account') },
    { name: 'title', type: 'text', label: label('Text', 'Text') },
    {
      name: 'collection',
      type: 'select',
      required: true,
      options: [...writtenCollections],
      label: label('Slag', 'Kind'),
    },
    { name: 'document', type: 'text', required: true, label: label('Dokument', 'Document') },
    { name: 'key', type: 'text', required: true, admin: { hidden: true } },
  ],
};
