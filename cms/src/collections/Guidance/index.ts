import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { publishedOrInside } from '../../access/published-or-inside.ts';
import { deciders, writers } from '../../access/roles.ts';
import { pairField, stateField, writtenParts } from '../../admin/parts.ts';
import { guidanceLanguageOptions } from '../../fields/languages.ts';
import { guardEndpoints } from '../../guard/endpoints.ts';
import { groups, label } from '../../labels.ts';
import { editorLinkEndpoint } from '../../preview/editor-link.ts';
import { endLinksOfChanged, endLinksOfDeleted } from '../../preview/end-links.ts';
import { livePreview, previewAddress } from '../../preview/live-preview.ts';
import { makeLinkEndpoint } from '../../preview/make-link.ts';
import { workflowEndpoints } from '../../workflow/endpoints/index.ts';
import { afterWrittenChange, afterWrittenDelete, beforeWrittenDelete } from '../../written/effects.ts';
import { writtenFields } from '../../written/fields.ts';
import { beforeWritten, gate } from '../../written/gate.ts';
import { prepare } from '../../written/prepare.ts';
import { refuseShapes } from '../../written/shapes.ts';
import { translateEndpoint } from '../../written/translate.ts';
import { historyFields } from './history.ts';

const slug = 'guidance';

export const guidance: CollectionConfig<'guidance'> = {
  slug,
  labels: { singular: label('Vägledning', 'Guidance'), plural: label('Vägledning', 'Guidance') },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'pair', 'updatedAt'],
    components: writtenParts(slug),
    livePreview: livePreview(slug),
    preview: previewAddress(slug),
    group: groups.newsroom,
  },
  versions: { drafts: true, maxPerDoc: 0 },
  disableDuplicate: true,
  disableBulkEdit: true,
  access: {
    create: allow(...writers),
    read: publishedOrInside,
    readVersions: allow(...writers),
    update: allow(...writers),
    delete: allow(...deciders),
  },
  indexes: [
    { fields: ['story', 'language', '_status'] },
    { fields: ['story', 'language'], unique: true },
    { fields: ['language', 'slug'], unique: true },
  ],
  endpoints: [
    translateEndpoint(slug),
    ...workflowEndpoints(slug),
    ...guardEndpoints(slug),
    makeLinkEndpoint(slug),
    editorLinkEndpoint(slug),
  ],
  hooks: {
    beforeOperation: [refuseShapes(slug), beforeWritten(slug)],
    beforeValidate: [prepare(slug)],
    beforeChange: [gate(slug)],
    afterChange: [afterWrittenChange(slug), endLinksOfChanged(slug)],
    beforeDelete: [beforeWrittenDelete(slug)],
    afterDelete: [afterWrittenDelete(slug), endLinksOfDeleted(slug)],
  },
  fields: [
    stateField(slug),
    ...writtenFields(guidanceLanguageOptions),
    pairField,
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'other',
      label: label('Slag', 'Kind'),
      admin: { position: 'sidebar' },
      options: [
        { value: 'power-of-attorney', label: label('Fullmakt', 'Power of attorney') },
        { value: 'recording', label: label('Inspelning', 'Recording') },
        { value: 'filming', label: label('Filmning', 'Filming') },
        { value: 'document-request', label: label('Begäran om handlingar', 'Document request') },
        { value: 'other', label: label('Annat', 'Other') },
      ],
    },
    {
      name: 'files',
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      label: label('Filer att hämta', 'Files to download'),
    },
    ...historyFields,
  ],
};
