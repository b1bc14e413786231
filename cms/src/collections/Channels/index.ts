import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { anyone } from '../../access/anyone.ts';
import { deciders, writers } from '../../access/roles.ts';
import { refuseIdentityNumbers } from '../../hooks/refuse-identity-numbers.ts';
import { tellPublisher } from '../../hooks/tell-publisher.ts';
import { groups, label } from '../../labels.ts';
import { say } from '../../say.ts';

export const channels: CollectionConfig<'channels'> = {
  slug: 'channels',
  labels: { singular: label('Kanal', 'Channel'), plural: label('Sociala kanaler', 'Social channels') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'url', 'moderated', 'order'],
    group: groups.newsroom,
  },
  defaultSort: 'order',
  access: {
    create: allow(...writers),
    read: anyone,
    update: allow(...writers),
    delete: allow(...deciders),
  },
  hooks: { beforeValidate: [refuseIdentityNumbers], ...tellPublisher('channels') },
  fields: [
    { name: 'name', type: 'text', required: true, label: label('Namn', 'Name') },
    {
      name: 'url',
      type: 'text',
      required: true,
      label: label('Adress', 'Address'),
      validate: (value: unknown, { req }: { req: Parameters<typeof say>[0] }) =>
        (typeof value === 'string' && URL.canParse(value) && value.startsWith('https://')) ||
        say(req, label('Skriv hela adressen: https://…', 'Write the whole address: https://…')),
    },
    {
      name: 'purpose',
      type: 'textarea',
      localized: true,
      label: label('Vad kanalen är till för', 'What the channel is for'),
    },
    {
      name: 'answered',
      type: 'text',
      localized: true,
      label: label('När frågor besvaras', 'When questions are answered'),
    },
    {
      name: 'moderated',
      type: 'checkbox',
      defaultValue: false,
      required: true,
      label: label('Modereras', 'Moderated'),
    },
    { name: 'order', type: 'number', defaultValue: 0, label: label('Ordning', 'Order') },
  ],
};
