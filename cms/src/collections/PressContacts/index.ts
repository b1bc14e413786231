import type { CollectionConfig } from 'payload';
import { shownWhenPublic } from '../../access/shown-when-public.ts';
import { siteLanguageOptions } from '../../fields/languages.ts';
import { phoneField } from '../../fields/phone.ts';
import { forgetKnown } from '../../guard/known.ts';
import { refuseIdentityNumbers } from '../../hooks/refuse-identity-numbers.ts';
import { tellPublisher } from '../../hooks/tell-publisher.ts';
import { groups, label } from '../../labels.ts';
import { rehashWithout } from '../../workflow/rehash.ts';

const publishing = tellPublisher('press-contacts');

export const pressContacts: CollectionConfig<'press-contacts'> = {
  slug: 'press-contacts',
  labels: {
    singular: label('Presskontakt', 'Press contact'),
    plural: label('Presskontakter', 'Press contacts'),
  },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'role', 'phone', 'public'], group: groups.newsroom },
  access: shownWhenPublic,
  hooks: {
    beforeValidate: [refuseIdentityNumbers],
    afterChange: [...publishing.afterChange, forgetKnown.contactChanged],
    afterDelete: [...publishing.afterDelete, forgetKnown.contactDeleted, rehashWithout('contacts')],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: label('Namn', 'Name') },
    { name: 'role', type: 'text', localized: true, label: label('Funktion', 'Role') },
    phoneField({ name: 'phone', label: label('Telefon', 'Telephone') }),
    { name: 'email', type: 'email', label: label('E-post', 'E-mail') },
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      label: label('Ämnen', 'Topics'),
    },
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      label: label('Språk', 'Languages'),
      options: siteLanguageOptions,
    },
    {
      name: 'public',
      type: 'checkbox',
      defaultValue: false,
      label: label('Visas på webbplatsen', 'Shown on the site'),
      admin: { position: 'sidebar' },
    },
  ],
};
