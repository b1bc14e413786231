import type { Access, CollectionConfig } from 'payload';
import { nobody } from '../../access/nobody.ts';
import { acts } from '../../access/roles.ts';
import { resultParts } from '../../admin/parts.ts';
import { groups, label } from '../../labels.ts';
import { noticeKinds } from '../../notices/kinds.ts';

/** One's own notices; all of them for those who keep the roster. */
const ownOrKeepers: Access = ({ req }) => {
  if (acts(req.user, 'admin', 'duty-manager')) return true;
  if (!req.user || !acts(req.user, 'officer', 'editor', 'approver')) return false;
  return { officer: { equals: req.user.id } };
};

const hidden = { create: nobody, read: nobody, update: nobody };

/** What somebody of the press office was told, and whether they confirmed it. Written by the cms itself. */
export const notices: CollectionConfig<'notices'> = {
  slug: 'notices',
  labels: { singular: label('Avisering', 'Notice'), plural: label('Aviseringar', 'Notices') },
  admin: {
    useAsTitle: 'kind',
    defaultColumns: ['dueAt', 'kind', 'officer', 'state', 'confirmedAt', 'result'],
    group: groups.pressLine,
  },
  defaultSort: '-dueAt',
  access: { create: nobody, read: ownOrKeepers, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  indexes: [{ fields: ['kind', 'state'] }, { fields: ['event', 'kind'] }],
  fields: [
    {
      name: 'key',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      access: hidden,
      admin: { hidden: true },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: label('Vad', 'What'),
      options: Object.entries(noticeKinds).map(([value, name]) => ({ value, label: name })),
    },
    {
      name: 'officer',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      label: label('Till', 'To'),
    },
    {
      name: 'channels',
      type: 'select',
      hasMany: true,
      options: [
        { value: 'text', label: label('Sms', 'Text') },
        { value: 'mail', label: label('E-post', 'Mail') },
        { value: 'call', label: label('Samtal', 'Call') },
      ],
      label: label('Hur', 'How'),
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      label: label('Läge', 'State'),
      options: [
        { value: 'waiting', label: label('Väntar', 'Waiting') },
        { value: 'sent', label: label('Skickad', 'Sent') },
        { value: 'confirmed', label: label('Bekräftad', 'Confirmed') },
        { value: 'unconfirmed', label: label('Obekräftad', 'Unconfirmed') },
        { value: 'failed', label: label('Misslyckad', 'Failed') },
        { value: 'cancelled', label: label('Inställd', 'Cancelled') },
      ],
    },
    { name: 'dueAt', type: 'date', label: label('När', 'When') },
    { name: 'event', type: 'relationship', relationTo: 'events', label: label('Händelse', 'News event') },
    { name: 'call', type: 'relationship', relationTo: 'calls', index: true, label: label('Samtal', 'Call') },
    { name: 'shift', type: 'relationship', relationTo: 'shifts', label: label('Jourpass', 'Shift') },
    { name: 'confirmBy', type: 'date', label: label('Bekräftas senast', 'To be confirmed by') },
    { name: 'confirmedAt', type: 'date', label: label('Bekräftad', 'Confirmed') },
    {
      name: 'confirmedHow',
      type: 'select',
      label: label('Bekräftad genom', 'Confirmed by'),
      options: [
        { value: 'link', label: label('länk', 'link') },
        { value: 'key', label: label('knapptryck', 'key') },
      ],
    },
    // Of a call that Pressjour placed: what the key pressed said, or what Twilio reports of one that nobody took.
    {
      name: 'result',
      type: 'text',
      label: label('Resultat', 'Result'),
      admin: { components: resultParts },
    },
    { name: 'tier', type: 'number', label: label('Ordning', 'Tier') },
    {
      name: 'link',
      type: 'group',
      access: hidden,
      admin: { hidden: true },
      fields: [
        // SHA-256 of the token in the address: whoever reads the database can use no link.
        { name: 'hash', type: 'text', index: true },
        { name: 'action', type: 'select', options: ['confirm', 'extend'] },
        { name: 'expiresAt', type: 'date' },
        { name: 'usedAt', type: 'date' },
      ],
    },
  ],
};
