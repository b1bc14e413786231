import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { liveOrInside } from '../../access/live-or-inside.ts';
import { deciders, writers } from '../../access/roles.ts';
import { pairField, stateField, writtenParts } from '../../admin/parts.ts';
import { siteLanguageOptions } from '../../fields/languages.ts';
import { guardEndpoints } from '../../guard/endpoints.ts';
import { groups, label } from '../../labels.ts';
import { editorLinkEndpoint } from '../../preview/editor-link.ts';
import { endLinksOfChanged, endLinksOfDeleted } from '../../preview/end-links.ts';
import { livePreview, previewAddress } from '../../preview/live-preview.ts';
import { makeLinkEndpoint } from '../../preview/make-link.ts';
import { workflowEndpoints } from '../../workflow/endpoints/index.ts';
import { rehashWithout } from '../../workflow/rehash.ts';
import { afterWrittenChange, afterWrittenDelete, beforeWrittenDelete } from '../../written/effects.ts';
import { writtenFields } from '../../written/fields.ts';
import { beforeWritten, gate } from '../../written/gate.ts';
import { prepare } from '../../written/prepare.ts';
import { refuseShapes } from '../../written/shapes.ts';
import { translateEndpoint } from '../../written/translate.ts';
import { newsFields } from './fields.ts';
import { importEndpoint } from './import.ts';

const slug = 'news-items';

export const newsItems: CollectionConfig<'news-items'> = {
  slug,
  labels: { singular: label('Nyhet', 'News item'), plural: label('Nyheter', 'News items') },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'pair', 'publishedAt', 'updatedAt'],
    components: writtenParts(slug),
    livePreview: livePreview(slug),
    preview: previewAddress(slug),
    group: groups.newsroom,
  },
  defaultSort: '-publishedAt',
  versions: { drafts: true, maxPerDoc: 0 },
  disableDuplicate: true,
  disableBulkEdit: true,
  access: {
    create: allow(...writers),
    read: liveOrInside,
    readVersions: allow(...writers),
    update: allow(...writers),
    delete: allow(...deciders),
  },
  indexes: [
    { fields: ['language', '_status', 'publishedAt', 'createdAt'] },
    { fields: ['story', 'language', '_status'] },
    { fields: ['story', 'language'], unique: true },
    { fields: ['language', 'slug'], unique: true },
  ],
  endpoints: [
    importEndpoint,
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
    afterDelete: [afterWrittenDelete(slug), endLinksOfDeleted(slug), rehashWithout('related')],
  },
  fields: [stateField(slug), ...writtenFields(siteLanguageOptions), ...newsFields, pairField],
};
