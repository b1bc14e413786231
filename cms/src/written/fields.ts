import type { Field, Option } from 'payload';
import { inside } from '../access/inside.ts';
import { nobody } from '../access/nobody.ts';
import { slugField } from '../fields/slug.ts';
import { label } from '../labels.ts';
import { say } from '../say.ts';
import { bodyHtml } from './body-html.ts';
import { hourFields } from './hours.ts';
import { richText } from './rich-text.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * What every text has that is written once a language: its language, its pair, its address and its words.
 * @param languageOptions the languages that it may be in
 */
export const writtenFields = (languageOptions: Option[]): Field[] => [
  { name: 'title', type: 'text', required: true, label: label('Rubrik', 'Title') },
  {
    name: 'lead',
    type: 'textarea',
    required: true,
    label: label('Ingress', 'Lead'),
    admin: {
      description: label(
        'Det viktigaste, i en eller två meningar.',
        'What matters most, in a sentence or two.',
      ),
    },
  },
  { name: 'body', type: 'richText', editor: richText, label: label('Brödtext', 'Body') },
  {
    name: 'bodyHtml',
    type: 'text',
    virtual: true,
    admin: { hidden: true },
    hooks: { afterRead: [({ siblingData }) => bodyHtml(siblingData.body)] },
  },
  {
    name: 'language',
    type: 'select',
    required: true,
    defaultValue: 'sv',
    options: languageOptions,
    label: label('Språk', 'Language'),
    admin: {
      position: 'sidebar',
      description: label('Går inte att ändra efteråt.', 'Cannot be changed afterwards.'),
    },
  },
  slugField(),
  ...hourFields,
  {
    name: 'story',
    type: 'text',
    index: true,
    label: label('Berättelse', 'Story'),
    access: { update: nobody },
    admin: { hidden: true },
    validate: (value: string | null | undefined, { req }: { req: Parameters<typeof say>[0] }) =>
      !value ||
      uuid.test(value) ||
      say(req, label('Berättelsen anges som ett UUID.', 'A story is given as a UUID.')),
  },
  {
    name: 'lastPath',
    type: 'text',
    access: { create: nobody, read: inside, update: nobody },
    admin: { hidden: true },
  },
];
