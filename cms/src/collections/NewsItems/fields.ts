import { randomUUID } from 'node:crypto';
import type { Field, Where } from 'payload';
import { relationship } from 'payload/shared';
import { allow } from '../../access/allow.ts';
import { nobody } from '../../access/nobody.ts';
import { deciders } from '../../access/roles.ts';
import { dayAndTime } from '../../fields/day-and-time.ts';
import { label } from '../../labels.ts';

/** The key under which an import hands on the guid that the item had where it comes from. */
export const importedGuidKey = 'importedGuid';

export const newsFields: Field[] = [
  {
    name: 'kind',
    type: 'select',
    required: true,
    defaultValue: 'news',
    label: label('Slag', 'Kind'),
    options: [
      { value: 'news', label: label('Nyhet', 'News') },
      { value: 'press-release', label: label('Pressmeddelande', 'Press release') },
      { value: 'statement', label: label('Uttalande', 'Statement') },
      { value: 'invitation', label: label('Pressinbjudan', 'Press invitation') },
    ],
    admin: { position: 'sidebar' },
  },
  {
    name: 'publishedAt',
    type: 'date',
    index: true,
    label: label('Publicerad', 'Published'),
    admin: {
      position: 'sidebar',
      date: dayAndTime,
      description: label(
        'Sätts vid första publiceringen om fältet är tomt.',
        'Set at the first publishing when left empty.',
      ),
    },
  },
  {
    name: 'topics',
    type: 'relationship',
    relationTo: 'topics',
    hasMany: true,
    label: label('Ämnen', 'Topics'),
    admin: { position: 'sidebar' },
  },
  {
    name: 'contacts',
    type: 'relationship',
    relationTo: 'press-contacts',
    hasMany: true,
    label: label('Presskontakter', 'Press contacts'),
    admin: { position: 'sidebar' },
  },
  {
    name: 'images',
    type: 'upload',
    relationTo: 'media',
    hasMany: true,
    label: label('Bilder', 'Images'),
    filterOptions: { mimeType: { contains: 'image/' } },
  },
  {
    name: 'attachments',
    type: 'upload',
    relationTo: 'media',
    hasMany: true,
    label: label('Bilagor', 'Attachments'),
  },
  {
    name: 'referenceNumber',
    type: 'text',
    label: label('Diarienummer', 'Reference number'),
    admin: { position: 'sidebar' },
  },
  {
    name: 'event',
    type: 'relationship',
    relationTo: 'events',
    label: label('Händelse', 'Event'),
    admin: { position: 'sidebar' },
  },
  {
    name: 'related',
    type: 'relationship',
    relationTo: 'news-items',
    hasMany: true,
    maxRows: 5,
    label: label('Läs också', 'Read also'),
    admin: {
      position: 'sidebar',
      description: label(
        'Andra nyheter på samma språk, högst fem. De visas så länge de är publicerade.',
        'Other news items in the same language, five at most. They are shown as long as they are published.',
      ),
    },
    filterOptions: ({ data, id }): Where => ({
      and: [
        { language: { equals: data.language ?? 'sv' } },
        ...(id === undefined ? [] : [{ id: { not_equals: id } }]),
      ],
    }),
    // What the list offers is no rule: an item that was deleted since must not keep this one from its hour.
    validate: (value, { filterOptions: _offered, ...options }) => relationship(value, options as never),
  },
  {
    name: 'corrections',
    type: 'array',
    access: { create: allow(...deciders), update: allow(...deciders) },
    label: label('Rättelser', 'Corrections'),
    labels: { singular: label('Rättelse', 'Correction'), plural: label('Rättelser', 'Corrections') },
    fields: [
      { name: 'date', type: 'date', required: true, label: label('Datum', 'Date') },
      {
        name: 'text',
        type: 'textarea',
        required: true,
        label: label('Vad som rättats', 'What was corrected'),
      },
    ],
  },
  {
    name: 'guid',
    type: 'text',
    index: true,
    access: { create: nobody, update: nobody },
    admin: { hidden: true },
    hooks: {
      beforeChange: [
        ({ operation, originalDoc, context }) => {
          if (operation === 'update' && originalDoc?.guid) return originalDoc.guid;
          const imported = context[importedGuidKey];
          return typeof imported === 'string' ? imported : `urn:uuid:${randomUUID()}`;
        },
      ],
    },
  },
];
