import {
  BoldFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical';
import type { Block } from 'payload';
import { label } from '../labels.ts';

/** Somebody's words, with the speaker's name and title. */
export const quoteBlock: Block = {
  slug: 'quote',
  labels: { singular: label('Citat', 'Quote'), plural: label('Citat', 'Quotes') },
  fields: [
    {
      name: 'text',
      type: 'textarea',
      required: true,
      label: label('Citat', 'Quote'),
      admin: { description: label('Utan citattecken.', 'Without quotation marks.') },
    },
    { name: 'name', type: 'text', required: true, label: label('Vem som säger det', 'Who says it') },
    { name: 'title', type: 'text', label: label('Titel', 'Title') },
  ],
};

/** Facts beside the text, under a heading of their own. */
export const factBoxBlock: Block = {
  slug: 'factBox',
  labels: { singular: label('Faktaruta', 'Fact box'), plural: label('Faktarutor', 'Fact boxes') },
  fields: [
    { name: 'heading', type: 'text', required: true, label: label('Rubrik', 'Heading') },
    {
      name: 'body',
      type: 'richText',
      required: true,
      label: label('Fakta', 'Facts'),
      editor: lexicalEditor({
        features: [
          ParagraphFeature(),
          BoldFeature(),
          ItalicFeature(),
          UnorderedListFeature(),
          OrderedListFeature(),
          LinkFeature({ enabledCollections: [] }),
          InlineToolbarFeature(),
        ],
      }),
    },
  ],
};
