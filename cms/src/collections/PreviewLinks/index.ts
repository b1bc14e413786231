import type { CollectionConfig, Field } from 'payload';
import { allow } from '../../access/allow.ts';
import { nobody } from '../../access/nobody.ts';
import { writers } from '../../access/roles.ts';
import { dayAndTime } from '../../fields/day-and-time.ts';
import { collectionOfText, languageOfText } from '../../fields/written-text.ts';
import { groups, type Label, label } from '../../labels.ts';
import { revokeLinkEndpoint } from '../../preview/revoke-link.ts';

/**
 * Links that show an unpublished text to somebody without a login. Made and ended by endpoints only; of the token nothing is kept
 * but its hash, so that no row of this collection opens anything.
 */
export const previewLinks: CollectionConfig<'preview-links'> = {
  slug: 'preview-links',
  labels: {
    singular: label('Förhandsvisningslänk', 'Preview link'),
    plural: label('Förhandsvisningslänkar', 'Preview links'),
  },
  admin: {
    useAsTitle: 'to',
    defaultColumns: ['title', 'to', 'kind', 'expiresAt', 'revokedAt', 'lastUsedAt'],
    group: groups.newsroom,
  },
  defaultSort: '-madeAt',
  access: {
    create: nobody,
    read: allow(...writers),
    update: nobody,
    delete: nobody,
  },
  disableDuplicate: true,
  lockDocuments: false,
  indexes: [{ fields: ['collection', 'document'] }],
  endpoints: [revokeLinkEndpoint],
  fields: [
    { name: 'title', type: 'text', label: label('Text', 'Text') },
    collectionOfText,
    { name: 'document', type: 'text', required: true, admin: { hidden: true } },
    languageOfText,
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: label('Visar', 'Shows'),
      options: [
        { value: 'colleague', label: label('Senaste utkastet', 'The latest draft') },
        { value: 'embargo', label: label('Den godkända texten', 'The approved text') },
      ],
    },
    { name: 'to', type: 'text', required: true, label: label('Till', 'To') },
    {
      name: 'tokenHash',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      access: { create: nobody, read: nobody, update: nobody },
      admin: { hidden: true },
    },
    /** The approval whose copy an embargo link shows. */
    { name: 'approval', type: 'text', admin: { hidden: true } },
    { name: 'madeBy', type: 'text', admin: { hidden: true } },
    { name: 'madeByName', type: 'text', label: label('Skapad av', 'Made by') },
    moment('madeAt', label('Skapad', 'Made')),
    moment('expiresAt', label('Gäller till', 'Valid until')),
    moment('revokedAt', label('Återkallad', 'Revoked')),
    { name: 'revokedBy', type: 'text', admin: { hidden: true } },
    { name: 'revokedByName', type: 'text', label: label('Återkallad av', 'Revoked by') },
    moment('lastUsedAt', label('Senast öppnad', 'Last opened')),
    {
      name: 'uses',
      type: 'number',
      defaultValue: 0,
      label: label('Antal öppningar', 'Times opened'),
      admin: {
        description: label(
          'Öppningar inom samma minut räknas som en.',
          'Openings within the same minute count as one.',
        ),
      },
    },
  ],
};

function moment(name: string, words: Label): Field {
  return { name, type: 'date', label: words, admin: { date: dayAndTime } };
}
