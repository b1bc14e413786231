import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { nobody } from '../../access/nobody.ts';
import { publicOrInside } from '../../access/public-or-inside.ts';
import { deciders, writers } from '../../access/roles.ts';
import { groups, label } from '../../labels.ts';
import { voidByDeletedMedia, voidByMedia } from '../../workflow/void-by-media.ts';
import { keepPublicFile } from './keep-public.ts';
import { answerLostFile } from './lost-file.ts';
import { relativeUrls } from './relative-urls.ts';
import { requireAlt } from './require-alt.ts';
import { tellPublisherOfMedia } from './tell-publisher-of-media.ts';

/** Named types only. HTML and SVG can carry scripts and are not among them. */
const mimeTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'application/pdf',
  'text/plain',
  'text/csv',
  'audio/mpeg',
  'video/mp4',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
];

/** Files, private until a published text uses them. */
export function media({ staticDir }: { staticDir: string }): CollectionConfig<'media'> {
  return {
    slug: 'media',
    labels: { singular: label('Fil', 'File'), plural: label('Bilder och filer', 'Images and files') },
    admin: {
      useAsTitle: 'filename',
      defaultColumns: ['filename', 'alt', 'credit', 'public'],
      group: groups.newsroom,
    },
    access: {
      create: allow(...writers),
      read: publicOrInside,
      update: allow(...writers),
      delete: allow(...deciders),
    },
    disableDuplicate: true,
    upload: {
      staticDir,
      handlers: [answerLostFile(staticDir)],
      mimeTypes,
      pasteURL: false,
      focalPoint: false,
      imageSizes: [480, 960, 1600].map((width) => ({
        name: `w${width}`,
        width,
        withoutEnlargement: true,
        formatOptions: { format: 'webp' as const, options: { quality: 80 } },
      })),
      adminThumbnail: 'w480',
    },
    hooks: {
      beforeValidate: [requireAlt],
      beforeChange: [keepPublicFile, voidByMedia],
      afterRead: [relativeUrls],
      afterChange: [tellPublisherOfMedia.afterChange],
      beforeDelete: [voidByDeletedMedia, tellPublisherOfMedia.beforeDelete],
      afterDelete: [tellPublisherOfMedia.afterDelete],
    },
    fields: [
      {
        name: 'alt',
        type: 'text',
        localized: true,
        label: label('Alternativtext', 'Alternative text'),
        admin: {
          description: label(
            'Vad bilden visar, för den som inte ser den. Krävs för bilder.',
            'What the picture shows, for those who cannot see it. Required for images.',
          ),
        },
      },
      { name: 'caption', type: 'textarea', localized: true, label: label('Bildtext', 'Caption') },
      { name: 'credit', type: 'text', label: label('Fotograf eller källa', 'Credit') },
      { name: 'licence', type: 'text', label: label('Licens', 'Licence') },
      {
        name: 'public',
        type: 'checkbox',
        defaultValue: false,
        index: true,
        label: label('Används i något publicerat', 'Used in something published'),
        access: { create: nobody, update: nobody },
        admin: { readOnly: true, position: 'sidebar' },
      },
    ],
  };
}
